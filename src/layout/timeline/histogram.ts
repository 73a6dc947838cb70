import type { PartialDate, Stance } from '../../document/index.js';
import { jitter } from './jitter.js';
import type { TimeAxis } from './time-axis.js';
import type { DatedEvidence } from '../../evidence/dated-evidence.js';

const DAY = 86_400_000;

/** A calendar interval: which one, counted from some beginning, a point falls into, and when each begins. */
interface Interval {
  /** Roughly, in ms. */
  readonly length: number;
  readonly precision: PartialDate['precision'];
  readonly indexOf: (time: number) => number;
  /** In epoch ms (UTC). */
  readonly startOf: (index: number) => number;
}

/** @param offset days by which the first one begins before the epoch, a Thursday */
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

/** The evidence of one interval and side, too close to be told apart. Lengths in px. */
export interface Bar {
  readonly stance: Stance;
  /** Its middle. */
  readonly x: number;
  readonly width: number;
  readonly height: number;
  readonly count: number;
}

/** What is counted of a stack before its height is known; `stack` is its place in the list of these. */
interface Bin {
  readonly bar: number;
  readonly stance: Stance;
  readonly index: number;
  count: number;
}

/** Points gathered into columns; each takes `step` of the height for its own, in the order of time. */
export interface Histogram {
  /** All points, in the order in which they are drawn along the axis. */
  readonly visible: readonly DatedEvidence[];
  readonly step: number;
  readonly bars: readonly Bar[];
  /** For each point which of the stacks it is in, and its place there, 0 nearest to the axis. */
  readonly barOf: Uint32Array;
  readonly rankOf: Uint32Array;
}

const NARROWEST = 5;
const HIGHEST = 160;
/** A single counterexample among thousands is still seen. */
const LOWEST = 3;
/** The step of the smallest marks: columns of a few pieces are no higher than these would be. */
const STEP = 5.5;

/** The finest interval that can be seen, and that is no finer than nine in ten of the dates are known to. */
function intervalFor(points: readonly DatedEvidence[], pxPerMs: number): Interval {
  let [years, months] = [0, 0];
  for (let i = 0; i < points.length; i++) {
    const precision = points[i]?.date.precision;
    if (precision === 'year') years++;
    else if (precision === 'month') months++;
  }
  const tenth = points.length / 10;
  const coarse = years > tenth ? ['year'] : years + months > tenth ? ['year', 'month'] : ['year', 'month', 'day'];
  const fits = ({ length, precision }: Interval) => coarse.includes(precision) && length * pxPerMs >= NARROWEST;
  return INTERVALS.find(fits) ?? LONGEST;
}

/**
 * Gathers points that are too many for marks of their own into columns, one for each interval and
 * side, on one scale: heights can be compared, across the axis too.
 * @param points in the order of time
 */
export function histogram(
  points: readonly DatedEvidence[],
  axis: TimeAxis,
  { width, gutter }: { readonly width: number; readonly gutter: number },
): Histogram {
  const [start, end] = [gutter + 1, width - 1];
  const at = (time: number) => start + Math.min(1, Math.max(0, axis.position(time))) * (end - start);
  const { length, indexOf, startOf } = intervalFor(
    points,
    ((axis.position(DAY) - axis.position(0)) / DAY) * (end - start),
  );
  const drawn = jitter(points, axis, (axis.domain.end - axis.domain.start) / length, 1);
  const stackOf = new Uint32Array(drawn.length);
  const placeOf = new Uint32Array(drawn.length);
  const bins: Bin[] = [];
  // In the order of time: where one interval begins, the two bins of the one before it are full.
  let open: Partial<Record<Stance, Bin>> = {};
  let index = 0;
  let until = -Infinity;
  for (let i = 0; i < drawn.length; i++) {
    const point = drawn[i];
    if (!point) continue;
    if (point.time >= until) {
      until = startOf((index = indexOf(point.time)) + 1);
      open = {};
    }
    const { stance } = point.evidence;
    let bin = open[stance];
    if (!bin) bins.push((bin = open[stance] = { bar: bins.length, stance, index, count: 0 }));
    stackOf[i] = bin.bar;
    placeOf[i] = bin.count++;
  }
  const step = Math.min(STEP, HIGHEST / Math.max(...bins.map(({ count }) => count)));
  const stacks = bins.map(({ stance, index, count }): Bar => {
    const [left, right] = [at(startOf(index)), at(startOf(index + 1))];
    return {
      stance,
      x: (left + right) / 2,
      width: Math.max(1, right - left - 1),
      height: Math.max(LOWEST, count * step),
      count,
    };
  });
  return { visible: drawn, step, bars: stacks, barOf: stackOf, rankOf: placeOf };
}
