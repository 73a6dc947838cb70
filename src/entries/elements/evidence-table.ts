import { EvidenceTableElement } from '../../elements/evidence-table/evidence-table.js';
import { define } from '../define.js';

define('evidence-table', EvidenceTableElement);

export { EvidenceTableElement };

declare global {
  interface HTMLElementTagNameMap {
    'evidence-table': EvidenceTableElement;
  }
}
