import { ContextProvider } from '@lit/context';
import { noChange, nothing, type PropertyDeclarations } from 'lit';
import { trendContext } from '../../context/trend-context.js';
import { isCompact, SECTIONS, sectionsNamed } from '../../sections/list.js';
import type { Section, SectionView } from '../../sections/section.js';
import { SectionRenderer } from '../../sections/section-renderer.js';
import type { TrendSource } from '../../store/trend-store.js';
import { keyword, writeAttribute } from '../base/attributes.js';
import { styleSheetOf } from '../base/style-sheet-of.js';
import { stylesOf } from '../section-element.js';
import { placeholderTemplate, type SkeletonBlock } from '../states/skeleton.template.js';
import { cardStyles } from './card.styles.js';
import { cardTemplate, type RenderedSection, renderSections } from './card.template.js';
import { LazyLoad } from './lazy-load.js';
import { ScheduledElement } from './render-schedule.js';

/**
 * @summary A whole trend: the claim, its shares, the evidence for and against it, and what follows.
 * @tag trend-card
 * @slot - the fallback: shown before the trend is asked for, and when it cannot be had
 * @slot logo - above the claim: the mark of who shows the trend
 * @slot footer-action - above the footer: what the reader may do next
 * @fires trend-load - the trend is shown
 * @fires trend-error - the trend cannot be shown, or could not be loaded again
 * @fires trend-evidence-select - after the reader picked a point or a row
 * @fires trend-faq-toggle - after the reader opened or closed an answer
 * @csspart base - all of the card
 * @csspart section - one section, beside a part with its name
 * @csspart footer - the link to all trends, and the publisher
 * @csspart collection - the link to all trends
 * @csspart publisher - who publishes the trend
 */
export class TrendCardElement extends ScheduledElement {
  // One style sheet: browsers match the rules of one sooner than those of a dozen.
  static override styles = styleSheetOf([...stylesOf(...SECTIONS), cardStyles].map(({ cssText }) => cssText));
  static override properties: PropertyDeclarations = {
    loading: { noAccessor: true },
    sections: { noAccessor: true },
  };

  readonly #context = new ContextProvider(this, { context: trendContext });
  readonly #renderer = new SectionRenderer(this);
  readonly #lazy = new LazyLoad(this);
  /** The sections that are there, from the last rendering. */
  #rendered: readonly RenderedSection[] = [];

  /** @internal */
  provide(source: TrendSource | undefined): void {
    this.#context.setValue(source);
  }

  /**
   * `lazy` waits with loading until the card is a screen away from view.
   * @attr loading
   */
  get loading(): 'eager' | 'lazy' {
    return keyword(this, 'loading', ['eager', 'lazy']);
  }
  set loading(loading: 'eager' | 'lazy' | null) {
    writeAttribute(this, 'loading', loading);
  }

  /**
   * Which sections are shown and in what order, by their names with spaces between.
   * @attr sections
   */
  get sections(): string {
    return this.getAttribute('sections') ?? '';
  }
  set sections(sections: string | null) {
    writeAttribute(this, 'sections', sections);
  }

  /** @internal */
  override get view(): SectionView | undefined {
    const view = super.view;
    // The iframe page of one trend knows that trend's page, which its document may not name.
    return view && { ...view, compact: isCompact(this.#sections), trendPage: this.dataset['page'] };
  }

  /** @internal */
  override get deferred(): boolean {
    return this.loading === 'lazy' && !this.#lazy.near;
  }

  get #sections(): readonly Section[] {
    return sectionsNamed(this.sections);
  }

  /** @internal */
  protected override get sectionCount(): number {
    return this.#sections.length;
  }

  /** @internal */
  protected override get skeleton(): readonly SkeletonBlock[] {
    // What the page put inside is the head.
    return this.#sections.filter(({ name }) => name !== 'header' || !this.textContent.trim());
  }

  /** @internal */
  protected override renderBare(): unknown {
    const { view } = this;
    if (!view) return undefined;
    return cardTemplate(
      view,
      this.#sections.map(({ name, skeletonLines }) => ({ name, content: placeholderTemplate(skeletonLines) })),
      false,
    );
  }

  /** @internal */
  protected override renderTrend(view: SectionView): unknown {
    const count = this.renderedCount;
    const kept = this.growing ? this.#rendered : [];
    const sections = renderSections(view, this.#sections, (section, below, i) => {
      if (i >= count) return placeholderTemplate(section.skeletonLines);
      const before = kept[i]?.content;
      if (before) return before === nothing ? nothing : noChange;
      return this.#renderer.render(section, below);
    });
    this.#rendered = sections.slice(0, count);
    return cardTemplate(view, sections, count === Infinity);
  }
}
