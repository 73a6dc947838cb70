import { headerSection } from '../sections/header/section.js';
import { SectionElement, stylesOf } from './section-element.js';

/**
 * @summary The head of a trend: badge, companies, dates, the claim and the answer in short.
 * @tag trend-header
 */
export class TrendHeaderElement extends SectionElement {
  static override styles = stylesOf(headerSection);

  /** @internal */
  protected override readonly shownSection = headerSection;
}
