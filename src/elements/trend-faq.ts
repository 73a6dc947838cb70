import { faqSection } from '../sections/faq/section.js';
import { SectionElement, stylesOf } from './section-element.js';

/**
 * @summary The questions of a trend, each opening its answer.
 * @tag trend-faq
 * @fires trend-faq-toggle - after the reader opened or closed an answer
 */
export class TrendFaqElement extends SectionElement {
  static override styles = stylesOf(faqSection);

  /** @internal */
  protected override readonly shownSection = faqSection;
}
