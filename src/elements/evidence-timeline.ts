import { timelineSection } from '../sections/timeline/section.js';
import { SectionElement, stylesOf } from './section-element.js';

/**
 * @summary The evidence of a trend over time: support above the axis, counterexamples below it.
 * @tag evidence-timeline
 * @fires trend-evidence-select - after the reader picked a point
 */
export class EvidenceTimelineElement extends SectionElement {
  static override styles = stylesOf(timelineSection);

  /** @internal */
  protected override readonly shownSection = timelineSection;
}
