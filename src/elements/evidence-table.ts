import { evidenceSection } from '../sections/evidence/section.js';
import { SectionElement, stylesOf } from './section-element.js';

/**
 * @summary The supporting evidence of a trend, as a table.
 * @tag evidence-table
 * @fires trend-evidence-select - after the reader picked a row
 */
export class EvidenceTableElement extends SectionElement {
  static override styles = stylesOf(evidenceSection);

  /** @internal */
  protected override readonly shownSection = evidenceSection;
}
