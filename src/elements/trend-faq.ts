import { hostStyles } from './base/host.styles.js';
import { SectionElement } from './section-element.js';
import { faqStyles } from '../sections/faq/styles.js';
import { faqSection } from '../sections/faq/template.js';

/**
 * @summary The questions of a trend, each opening its answer.
 * @tag trend-faq
 * @fires trend-faq-toggle - after the reader opened or closed an answer
 * @csspart faq - all of it
 * @csspart heading - the heading
 * @csspart faq-item - a question with its answer
 * @csspart question - the heading that holds the question's button
 * @csspart answer - the answer
 * @csspart link - the address of a question
 */
export class TrendFaqElement extends SectionElement {
  static override styles = [hostStyles, faqStyles];

  protected override readonly section = faqSection;
}
