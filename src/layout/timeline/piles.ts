import type { Stance } from '../../document/index.js';
import type { DatedEvidence } from '../../evidence/dated-evidence.js';

/** A time axis in px. */
export interface PxAxis {
  readonly start: number;
  readonly end: number;
  readonly position: (time: number) => number;
}

/** Points in vertical piles: height is how many there are at a time, and nothing else. */
export interface Piles {
  /** In the order in which they are drawn along the axis. */
  readonly points: readonly DatedEvidence[];
  /** For each point, the middle of its pile in px. */
  readonly xs: readonly number[];
  /** For each point, its place in its pile, 0 nearest to the axis. */
  readonly lanes: readonly number[];
  /** The highest pile of each side. */
  readonly depth: Readonly<Record<Stance, number>>;
}

/**
 * The dates, as `stance date`, that are known to a month or a year only while other pieces of that side have finer dates
 * within it: a pile in their middle would be a peak that nobody has seen.
 */
export function mixedDates(points: readonly DatedEvidence[]): ReadonlySet<string> {
  const mixed = new Set<string>();
  for (const { evidence, date } of points) {
    const { stance } = evidence;
    if (date.precision === 'day') mixed.add(`${stance} ${evidence.date.slice(0, 7)}`);
    if (date.precision !== 'year') mixed.add(`${stance} ${evidence.date.slice(0, 4)}`);
  }
  return mixed;
}

/** Points in the order of time, and their mixed dates. */
export interface Dates {
  readonly points: readonly DatedEvidence[];
  readonly mixed: Pick<ReadonlySet<string>, 'has'>;
}

const keyOf = ({ evidence }: DatedEvidence) => `${evidence.stance} ${evidence.date}`;

/**
 * Each date at its own place.
 * @param gap the least distance of two piles of one side, in px
 * @returns undefined where two dates are nearer than that, or pieces of a month stand among days of it
 */
export function exactPiles({ points, mixed }: Dates, axis: PxAxis, gap: number): Piles | undefined {
  const last: Partial<Record<Stance, { readonly x: number; readonly date: string }>> = {};
  const depth = { supports: 0, challenges: 0 };
  const xs: number[] = [];
  const lanes: number[] = [];
  let lane = { supports: 0, challenges: 0 };
  for (const point of points) {
    const { stance, date } = point.evidence;
    const x = axis.position(point.time);
    const before = last[stance];
    if (before?.date === date) {
      if (mixed.has(keyOf(point))) return undefined;
      lane = { ...lane, [stance]: lane[stance] + 1 };
    } else {
      if (before && x - before.x < gap) return undefined;
      lane = { ...lane, [stance]: 0 };
    }
    last[stance] = { x, date };
    xs.push(x);
    lanes.push(lane[stance]);
    depth[stance] = Math.max(depth[stance], lane[stance] + 1);
  }
  return { points, xs, lanes, depth };
}

/** Equal bins, the same on both sides. Pieces of a month or a year that stand among finer dates are spread over it. */
export function binnedPiles({ points, mixed }: Dates, axis: PxAxis, gap: number): Piles {
  const { start, end, position } = axis;
  const count = Math.max(1, Math.floor((end - start) / gap));
  const width = (end - start) / count;
  const binOf = (time: number) => Math.min(count - 1, Math.max(0, Math.floor((position(time) - start) / width)));
  const bins: { readonly point: DatedEvidence; readonly lane: number }[][] = [];
  for (let bin = 0; bin < count; bin++) bins.push([]);
  const heights = { supports: new Uint32Array(count), challenges: new Uint32Array(count) };
  const depth = { supports: 0, challenges: 0 };
  const pile = (point: DatedEvidence, bin: number) => {
    const { stance } = point.evidence;
    const lane = heights[stance][bin] ?? 0;
    heights[stance][bin] = lane + 1;
    depth[stance] = Math.max(depth[stance], lane + 1);
    bins[bin]?.push({ point, lane });
  };

  const groups = new Map<string, DatedEvidence[]>();
  for (const point of points) {
    const key = keyOf(point);
    if (point.date.precision === 'day' || !mixed.has(key)) {
      pile(point, binOf(point.time));
      continue;
    }
    const group = groups.get(key);
    if (group) group.push(point);
    else groups.set(key, [point]);
  }
  // Months before years, which have more room.
  const spread = [...groups.values()].sort(
    (a, b) => (b[0]?.evidence.date.length ?? 0) - (a[0]?.evidence.date.length ?? 0),
  );
  for (const group of spread) {
    const [first] = group;
    if (!first) continue;
    const from = binOf(first.span.start);
    const wide = binOf(first.span.end - 1) + 1 - from;
    group.forEach((point, i) => {
      // Each has a stretch of its own, and there the lowest pile nearest to the middle.
      const [low, high] = [Math.floor((i * wide) / group.length), Math.floor(((i + 1) * wide) / group.length)];
      const middle = (low + Math.max(high, low + 1) - 1) / 2;
      let best = low;
      const cost = (bin: number) => (heights[point.evidence.stance][from + bin] ?? 0) + Math.abs(bin - middle) / count;
      for (let bin = low + 1; bin < high; bin++) if (cost(bin) < cost(best)) best = bin;
      pile(point, from + best);
    });
  }

  const piled = bins.flatMap((bin, i) => bin.map((each) => ({ ...each, x: start + (i + 0.5) * width })));
  return {
    points: piled.map(({ point }) => point),
    xs: piled.map(({ x }) => x),
    lanes: piled.map(({ lane }) => lane),
    depth,
  };
}
