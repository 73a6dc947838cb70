import { evidenceRowsStyles } from '../shared/evidence-rows.styles.js';
import { hostStyles } from '../shared/host.styles.js';
import { SectionElement } from '../shared/section-element.js';
import { evidenceTableSection } from './evidence-table.section.js';

/**
 * @summary The supporting evidence of a trend, as a table.
 * @tag evidence-table
 * @fires trend-evidence-select - after the reader picked a row
 * @csspart evidence - all of it
 * @csspart heading - the heading
 * @csspart head - the columns' names
 * @csspart row - one piece of evidence
 * @csspart selected - the row that the reader picked
 * @csspart company - whose it is
 * @csspart date - when it was
 * @csspart text - what happened
 * @csspart source-link - where that is told
 */
export class EvidenceTableElement extends SectionElement {
  static override styles = [hostStyles, evidenceRowsStyles];

  protected override readonly section = evidenceTableSection;
}
