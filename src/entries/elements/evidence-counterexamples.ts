import { EvidenceCounterexamplesElement } from '../../elements/evidence-counterexamples/evidence-counterexamples.js';
import { define } from '../define.js';

define('evidence-counterexamples', EvidenceCounterexamplesElement);

export { EvidenceCounterexamplesElement };

declare global {
  interface HTMLElementTagNameMap {
    'evidence-counterexamples': EvidenceCounterexamplesElement;
  }
}
