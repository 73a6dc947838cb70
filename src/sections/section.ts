import type { CSSResult, nothing, ReactiveControllerHost, TemplateResult } from 'lit';
import type { TimeSpan, TrendDocument } from '../document/index.js';
import type { Messages } from '../messages/messages.js';
import type { TrendSource } from '../store/trend-store.js';
import type { EvidenceNavigator } from './behaviours/evidence-navigator.js';
import type { ReaderScroll } from './behaviours/reader-scroll.js';
import type { OutlineSection } from './outline.js';
import type { HeadingLevel } from './parts/heading-level.js';

/**
 * Explains the terms of a text where they first stand in it.
 * @param place tells equal texts of one element apart
 * @returns what to render for each paragraph
 */
export type Explain = (paragraphs: readonly string[], place: string | number) => readonly unknown[];

/** What a section's model is made from: the same on a server as in a browser. */
export interface SectionView {
  readonly trend: TrendDocument;
  readonly messages: Messages;
  /** The language of the trend, a BCP 47 tag, for dates and numbers. */
  readonly lang: string;
  readonly direction: 'ltr' | 'rtl' | undefined;
  /** The level of the section's own heading. */
  readonly level: HeadingLevel;
  /** The index of the selected piece of evidence. */
  readonly selected: number | undefined;
  /** The visible time range; undefined for all of it. */
  readonly timeRange: TimeSpan | undefined;
  /** True where the section is all that its element shows. */
  readonly alone: boolean;
  /** True beside the claim, in a frame with little room: what may be long is shortened. */
  readonly compact?: boolean;
  /** The trend's own page, where the document names none and the page around knows it. */
  readonly trendPage?: string | undefined;
  /** True where another element of the page already tells the counts of both sides. */
  readonly told?: boolean;
  /** False where another section of a card, or another element of the page, already offers to download, copy and cite the evidence. */
  readonly exports?: boolean;
  /** What stands before the `#` of a link into the page: empty but where the page has a base of its own. */
  readonly page: string;
  /** Undefined where the trend has no glossary, or nothing to show its terms with. */
  readonly explain?: Explain | undefined;
  /** The page's address, while the page is printed. */
  readonly paper?: string | undefined;
  /** Resolves a URL of the document against the document's own address. */
  readonly href: (url: string) => string;
}

/** The element that shows a section, as the section's controller sees it. */
export interface SectionHost extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly hasUpdated: boolean;
  /** Whether what it shows is a server's HTML, which hydration takes over unchanged. */
  readonly served: boolean;
  /** The store of the trend that is shown. */
  readonly source: TrendSource | undefined;
  /** The view of the trend that is shown; undefined while there is none. */
  readonly view: SectionView | undefined;
  /** Made by `EvidenceNavigator.of` for the first section that needs it. */
  navigator?: EvidenceNavigator | undefined;
  /** Set where deep links are followed. */
  readerScroll?: ReaderScroll;
  /** The page's address, while the page is printed: set by `PrintController`. */
  paper?: string | undefined;
}

/** Turns the events of a section in one element into state: `ui` is all of that state that the model reads. */
export interface SectionController<Ui = unknown> {
  readonly ui: Ui;
}

/** How a section looks and answers in a browser. */
export interface Presentation<Model = unknown, Controller extends SectionController = SectionController> {
  readonly styles: readonly CSSResult[];
  /** A function of the model alone. Of the controller it takes listeners, and calls nothing. */
  template(model: Model, controller?: Controller): TemplateResult | typeof nothing;
  /** Called once for each element that shows the section, and never on a server. */
  connect?(host: SectionHost): Controller;
}

/** What machines read of a section (JSON-LD, schema.org). */
export interface LinkedData {
  /** Text that belongs to the body of the article. */
  readonly articleBody?: readonly string[];
  /** Nodes of the graph beside the article. */
  readonly nodes?: readonly object[];
}

/**
 * One section of a trend: data in, template out. It knows neither the element that shows it nor the card. Its facets
 * (`presentation`, `outline`, `linkedData`) stand in files of their own, so that each build takes only those it needs.
 */
export interface Section<
  Model = unknown,
  Ui = unknown,
  Controller extends SectionController<Ui> = SectionController<Ui>,
> {
  /** As the attribute `sections` has it. */
  readonly name: string;
  /** Lines of text that the section takes in a card 740 px wide: the skeleton has its size. */
  readonly skeletonLines: number;
  /**
   * All that the section says, as plain data; undefined where the trend has no data for it.
   * @param ui the state that the reader made; without it the model is that of a server
   */
  model(view: SectionView, ui?: Ui): Model | undefined;
  readonly presentation: Presentation<Model, Controller>;
  /** What Markdown and plain text say of it. */
  readonly outline?: ((view: SectionView) => readonly OutlineSection[]) | undefined;
  readonly linkedData?: ((trend: TrendDocument) => LinkedData) | undefined;
}
