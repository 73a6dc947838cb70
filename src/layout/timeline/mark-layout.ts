import type { Stance } from '../../document/index.js';
import { jitter } from './jitter.js';
import { assignLanes, type Dodged } from './dodge.js';
import { fitText, textWidth } from '../text/text-width.js';
import type { TimeAxis } from './time-axis.js';
import type { DatedEvidence } from '../../evidence/dated-evidence.js';

/** From the mark's edge to its label. */
export const LABEL_GAP = 8;

/** How much wider than reckoned a name may be, in a wide face, and still not leave the picture. */
const WIDTH_TOLERANCE = 1.06;

/** The half of a challenge's diamond, in radii of a support's disc: so both look as large. */
export const DIAMOND = 1.2;

/** How marks are set: their size and spacing in px, and which of them are labelled. */
interface Density {
  readonly radius: number;
  /** From one lane to the next. */
  readonly step: number;
  readonly labelled: (point: DatedEvidence) => boolean;
  /** The most of a label that is written, as a share of the picture's width. */
  readonly labelShare: number;
  /** Whether a line leads from the axis to each mark. */
  readonly stems: boolean;
  /** The most lanes on one side with which this manner is still a good one. */
  readonly maxLanes: number;
}

/** Where the marks stand: along the axis in px, away from it in lanes. */
export interface MarkLayout {
  /** All points, in the order in which they are drawn along the axis. */
  readonly points: readonly DatedEvidence[];
  readonly radius: number;
  readonly step: number;
  readonly stems: boolean;
  /** Where the time axis begins and ends. */
  readonly start: number;
  readonly end: number;
  /** The lane of each point, 0 nearest to the axis. */
  readonly lanes: readonly number[];
  /** The label of each point that has one. */
  readonly labels: ReadonlyMap<DatedEvidence, string>;
  /** How many lanes each side takes. */
  readonly depth: Readonly<Record<Stance, number>>;
}

/** From the fullest manner to the sparest: labels give way first, then the marks shrink. */
function densities(points: readonly DatedEvidence[]): readonly Density[] {
  const ends = [points[0], points.at(-1)];
  // The first, the last and every counterexample keep their names longest.
  const notable = (point: DatedEvidence) => ends.includes(point) || point.evidence.stance === 'challenges';
  const labelled = { labelShare: 0.5, stems: true };
  // So many that they stand close together: stems would merge, and say nothing.
  const bare = { labelled: () => false, labelShare: 0, stems: false };
  return [
    // Lanes 24 px apart: each mark is a target of its own (WCAG 2.2, 2.5.8).
    { ...labelled, radius: 5.5, step: 24, labelled: () => true, maxLanes: 14 },
    { ...labelled, radius: 5.5, step: 20, labelled: notable, labelShare: 0.3, maxLanes: 12 },
    { radius: 5, step: 13, ...bare, maxLanes: 16 },
    { radius: 4, step: 10, ...bare, maxLanes: 22 },
    { radius: 3, step: 7.5, ...bare, maxLanes: 32 },
    { radius: 2.25, step: 5.5, ...bare, maxLanes: 64 },
  ];
}

/** The picture's width in px, what of it at the start is not for marks, and the size of the labels' type. */
export interface Frame {
  readonly width: number;
  readonly gutter: number;
  readonly fontSize: number;
}

function layoutAt(manner: Density, points: readonly DatedEvidence[], axis: TimeAxis, frame: Frame): MarkLayout {
  const { radius, step, labelled, stems } = manner;
  const { width, gutter, fontSize } = frame;
  const labelRoom = Math.min(220, width * manner.labelShare);
  const labels = new Map(
    points.filter(labelled).map((point) => [point, fitText(point.evidence.company, fontSize, labelRoom)]),
  );
  const half = radius * DIAMOND;
  const extentOf = (point: DatedEvidence) => {
    const label = labels.get(point);
    return label === undefined ? half : radius + LABEL_GAP + textWidth(label, fontSize);
  };

  const start = gutter + half + 1;
  // The axis ends where the last labels still fit into the picture.
  let end = width - half - 1;
  for (const point of points) {
    const at = axis.position(point.time);
    const extent = labels.has(point) ? extentOf(point) * WIDTH_TOLERANCE : half;
    if (at > 0) end = Math.min(end, start + (width - extent - start) / at);
  }

  const lanes = points.map(() => 0);
  const stack = (stance: Stance) => {
    const side: number[] = [];
    const things: Dodged[] = [];
    points.forEach((point, i) => {
      if (point.evidence.stance !== stance) return;
      side.push(i);
      things.push({
        x: start + axis.position(point.time) * (end - start),
        // A label keeps clear of the later mark, a mark of the later stem.
        extent: stems ? extentOf(point) + (labels.has(point) ? half + 1 : 1) : 0,
      });
    });
    let depth = 0;
    assignLanes(things, 2 * half + 1).forEach((lane, i) => {
      lanes[side[i] ?? 0] = lane;
      depth = Math.max(depth, lane + 1);
    });
    return depth;
  };
  return {
    points,
    radius,
    step,
    stems,
    start,
    end,
    lanes,
    labels,
    depth: { supports: stack('supports'), challenges: stack('challenges') },
  };
}

/** True where more than `most` points of one side stand within `gap` of each other, and so need as many lanes. */
function exceedsLanes(
  points: readonly DatedEvidence[],
  axis: TimeAxis,
  width: number,
  gap: number,
  most: number,
): boolean {
  const places: Record<Stance, number[]> = { supports: [], challenges: [] };
  return points.some(({ time, evidence }) => {
    const side = places[evidence.stance];
    const x = axis.position(time) * width;
    side.push(x);
    return x - (side.at(-1 - most) ?? -Infinity) < gap;
  });
}

/** Of more than these no single one can be told from the others. */
const MAX_MARKS = 1500;

/**
 * Arranges the points in the fullest manner for which there is room: no more lanes than read well, and
 * at least half of the width for time.
 * @param points in the order of time
 * @returns undefined where they are too many for any
 */
export function layoutMarks(points: readonly DatedEvidence[], axis: TimeAxis, frame: Frame): MarkLayout | undefined {
  if (points.length > MAX_MARKS) return undefined;
  const room = frame.width - frame.gutter;
  for (const manner of densities(points)) {
    const { radius, maxLanes: lanes, stems } = manner;
    const gap = 2 * radius * DIAMOND + 1;
    const drawn = stems ? points : jitter(points, axis, room - gap, gap);
    if (exceedsLanes(drawn, axis, room, gap, lanes)) continue;
    const arrangement = layoutAt(manner, drawn, axis, frame);
    const { depth, start, end } = arrangement;
    if (Math.max(depth.supports, depth.challenges) <= lanes && end - start >= room / 2) return arrangement;
  }
  return undefined;
}
