import type { CSSResult } from 'lit';
import { stanceCounts } from '../evidence/stance-counts.js';
import type { TrendError } from '../loading/trend-error.js';
import { followLinks } from '../sections/behaviours/links.js';
import type { Section, SectionView } from '../sections/section.js';
import { SectionRenderer } from '../sections/section-renderer.js';
import { hostStyles } from './base/host.styles.js';
import { TrendElement } from './base/trend-element.js';
import { DocumentGroup } from './document-group.js';
import { tellsFailure } from './states/failure-teller.js';
import type { SkeletonBlock } from './states/skeleton.template.js';

/** The style sheets of an element that shows these sections, each once. */
export const stylesOf = (...sections: readonly Section[]): CSSResult[] => [
  ...new Set([hostStyles, ...sections.flatMap(({ presentation }) => presentation.styles)]),
];

/** An element that shows one section of a trend. */
export abstract class SectionElement extends TrendElement {
  readonly #renderer = new SectionRenderer(this);
  readonly #group = new DocumentGroup(this);

  /** @internal */
  protected abstract readonly shownSection: Section;

  /** Whatever it shows, a link to the trend leads to it. */
  protected override firstUpdated(): void {
    if (location.hash) followLinks(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#group.join(undefined);
  }

  /** @internal */
  override sourceChanged(): void {
    super.sourceChanged();
    if (this.isConnected) this.#group.join(this.source);
  }

  /** @internal Elsewhere in a page's own layout, another element of the document may have told. */
  protected override tellsFailure(failure: TrendError): boolean {
    return tellsFailure(this, failure);
  }

  /** @internal */
  protected override get skeleton(): readonly SkeletonBlock[] {
    return [this.shownSection];
  }

  /** @internal */
  protected override renderTrend(view: SectionView): unknown {
    // A server knows of no other elements: its HTML is hydrated as it is.
    if (!this.hasUpdated && this.served) return this.#renderer.render(this.shownSection, view);
    // In a page's own layout one element tells the counts of both sides, and one offers the export.
    const told = !this.#group.isFirst('evidence-timeline', 'evidence-table trend-stats trend-meters');
    const { supports, challenges } = stanceCounts(view.trend);
    const exports = this.#group.isLast(supports > 0 && 'evidence-table', challenges > 0 && 'evidence-counterexamples');
    return this.#renderer.render(this.shownSection, { ...view, told, exports });
  }
}
