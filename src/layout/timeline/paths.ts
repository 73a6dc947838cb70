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

/**
 * The outline of a mark.
 * @param grow how much larger it is, in px
 */
export const markPath = ({ radius, diamond: r }: TimelineLayout, mark: TimelineMark, grow = 0): string =>
  mark.evidence.stance === 'supports' ? disc(mark, radius + grow) : diamond(mark, r + grow);

/** The part of the axis that a mark's date may mean; empty where it is too short to be seen. */
export function dateSpanPath(layout: TimelineLayout, { evidence: { stance }, date, dateSpan }: TimelineMark): string {
  if (!dateSpan) return '';
  // A month is thicker than a year, so that both are seen where they overlap.
  const height = date.precision === 'year' ? 1.5 : 4;
  return `M${dateSpan.start} ${edgeOf(layout, stance)}v${signOf(stance) * height}H${dateSpan.end}v${-signOf(stance) * height}z`;
}

/** The date spans of a side, each once. */
export const dateSpansPath = (layout: TimelineLayout, side: Stance): string =>
  layout.spansDrawn
    ? [
        ...new Set(layout.marks.flatMap((mark) => (mark.evidence.stance === side ? dateSpanPath(layout, mark) : []))),
      ].join('')
    : '';

/** The lines from marks to names that are not level with them. */
export const leadersPath = ({ named, marks }: Pick<TimelineLayout, 'named' | 'marks'>): string =>
  named ? marks.map(({ leader }) => (leader ? `M${leader.from.join(' ')}L${leader.to.join(' ')}` : '')).join('') : '';

/** The end of the data's date, beside the ruler. */
export const dataEndPath = ({ dataEnd, grid, axis }: TimelineLayout): string =>
  dataEnd === undefined ? '' : `M${dataEnd} ${grid.top}V${axis.top}M${dataEnd} ${axis.bottom}V${grid.bottom}`;

/** A line on each side at a round count. */
export const barLinesPath = ({ barLines, axis }: TimelineLayout): string =>
  barLines.map(({ lineY }) => `M${axis.start} ${lineY}H${axis.end}`).join('');

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

/** The highest bar that is drawn as a dot, if it is a single piece: else it would pass for nothing, or for more. */
const MAX_DOT = 3;

/** The bars of a side as one path: columns, hollow bars, or the dots of single pieces, drawn with round ends. */
export function barsPath(layout: TimelineLayout, side: Stance, kind: 'columns' | 'hollow' | 'dots'): string {
  const sign = signOf(side);
  const edge = edgeOf(layout, side);
  let path = '';
  for (const { stance, x, width, height, hollow, single } of layout.bars) {
    const dot = single && height < MAX_DOT;
    if (stance !== side || (dot ? 'dots' : hollow ? 'hollow' : 'columns') !== kind) continue;
    const start = Math.round((x - width / 2) * 10) / 10;
    path += dot ? `M${x} ${edge + sign * 3}h0` : `M${start} ${edge}v${sign * height}h${width}v${-sign * height}z`;
  }
  return path;
}
