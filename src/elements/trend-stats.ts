import { statsSection } from '../sections/stats/section.js';
import { SectionElement, stylesOf } from './section-element.js';

/**
 * @summary The shares of a trend, large, each with one tick for every one that was counted.
 * @tag trend-stats
 */
export class TrendStatsElement extends SectionElement {
  static override styles = stylesOf(statsSection);

  /** @internal */
  protected override readonly shownSection = statsSection;
}
