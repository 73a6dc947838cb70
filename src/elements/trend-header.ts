import { SectionElement } from './section-element.js';
import { hostStyles } from './base/host.styles.js';
import { markStyles } from '../sections/parts/marks.styles.js';
import { headerStyles } from '../sections/header/styles.js';
import { headerSection } from '../sections/header/template.js';

/**
 * @summary The head of a trend: badge, companies, dates, the claim and the answer in short.
 * @tag trend-header
 * @csspart header - all of it
 * @csspart meta - the line of badge, companies and dates
 * @csspart badge - New or Updated
 * @csspart title - the claim, a heading
 * @csspart quick-answer - the answer in short
 */
export class TrendHeaderElement extends SectionElement {
  static override styles = [hostStyles, markStyles, headerStyles];

  protected override readonly section = headerSection;
}
