import { evidenceRowsStyles } from '../sections/evidence/styles.js';
import { balanceStyles } from '../sections/balance/styles.js';
import { hostStyles } from './base/host.styles.js';
import { markStyles } from '../sections/parts/marks.styles.js';
import { SectionElement } from './section-element.js';
import { counterexamplesSection } from '../sections/evidence/counterexamples.section.js';

/**
 * @summary The evidence that challenges a trend, as a table.
 * @tag evidence-counterexamples
 * @fires trend-evidence-select - after the reader picked a row
 * @csspart counterexamples - all of it
 * @csspart heading - the heading
 * @csspart status - how much of it is shown
 * @csspart filter - the field to filter it, where it is long
 * @csspart head - the columns' names, which sort it
 * @csspart row - one piece of evidence
 * @csspart selected - the row that the reader picked
 * @csspart company - whose it is
 * @csspart date - when it was
 * @csspart link - the date, as the row's own link
 * @csspart text - what happened
 * @csspart source-link - where that is told
 * @csspart source-host - the site that the source is on
 * @csspart actions - what can be done with the picked row
 * @csspart more - the button that shows more rows
 * @csspart take-along - the buttons that copy, download and cite
 * @csspart citation - the panel with the citations
 * @csspart excerpt - one text in the panel
 */
export class EvidenceCounterexamplesElement extends SectionElement {
  static override styles = [hostStyles, markStyles, evidenceRowsStyles, balanceStyles];

  protected override readonly section = counterexamplesSection;
}
