import { balanceStyles } from '../sections/balance/styles.js';
import { hostStyles } from './base/host.styles.js';
import { markStyles } from '../sections/parts/marks.styles.js';
import { SectionElement } from './section-element.js';
import { statsStyles } from '../sections/stats/styles.js';
import { statsSection } from '../sections/stats/template.js';

/**
 * @summary The shares of a trend, large, each with one tick for every one that was counted.
 * @tag trend-stats
 * @csspart stats - all of them
 * @csspart stat - one share
 * @csspart stat-figure - the percentage
 * @csspart stat-label - what it is a share of
 * @csspart stat-count - "27 of 30"
 * @csspart ticks - the picture of the count
 */
export class TrendStatsElement extends SectionElement {
  static override styles = [hostStyles, markStyles, statsStyles, balanceStyles];

  protected override readonly section = statsSection;
}
