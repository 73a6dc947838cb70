import { EvidenceTimelineElement } from '../../elements/evidence-timeline.js';
import { define } from '../../elements/base/define.js';

define('evidence-timeline', EvidenceTimelineElement);

export { EvidenceTimelineElement };

declare global {
  interface HTMLElementTagNameMap {
    'evidence-timeline': EvidenceTimelineElement;
  }
}
