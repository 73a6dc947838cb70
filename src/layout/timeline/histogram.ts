import type { PartialDate, Stance } from '../../document/index.js';
import type { PxAxis } from './piles.js';
import type { DatedEvidence } from '../../evidence/dated-evidence.js';

const DAY = 86_400_000;

/** A calendar interval, such as the week. Each is numbered. */
interface Interval {
  /** Roughly, in ms. */
  readonly length: number;
  readonly precision: PartialDate['precision'];
  /** The number of the interval in which a time falls. */
  readonly indexOf: (time: number) => number;
  /** When an interval begins, in epoch ms (UTC). */
  readonly startOf: (index: number) => number;
}

/** @param offset days from the start of interval 0 to the epoch, a Thursday */
const days = (count: number, offset: number): Interval => ({
  length: count * DAY,
  precision: 'day',
  indexOf: (time) => Math.floor((time / DAY + offset) / count),
  startOf: (index) => (index * count - offset) * DAY,
});

const months = (count: number): Interval => ({
  length: count * 30 * DAY,
  precision: count < 12 ? 'month' : 'year',
  indexOf: (time) => {
    const date = new Date(time);
    return Math.floor((date.getUTCFullYear() * 12 + date.getUTCMonth()) / count);
  },
  startOf: (index) => new Date(0).setUTCFullYear(0, index * count, 1),
});

const LONGEST = months(1200);
const INTERVALS = [days(1, 0), days(7, 3), ...[1, 3, 12, 60, 120, 300].map(months), LONGEST];

/** The evidence of one interval and side. Lengths in px. */
export interface Bar {
  readonly stance: Stance;
  /** Its middle. */
  readonly x: number;
  readonly width: number;
  readonly height: number;
  readonly count: number;
  /** Whether its dates are less precise than a column: it is as wide as they are, and is no column. */
  readonly hollow: boolean;
}

/** The count of a bar before its height is known. */
interface Bin {
  readonly stance: Stance;
  readonly left: number;
  readonly right: number;
  readonly hollow: boolean;
  count: number;
}

/** Points in bars; each takes `step` of its bar's height, in the order of time. */
export interface Histogram {
  /** All points, in the order in which they are drawn along the axis. */
  readonly visible: readonly DatedEvidence[];
  readonly step: number;
  readonly bars: readonly Bar[];
  /** For each point its bar, and its rank there, 0 nearest to the axis. */
  readonly barOf: Uint32Array;
  readonly rankOf: Uint32Array;
}

/** How far the bars of each side may reach from the axis, in px. */
export type Limit = Readonly<Record<Stance, number>>;

const MIN_WIDTH = 5;
const MAX_HEIGHT = 160;
/** The step of the smallest marks: bars of a few pieces are no higher than these would be. */
const MAX_STEP = 5.5;

/** The shortest interval that is visible, and no finer than nine in ten of the dates. */
function intervalFor(points: readonly DatedEvidence[], pxPerMs: number): Interval {
  let [years, months] = [0, 0];
  for (let i = 0; i < points.length; i++) {
    const precision = points[i]?.date.precision;
    if (precision === 'year') years++;
    else if (precision === 'month') months++;
  }
  const tenth = points.length / 10;
  const coarse = years > tenth ? ['year'] : years + months > tenth ? ['year', 'month'] : ['year', 'month', 'day'];
  const fits = ({ length, precision }: Interval) => coarse.includes(precision) && length * pxPerMs >= MIN_WIDTH;
  return INTERVALS.find(fits) ?? LONGEST;
}

const FINENESS = { year: 0, month: 1, day: 2 } as const;

/**
 * Puts points that are too many for marks of their own into bars: a column for each interval and side, which counts the
 * pieces that are dated at least as precisely, and a hollow bar for each month or year that others are dated to. All bars
 * have one scale, so that heights can be compared, across the axis too.
 * @param points in the order of time
 * @param dataEnd the end of the data's date: the interval that it is in ends there
 */
export function histogram(
  points: readonly DatedEvidence[],
  { start, end, position }: PxAxis,
  { dataEnd, limit }: { readonly dataEnd: number; readonly limit: Limit },
): Histogram {
  const xOf = (time: number) => Math.min(end, Math.max(start, position(time)));
  const { indexOf, startOf, precision } = intervalFor(points, (position(DAY) - position(0)) / DAY);
  const bins: Bin[] = [];
  const binOf = new Uint32Array(points.length);
  const rankOfPoint = new Uint32Array(points.length);
  const coarse = new Map<string, number>();
  const add = (i: number, bin: number) => {
    const found = bins[bin];
    binOf[i] = bin;
    if (found) rankOfPoint[i] = found.count++;
  };
  // Points are in the order of time: where an interval begins, the two bins of the one before are complete.
  let open: Partial<Record<Stance, number>> = {};
  let left = 0;
  let right = 0;
  let until = -Infinity;
  for (let i = 0; i < points.length; i++) {
    const point = points[i];
    if (!point) continue;
    const { stance, date } = point.evidence;
    if (FINENESS[point.date.precision] < FINENESS[precision]) {
      const key = stance + date;
      let bin = coarse.get(key);
      if (bin === undefined) {
        const [left, right] = [xOf(point.span.start), xOf(point.span.end)];
        coarse.set(key, (bin = bins.push({ stance, left, right, hollow: true, count: 0 }) - 1));
      }
      add(i, bin);
      continue;
    }
    if (point.time >= until) {
      const index = indexOf(point.time);
      const from = startOf(index);
      until = startOf(index + 1);
      open = {};
      left = xOf(from);
      right = xOf(from < dataEnd ? Math.min(until, dataEnd) : until);
    }
    add(i, (open[stance] ??= bins.push({ stance, left, right, hollow: false, count: 0 }) - 1));
  }
  const most = { supports: 0, challenges: 0 };
  for (const { stance, count } of bins) most[stance] = Math.max(most[stance], count);
  let step = Math.min(MAX_STEP, MAX_HEIGHT / Math.max(most.supports, most.challenges));
  for (const stance of ['supports', 'challenges'] as const)
    if (most[stance] > 0) step = Math.min(step, Math.max(1, limit[stance]) / most[stance]);

  // Along the axis, and the points with their bars.
  const order = [...bins.keys()].sort((a, b) => middle(bins[a]) - middle(bins[b]) || a - b);
  const bars = order.flatMap((bin): Bar | [] => {
    const found = bins[bin];
    if (!found) return [];
    const { stance, left, right, count, hollow } = found;
    const width = Math.max(1, right - left - 1);
    return { stance, x: (left + right) / 2, width, height: count * step, count, hollow };
  });
  const first = new Uint32Array(bins.length);
  const placeOf = new Uint32Array(bins.length);
  let total = 0;
  order.forEach((bin, place) => {
    first[bin] = total;
    placeOf[bin] = place;
    total += bins[bin]?.count ?? 0;
  });
  const visible = new Array<DatedEvidence>(total);
  const barOf = new Uint32Array(total);
  const rankOf = new Uint32Array(total);
  for (let i = 0; i < points.length; i++) {
    const point = points[i];
    const bin = binOf[i] ?? 0;
    const rank = rankOfPoint[i] ?? 0;
    const at = (first[bin] ?? 0) + rank;
    if (point) visible[at] = point;
    barOf[at] = placeOf[bin] ?? 0;
    rankOf[at] = rank;
  }
  return { visible, step, bars, barOf, rankOf };
}

const middle = (bin: Bin | undefined) => (bin ? (bin.left + bin.right) / 2 : 0);
