import { evidenceRowsStyles } from '../shared/evidence-rows.styles.js';
import { hostStyles } from '../shared/host.styles.js';
import { SectionElement } from '../shared/section-element.js';
import { counterexamplesSection } from './evidence-counterexamples.section.js';

/**
 * @summary The evidence that challenges a trend, as a table.
 * @tag evidence-counterexamples
 * @fires trend-evidence-select - after the reader picked a row
 * @csspart counterexamples - all of it
 * @csspart heading - the heading
 * @csspart head - the columns' names
 * @csspart row - one piece of evidence
 * @csspart selected - the row that the reader picked
 * @csspart company - whose it is
 * @csspart date - when it was
 * @csspart text - what happened
 * @csspart source-link - where that is told
 */
export class EvidenceCounterexamplesElement extends SectionElement {
  static override styles = [hostStyles, evidenceRowsStyles];

  protected override readonly section = counterexamplesSection;
}
