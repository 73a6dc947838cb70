import { counterexamplesSection } from '../sections/evidence/section.js';
import { SectionElement, stylesOf } from './section-element.js';

/**
 * @summary The evidence that challenges a trend, as a table.
 * @tag evidence-counterexamples
 * @fires trend-evidence-select - after the reader picked a row
 */
export class EvidenceCounterexamplesElement extends SectionElement {
  static override styles = stylesOf(counterexamplesSection);

  /** @internal */
  protected override readonly shownSection = counterexamplesSection;
}
