import type { CSSResult, nothing, ReactiveControllerHost, TemplateResult } from 'lit';
import type { TimeSpan, TrendDocument } from '../document/index.js';
import type { TrendSource } from '../store/trend-store.js';
import type { Messages } from '../messages/messages.js';
import type { HeadingLevel } from './parts/heading-level.js';

/** All that a section's template may read: the same on the server and in the browser. */
export interface SectionView {
  readonly trend: TrendDocument;
  readonly messages: Messages;
  /** The language of the trend, for dates and numbers. */
  readonly lang: string;
  readonly direction: 'ltr' | 'rtl' | undefined;
  /** Of the section's own heading. */
  readonly level: HeadingLevel;
  /** The index of the piece of evidence that the reader picked. */
  readonly selected: number | undefined;
  /** The stretch of time that the reader looks at; undefined for all of it. */
  readonly timeRange: TimeSpan | undefined;
  /** True where the section is all that its element shows. */
  readonly alone: boolean;
  /** Resolves a URL of the document against the document's own address. */
  readonly href: (url: string) => string;
}

/** The element that shows a section, as the section's controllers see it. */
export interface SectionHost extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly hasUpdated: boolean;
  /** The trend that is shown, with its selection. */
  readonly source: TrendSource | undefined;
}

/** Renders a section, or nothing where the trend has no data for it. */
export type SectionTemplate = (view: SectionView) => TemplateResult | typeof nothing;

/**
 * One section of a trend. An element shows one of them, a card many: a section knows neither, it
 * only asks its host to update.
 */
export interface Section {
  readonly name: string;
  readonly styles: CSSResult;
  /** Lines of text that the section takes, as measured in cards 740 px wide: the loading state has its size. */
  readonly skeletonLines: number;
  /** Called once for each element that shows the section; state that lives on is in its controllers. */
  readonly attach: (host: SectionHost) => SectionTemplate;
}
