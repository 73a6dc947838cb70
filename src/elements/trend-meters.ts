import { metersSection } from '../sections/meters/section.js';
import { SectionElement, stylesOf } from './section-element.js';

/**
 * @summary How it works: one source that feeds two or more meters, its flows as thick as their shares.
 * @tag trend-meters
 */
export class TrendMetersElement extends SectionElement {
  static override styles = stylesOf(metersSection);

  /** @internal */
  protected override readonly shownSection = metersSection;
}
