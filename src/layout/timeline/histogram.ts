import type { PartialDate, Stance } from '../../document/index.js';
import { jitter } from './jitter.js';
import type { TimeAxis } from './time-axis.js';
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
}

/** The count of a bar before its height is known. */
interface Bin {
  /** The bar's place in the list. */
  readonly bar: number;
  readonly stance: Stance;
  readonly index: number;
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

const MIN_WIDTH = 5;
const MAX_HEIGHT = 160;
/** Keeps a single counterexample among thousands visible. */
const MIN_HEIGHT = 3;
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

/**
 * Puts points that are too many for marks of their own into bars, one for each interval and side. All bars have one
 * scale, so that heights can be compared, across the axis too.
 * @param points in the order of time
 */
export function histogram(
  points: readonly DatedEvidence[],
  axis: TimeAxis,
  { width, gutter }: { readonly width: number; readonly gutter: number },
): Histogram {
  const [start, end] = [gutter + 1, width - 1];
  const position = (time: number) => start + Math.min(1, Math.max(0, axis.position(time))) * (end - start);
  const { length, indexOf, startOf } = intervalFor(
    points,
    ((axis.position(DAY) - axis.position(0)) / DAY) * (end - start),
  );
  const visible = jitter(points, axis, (axis.domain.end - axis.domain.start) / length, 1);
  const barOf = new Uint32Array(visible.length);
  const rankOf = new Uint32Array(visible.length);
  const bins: Bin[] = [];
  // Points are in the order of time: where an interval begins, the two bins of the one before are complete.
  let open: Partial<Record<Stance, Bin>> = {};
  let index = 0;
  let until = -Infinity;
  for (let i = 0; i < visible.length; i++) {
    const point = visible[i];
    if (!point) continue;
    if (point.time >= until) {
      until = startOf((index = indexOf(point.time)) + 1);
      open = {};
    }
    const { stance } = point.evidence;
    let bin = open[stance];
    if (!bin) bins.push((bin = open[stance] = { bar: bins.length, stance, index, count: 0 }));
    barOf[i] = bin.bar;
    rankOf[i] = bin.count++;
  }
  const step = Math.min(MAX_STEP, MAX_HEIGHT / Math.max(...bins.map(({ count }) => count)));
  const bars = bins.map(({ stance, index, count }): Bar => {
    const [left, right] = [position(startOf(index)), position(startOf(index + 1))];
    return {
      stance,
      x: (left + right) / 2,
      width: Math.max(1, right - left - 1),
      height: Math.max(MIN_HEIGHT, count * step),
      count,
    };
  });
  return { visible, step, bars, barOf, rankOf };
}
