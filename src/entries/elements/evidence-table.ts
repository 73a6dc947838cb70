import { EvidenceTableElement } from '../../elements/evidence-table.js';
import { define } from '../../elements/base/define.js';

define('evidence-table', EvidenceTableElement);

export { EvidenceTableElement };

declare global {
  interface HTMLElementTagNameMap {
    'evidence-table': EvidenceTableElement;
  }
}
