import { hostStyles } from './base/host.styles.js';
import { markStyles } from '../sections/parts/marks.styles.js';
import { picturesStyles } from '../sections/pictures/styles.js';
import { SectionElement } from './section-element.js';
import { timelineStyles } from '../sections/timeline/styles.js';
import { timelineSection } from '../sections/timeline/template.js';

/**
 * @summary The evidence of a trend over time: support above the axis, counterexamples below it.
 * @tag evidence-timeline
 * @fires trend-evidence-select - after the reader picked a point
 * @csspart timeline - all of it
 * @csspart heading - the heading
 * @csspart legend - the counts of both sides
 * @csspart zoom - the buttons for looking closer, where there is much evidence
 * @csspart chart - the picture
 * @csspart point - one piece of evidence
 * @csspart pictures - what saves the timeline as a picture
 * @csspart detail - the box that tells of the point in hand
 */
export class EvidenceTimelineElement extends SectionElement {
  static override styles = [hostStyles, markStyles, timelineStyles, picturesStyles];

  protected override readonly section = timelineSection;
}
