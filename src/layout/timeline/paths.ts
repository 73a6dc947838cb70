import type { Stance } from '../../document/index.js';
import { diamond, disc } from './mark-shapes.js';
import { ARROW, type TimelineLayout, type TimelineMark } from './timeline-layout.js';

/** The sign of `y` away from the axis. */
const signOf = (stance: Stance) => (stance === 'supports' ? -1 : 1);

/** The edge of the ruler on which a side stands. */
const edgeOf = ({ axis }: TimelineLayout, stance: Stance) => (stance === 'supports' ? axis.top : axis.bottom);

export const gridPath = ({ ticks, grid }: TimelineLayout): string =>
  ticks.map(({ x }) => `M${x} ${grid.top}V${grid.bottom}`).join('');

/** The edge of the ruler on a side. */
export const edgePath = (layout: TimelineLayout, stance: Stance): string =>
  `M${layout.axis.start} ${edgeOf(layout, stance)}H${layout.axis.end}`;

/** The outline of a mark. */
export const markPath = ({ radius, diamond: r }: TimelineLayout, mark: TimelineMark): string =>
  mark.evidence.stance === 'supports' ? disc(mark, radius) : diamond(mark, r);

/** The part of the axis that a mark's date may mean; empty where it is too short to be seen. */
export const dateSpanPath = (layout: TimelineLayout, { evidence: { stance }, dateSpan }: TimelineMark): string =>
  dateSpan ? `M${dateSpan.start} ${edgeOf(layout, stance) + signOf(stance) * 1.5}H${dateSpan.end}` : '';

/** The lines from the axis to the marks of a side, and their date spans, each as one path. */
export function stemPaths(
  layout: TimelineLayout,
  side: Stance,
): { readonly stems: string; readonly dateSpans: string } {
  let [stems, dateSpans] = ['', ''];
  // Bars have no stems, and their marks are not computed until they are needed.
  for (const mark of layout.bars.length > 0 ? [] : layout.marks) {
    const { evidence, x, y, stemY } = mark;
    if (evidence.stance !== side || stemY === undefined) continue;
    stems += `M${x} ${stemY}V${y}`;
    dateSpans += dateSpanPath(layout, mark);
  }
  return { stems, dateSpans };
}

/** The arrow from a side's name to its marks. It is drawn because few typefaces have one. */
export function arrowPath({ sides, axis }: TimelineLayout, side: Stance): string {
  const { x, y } = sides[side];
  const sign = signOf(side);
  const middle = x + (axis.start < axis.end ? -1 : 1) * (ARROW - 4);
  return `M${middle} ${y - 5 * sign}v${10 * sign}m-3.5 ${-3.5 * sign}l3.5 ${3.5 * sign} 3.5 ${-3.5 * sign}`;
}

/** All marks of a side as one path: a disc is a line of no length, drawn with round ends. */
export function batchPath(layout: TimelineLayout, side: Stance): string {
  let path = '';
  for (const mark of layout.bars.length > 0 ? [] : layout.marks)
    if (mark.evidence.stance === side)
      path += side === 'supports' ? `M${mark.x} ${mark.y}h0` : diamond(mark, layout.diamond);
  return path;
}

/** All bars of a side as one path. */
export function barsPath(layout: TimelineLayout, side: Stance): string {
  const sign = signOf(side);
  let path = '';
  for (const { stance, x, width, height } of layout.bars) {
    const start = Math.round((x - width / 2) * 10) / 10;
    if (stance === side) path += `M${start} ${edgeOf(layout, side)}v${sign * height}h${width}v${-sign * height}z`;
  }
  return path;
}
