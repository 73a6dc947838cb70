import { EvidenceCounterexamplesElement } from '../../elements/evidence-counterexamples.js';
import { define } from '../../elements/base/define.js';

define('evidence-counterexamples', EvidenceCounterexamplesElement);

export { EvidenceCounterexamplesElement };

declare global {
  interface HTMLElementTagNameMap {
    'evidence-counterexamples': EvidenceCounterexamplesElement;
  }
}
