import type { Section } from '../section.js';
import type { TimelineController } from './controller.js';
import { type TimelineModel, timelineModel, type TimelineUi } from './model.js';
import { outline } from './outline.js';
import { presentation } from './presentation.js';

/**
 * Evidence over time: support above the axis, challenges below.
 * @csspart timeline - all of it
 * @csspart heading - the heading
 * @csspart legend - the sentence that says what the picture shows, with the counts of both sides
 * @csspart key - how to read the picture
 * @csspart zoom - the buttons for looking closer, where there is much evidence
 * @csspart chart - the picture
 * @csspart point - one piece of evidence
 * @csspart help - what the keys do, while the focus is in the picture
 * @csspart credit - the publisher, and the date of the data
 * @csspart pictures - what saves the timeline as a picture
 * @csspart detail - the box that tells of the point in hand
 */
export const timelineSection = {
  name: 'timeline',
  skeletonLines: 13,
  model: timelineModel,
  presentation,
  outline,
} as const satisfies Section<TimelineModel, TimelineUi, TimelineController>;
