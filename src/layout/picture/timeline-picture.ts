import type { Evidence, Stance } from '../../document/index.js';
import { TICK_GAP } from '../timeline/tick-labels.js';
import {
  ARROW,
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
  diamondPath,
  disc,
  framedPicture,
  line,
  type PictureSize,
  type PictureTexts,
} from './picture-frame.js';

/** The size of type for which a timeline is laid out; the picture is scaled from there. */
const TYPE = 13;

/** Smaller steps find little more. */
const STEP = 0.92;

const STANCES = { supports: COLOURS.support, challenges: COLOURS.challenge } as const;

const stroked = (d: string, stroke: string, width = 1, opacity?: number): Drawing => [
  'path',
  { d, fill: 'none', stroke, 'stroke-width': width, 'stroke-opacity': opacity },
];

const placed = ({ x, y, text }: PlacedText, attributes: Drawing[1] = {}): Drawing =>
  line(x, y + TYPE * BASE, text, attributes);

function sideDrawings({ sides, axis, marks, bars: columns }: TimelineLayout, stance: Stance): readonly Drawing[] {
  const colour = STANCES[stance];
  const { x, y } = sides[stance];
  const way = stance === 'supports' ? -1 : 1;
  const middle = x + (axis.start < axis.end ? -1 : 1) * (ARROW - 4);
  const side = [
    stroked(`M${middle} ${y - 5 * way}v${10 * way}m-3.5 ${-3.5 * way}l3.5 ${3.5 * way} 3.5 ${-3.5 * way}`, colour, 1.5),
    placed(sides[stance], { fill: colour, 'font-weight': 700 }),
  ];
  if (columns.length > 0) {
    const base = stance === 'supports' ? axis.top : axis.bottom;
    const d = columns
      .filter((column) => column.stance === stance)
      .map(({ x, width, height }) => `M${x - width / 2} ${base}v${way * height}h${width}v${-way * height}z`);
    return [...side, ['path', { d: d.join(''), fill: colour }]];
  }
  const edge = stance === 'supports' ? axis.top - 1.5 : axis.bottom + 1.5;
  let [stems, feet] = ['', ''];
  for (const { evidence, x, y, stemY, dateSpan: foot } of marks) {
    if (evidence.stance !== stance || stemY === undefined) continue;
    stems += `M${x} ${stemY}V${y}`;
    if (foot) feet += `M${foot.start} ${edge}H${foot.end}`;
  }
  return [...side, stroked(stems, colour, 1, 0.55), stroked(feet, colour, 3, 0.45)];
}

/** The marks over all of the stems, each with the name beside it. */
function markDrawings({ marks, radius, diamond, bars: columns }: TimelineLayout): readonly Drawing[] {
  if (columns.length > 0) return [];
  const width = radius < 5 ? 1.25 : 2;
  return marks.flatMap(({ evidence, x, y, label }) => [
    evidence.stance === 'supports'
      ? disc(x, y, radius)
      : ([
          'path',
          { d: diamondPath(x, y, diamond), fill: '#fff', stroke: COLOURS.challenge, 'stroke-width': width },
        ] as const),
    ...(label ? [placed(label)] : []),
  ]);
}

/** The largest timeline that fits into the room, in the middle of it. */
function timelineDrawing(evidence: readonly Evidence[], options: TimelinePictureOptions, box: Box): Drawing {
  const layoutAt = (scale: number) =>
    timelineLayout(evidence, { ...options, fontSize: TYPE, width: box.width / scale });
  let scale = (box.em * 1.1) / TYPE;
  let layout = layoutAt(scale);
  while (layout.height * scale > box.height && scale > 1) layout = layoutAt((scale *= STEP));
  // So many pieces that they stand high all the same.
  scale = Math.min(scale, box.height / layout.height);
  const { axis, grid, ticks, barLabels: peaks, width, height } = layout;
  const x = box.x + (box.width - width * scale) / 2;
  const y = box.y + (box.height - height * scale) / 2;
  const dx = axis.start < axis.end ? TICK_GAP : -TICK_GAP;
  const middle = (axis.top + axis.bottom) / 2;
  return [
    'g',
    { transform: `translate(${x} ${y})scale(${scale})`, 'font-size': TYPE },
    stroked(ticks.map(({ x }) => `M${x} ${grid.top}V${grid.bottom}`).join(''), COLOURS.line),
    stroked(`M${axis.start} ${axis.top}H${axis.end}`, COLOURS.ink),
    stroked(`M${axis.start} ${axis.bottom}H${axis.end}`, COLOURS.line),
    ...ticks.map(({ x, text = '' }) => placed({ x: x + dx, y: middle, text }, { fill: COLOURS.quiet })),
    ...sideDrawings(layout, 'supports'),
    ...sideDrawings(layout, 'challenges'),
    ...peaks.map((peak) => placed(peak, { fill: COLOURS.quiet })),
    ...markDrawings(layout),
  ];
}

/** How the timeline's own texts are written. */
export type TimelinePictureOptions = Pick<TimelineOptions, 'mirrored' | 'sideLabels' | 'dateLabel' | 'numberLabel'>;

/**
 * Evidence over time as the text of an SVG file.
 * @param evidence at least one piece
 */
export const timelinePicture = (
  size: PictureSize,
  texts: PictureTexts,
  evidence: readonly Evidence[],
  options: TimelinePictureOptions,
): string => framedPicture(size, texts, (box) => [timelineDrawing(evidence, options, box)]);
