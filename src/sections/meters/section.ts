import type { PictureController } from '../pictures/controller.js';
import type { PicturesUi } from '../pictures/model.js';
import type { Section } from '../section.js';
import { type MetersModel, metersModel } from './model.js';
import { outline } from './outline.js';
import { presentation } from './presentation.js';

/**
 * How it works: one source, a meter for each way in which it is measured, and a line from one to the other.
 * @csspart meters - all of it
 * @csspart heading - the heading
 * @csspart diagram - the source, the flows and the meters
 * @csspart source - the source
 * @csspart source-label - its name
 * @csspart source-detail - what it is made of
 * @csspart meter - one meter
 * @csspart meter-label - its name
 * @csspart meter-figure - its percentage
 * @csspart meter-detail - whom it is for
 * @csspart bar - the picture of its share
 * @csspart caption - the caption
 * @csspart credit - the publisher, and the date of the data
 * @csspart pictures - what saves the diagram as a picture
 * @csspart term - a term of the glossary, which a press explains
 * @csspart meaning - the box with what a term means
 */
export const metersSection = {
  name: 'meters',
  skeletonLines: 12,
  model: metersModel,
  presentation,
  outline,
} as const satisfies Section<MetersModel, PicturesUi, PictureController>;
