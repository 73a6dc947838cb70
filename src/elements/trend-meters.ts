import { balanceStyles } from '../sections/balance/styles.js';
import { hostStyles } from './base/host.styles.js';
import { markStyles } from '../sections/parts/marks.styles.js';
import { picturesStyles } from '../sections/pictures/styles.js';
import { SectionElement } from './section-element.js';
import { metersStyles } from '../sections/meters/styles.js';
import { metersSection } from '../sections/meters/template.js';

/**
 * @summary How it works: one source that feeds two or more meters, its flows as thick as their shares.
 * @tag trend-meters
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
 * @csspart pictures - what saves the diagram as a picture
 */
export class TrendMetersElement extends SectionElement {
  static override styles = [hostStyles, markStyles, metersStyles, picturesStyles, balanceStyles];

  protected override readonly section = metersSection;
}
