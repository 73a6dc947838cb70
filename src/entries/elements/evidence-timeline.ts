import { EvidenceTimelineElement } from '../../elements/evidence-timeline/evidence-timeline.js';
import { define } from '../define.js';

define('evidence-timeline', EvidenceTimelineElement);

export { EvidenceTimelineElement };

declare global {
  interface HTMLElementTagNameMap {
    'evidence-timeline': EvidenceTimelineElement;
  }
}
