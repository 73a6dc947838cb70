import type { Evidence, Stance } from '../../document/index.js';
import {
  arrowPath,
  barLinesPath,
  barsPath,
  dataEndPath,
  dateSpansPath,
  edgePath,
  gridPath,
  leadersPath,
} from '../timeline/paths.js';
import { TICK_GAP } from '../timeline/time-axis.js';
import {
  type PlacedText,
  type TimelineLayout,
  timelineLayout,
  type TimelineOptions,
} from '../timeline/timeline-layout.js';
import type { Drawing } from './drawing.js';
import {
  BASE,
  type Box,
  COLOURS,
  diamondDrawing,
  discDrawing,
  framedPicture,
  line,
  type PictureSize,
  type PictureTexts,
} from './picture-frame.js';

/** The font size that a timeline is laid out with; the picture is scaled from there. */
export const TYPE = 13;

/** The scale shrinks by this factor until the timeline fits. */
const STEP = 0.92;

const STANCES = { supports: COLOURS.support, challenges: COLOURS.challenge } as const;

const stroked = (d: string, stroke: string, width = 1, dashes?: string): Drawing => [
  'path',
  { d, fill: 'none', stroke, 'stroke-width': width, 'stroke-dasharray': dashes },
];

/** Lines behind a text end before its letters. */
const OUTLINE = { 'paint-order': 'stroke', stroke: '#fff', 'stroke-width': 3, 'stroke-linejoin': 'round' };

const placed = ({ x, y, text, before }: PlacedText, attributes: Drawing[1] = {}): Drawing =>
  line(x, y + TYPE * BASE, text, { 'text-anchor': before ? 'end' : undefined, ...attributes });

/** Whether an upright line runs behind a name: an outline takes a renderer as long as the letters. */
function isCrossed({ x, width, before }: PlacedText & { readonly width: number }, layout: TimelineLayout): boolean {
  const end = before === layout.axis.start < layout.axis.end ? x - width : x + width;
  const [left, right] = [Math.min(x, end) - 3, Math.max(x, end) + 3];
  return [...layout.ticks.map((tick) => tick.x), layout.dataEnd].some(
    (at) => at !== undefined && at > left && at < right,
  );
}

function sideDrawings(layout: TimelineLayout, stance: Stance): readonly Drawing[] {
  const colour = STANCES[stance];
  return [
    stroked(arrowPath(layout, stance), colour, 1.5),
    placed(layout.sides[stance], { fill: colour, 'font-weight': 700 }),
    ['path', { d: dateSpansPath(layout, stance) + barsPath(layout, stance, 'columns'), fill: colour }],
    stroked(barsPath(layout, stance, 'hollow'), '#fff', 4),
    stroked(barsPath(layout, stance, 'hollow'), colour),
    ['path', { d: barsPath(layout, stance, 'dots'), stroke: colour, 'stroke-width': 4, 'stroke-linecap': 'round' }],
  ];
}

/** The marks, each with its name. */
function markDrawings(layout: TimelineLayout): readonly Drawing[] {
  if (layout.bars.length > 0) return [];
  const { radius, diamond } = layout;
  return layout.marks.flatMap(({ evidence, x, y, label }) => [
    evidence.stance === 'supports' ? discDrawing(x, y, radius) : diamondDrawing(x, y, diamond, radius < 5 ? 1.25 : 2),
    ...(label ? [placed(label, isCrossed(label, layout) ? OUTLINE : {})] : []),
  ]);
}

/** A layout, and how much larger it is drawn. */
export interface FittedTimeline {
  readonly layout: TimelineLayout;
  readonly scale: number;
}

/**
 * The largest timeline that fits into the box.
 * @param least the smallest scale that is tried
 */
export function fittedTimeline(
  evidence: readonly Evidence[],
  options: TimelinePictureOptions,
  box: Box,
  least = 1,
): FittedTimeline {
  const layoutAt = (scale: number) =>
    timelineLayout(evidence, { ...options, fontSize: TYPE, width: box.width / scale });
  let scale = (box.em * 1.2) / TYPE;
  let layout = layoutAt(scale);
  while (layout.height * scale > box.height && scale > least) layout = layoutAt((scale *= STEP));
  return { layout, scale };
}

/** A timeline in the middle of a box. */
export function timelineDrawing({ layout, scale: most }: FittedTimeline, box: Box): Drawing {
  // Many pieces are too high even at the smallest scale of type.
  const scale = Math.min(most, box.height / layout.height);
  const { axis, ticks, barLines, width, height } = layout;
  const x = box.x + (box.width - width * scale) / 2;
  const y = box.y + (box.height - height * scale) / 2;
  const dx = axis.start < axis.end ? TICK_GAP : -TICK_GAP;
  const middle = (axis.top + axis.bottom) / 2;
  return [
    'g',
    { transform: `translate(${x} ${y})scale(${scale})`, 'font-size': TYPE },
    stroked(gridPath(layout), COLOURS.line),
    stroked(dataEndPath(layout), COLOURS.quiet, 1, '1.5 3'),
    stroked(edgePath(layout, 'supports'), COLOURS.ink),
    stroked(edgePath(layout, 'challenges'), COLOURS.line),
    ...ticks.map(({ x, text = '' }) => placed({ x: x + dx, y: middle, text }, { fill: COLOURS.quiet })),
    ...sideDrawings(layout, 'supports'),
    ...sideDrawings(layout, 'challenges'),
    stroked(barLinesPath(layout), COLOURS.quiet, 0.5),
    ...barLines.map((label) => placed(label, { ...OUTLINE, fill: COLOURS.quiet })),
    stroked(leadersPath(layout), COLOURS.quiet, 0.75),
    ...markDrawings(layout),
  ];
}

/** How the timeline's own texts are written. */
export type TimelinePictureOptions = Pick<
  TimelineOptions,
  'mirrored' | 'sideLabels' | 'dateLabel' | 'numberLabel' | 'updated'
>;

/** Evidence over time as a drawing; without evidence an empty axis. */
export const timelinePicture = (
  size: PictureSize,
  texts: PictureTexts,
  evidence: readonly Evidence[],
  options: TimelinePictureOptions,
): Drawing => framedPicture(size, texts, (box) => [timelineDrawing(fittedTimeline(evidence, options, box), box)]);
