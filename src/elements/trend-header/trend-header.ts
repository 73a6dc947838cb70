import { SectionElement } from '../shared/section-element.js';
import { hostStyles } from '../shared/host.styles.js';
import { markStyles } from '../shared/mark.styles.js';
import { headerStyles } from './trend-header.styles.js';
import { headerSection } from './trend-header.template.js';

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
