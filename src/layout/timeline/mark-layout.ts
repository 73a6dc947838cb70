import type { Stance } from '../../document/index.js';
import { jitter } from './jitter.js';
import { assignLanes, type Dodged } from './dodge.js';
import { fitText, textWidth } from '../text/text-width.js';
import type { TimeAxis } from './time-axis.js';
import type { DatedEvidence } from '../../evidence/dated-evidence.js';

/** From the mark's edge to its label, in px. */
export const LABEL_GAP = 8;

/** How much wider than estimated a name may be, in a wide typeface, and still not leave the picture. */
const WIDTH_TOLERANCE = 1.06;

/** Half of a challenge's diamond, in radii of a support's disc: both look equally large. */
export const DIAMOND = 1.2;

/** The size and spacing of marks in px, and which of them have labels. */
interface Density {
  readonly radius: number;
  /** From one lane to the next. */
  readonly step: number;
  readonly labelled: (point: DatedEvidence) => boolean;
  /** The longest label, as a share of the picture's width. */
  readonly labelShare: number;
  /** Whether a line leads from the axis to each mark. */
  readonly stems: boolean;
  /** With more lanes on one side, the next density is better. */
  readonly maxLanes: number;
}

/** The positions of the marks: along the axis in px, away from it in lanes. */
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

/** From the loosest to the tightest: labels give way first, then the marks shrink. */
function densities(points: readonly DatedEvidence[]): readonly Density[] {
  const ends = [points[0], points.at(-1)];
  // The first, the last and every counterexample keep their names longest.
  const notable = (point: DatedEvidence) => ends.includes(point) || point.evidence.stance === 'challenges';
  const labelled = { labelShare: 0.5, stems: true };
  // Marks are so close together that stems would merge.
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

/** The picture in which the marks are laid out. Lengths in px. */
export interface Frame {
  readonly width: number;
  /** What is kept free of marks at the start. */
  readonly gutter: number;
  /** Of the labels. */
  readonly fontSize: number;
}

function layoutAt(density: Density, points: readonly DatedEvidence[], axis: TimeAxis, frame: Frame): MarkLayout {
  const { radius, step, labelled, stems } = density;
  const { width, gutter, fontSize } = frame;
  const available = Math.min(220, width * density.labelShare);
  const labels = new Map(
    points.filter(labelled).map((point) => [point, fitText(point.evidence.company, fontSize, available)]),
  );
  const half = radius * DIAMOND;
  const extentOf = (point: DatedEvidence) => {
    const label = labels.get(point);
    return label === undefined ? half : radius + LABEL_GAP + textWidth(label, fontSize);
  };

  const start = gutter + half + 1;
  // The axis is short enough for the last labels to fit into the picture.
  let end = width - half - 1;
  for (const point of points) {
    const t = axis.position(point.time);
    const extent = labels.has(point) ? extentOf(point) * WIDTH_TOLERANCE : half;
    if (t > 0) end = Math.min(end, start + (width - extent - start) / t);
  }

  const lanes = points.map(() => 0);
  const dodge = (stance: Stance) => {
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
    depth: { supports: dodge('supports'), challenges: dodge('challenges') },
  };
}

/** True where more than `maxLanes` points of one side are within `gap` of each other, and so need more lanes. */
function exceedsLanes(
  points: readonly DatedEvidence[],
  axis: TimeAxis,
  width: number,
  gap: number,
  maxLanes: number,
): boolean {
  const positions: Record<Stance, number[]> = { supports: [], challenges: [] };
  return points.some(({ time, evidence }) => {
    const side = positions[evidence.stance];
    const x = axis.position(time) * width;
    side.push(x);
    return x - (side.at(-1 - maxLanes) ?? -Infinity) < gap;
  });
}

/** Among more marks no single one can be made out. */
const MAX_MARKS = 1500;

/**
 * Lays the points out in the loosest density that fits: no more lanes than its maximum, and at least half of the width
 * for time.
 * @param points in the order of time
 * @returns undefined where no density fits
 */
export function layoutMarks(points: readonly DatedEvidence[], axis: TimeAxis, frame: Frame): MarkLayout | undefined {
  if (points.length > MAX_MARKS) return undefined;
  const available = frame.width - frame.gutter;
  for (const density of densities(points)) {
    const { radius, maxLanes, stems } = density;
    const gap = 2 * radius * DIAMOND + 1;
    const visible = stems ? points : jitter(points, axis, available - gap, gap);
    if (exceedsLanes(visible, axis, available, gap, maxLanes)) continue;
    const layout = layoutAt(density, visible, axis, frame);
    const { depth, start, end } = layout;
    if (Math.max(depth.supports, depth.challenges) <= maxLanes && end - start >= available / 2) return layout;
  }
  return undefined;
}
