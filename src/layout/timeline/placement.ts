import type { Stance } from '../../document/index.js';
import type { DatedEvidence } from '../../evidence/dated-evidence.js';
import { histogram, type Bar } from './histogram.js';
import { CLEAR, DIAMOND, type Frame, layoutMarks } from './mark-layout.js';
import type { TimeAxis } from './time-axis.js';

/** A name: `x` is the edge that is nearer to the mark, `offset` the distance of its middle from the axis. */
export interface PlacedName {
  readonly x: number;
  readonly offset: number;
  readonly text: string;
  /** Whether it stands before its mark, and so ends at `x`. */
  readonly before: boolean;
}

/** The position of a point: along the axis from the start, and away from it. In px. */
interface Position {
  readonly x: number;
  readonly offset: number;
  readonly name?: PlacedName | undefined;
}

/** A line of equal counts, with its number. */
export interface ReferenceLine {
  readonly stance: Stance;
  readonly offset: number;
  readonly text: string;
}

/** All positions, before the picture's height and reading direction come in. */
export interface Placement {
  readonly radius: number;
  readonly diamond: number;
  /** Where the time axis begins and ends. */
  readonly start: number;
  readonly end: number;
  /** The extent of each side from the axis. */
  readonly depth: Readonly<Record<Stance, number>>;
  /** All points, in the order in which they are drawn along the axis. */
  readonly visible: readonly DatedEvidence[];
  /** The position of the `i`th visible point. */
  readonly positionOf: (i: number) => Position;
  /** Whether marks have names, where there is room for them. */
  readonly named: boolean;
  readonly bars: readonly Bar[];
  readonly lines: readonly ReferenceLine[];
}

/** Each point as a mark of its own; undefined where they are too many for that. */
export function placeMarks(points: readonly DatedEvidence[], axis: TimeAxis, frame: Frame): Placement | undefined {
  const layout = layoutMarks(points, axis, frame);
  if (!layout) return undefined;
  const { radius, step, start, end, xs, lanes, names, depth } = layout;
  const offsetOf = (lane: number) => (lane + 0.5) * step + CLEAR;
  const extentOf = (stance: Stance) => depth[stance] && depth[stance] * step + CLEAR;
  return {
    visible: layout.points,
    radius,
    diamond: radius * DIAMOND,
    start,
    end,
    depth: { supports: extentOf('supports'), challenges: extentOf('challenges') },
    positionOf: (i) => {
      const name = names?.get(i);
      return {
        x: xs[i] ?? 0,
        offset: offsetOf(lanes[i] ?? 0),
        name: name && { x: name.x, offset: offsetOf(name.lane), text: name.text, before: name.before },
      };
    },
    named: names !== undefined,
    bars: [],
    lines: [],
  };
}

/** The largest of 1, 2, 5, 10, 20, 50 … that is no more than a count. */
function roundCount(count: number): number {
  const power = 10 ** Math.floor(Math.log10(count));
  return power * ([5, 2].find((factor) => factor * power <= count) ?? 1);
}

/** Above the highest bar, room for a number that stands on a line at its height. */
const NUMBER = 18;

/** A line nearer to the axis would run through the sides' names. */
const MIN_LINE = 28;

/** All points in bars, and on each side a line at a round count. */
export function placeBars(
  points: readonly DatedEvidence[],
  axis: TimeAxis,
  frame: Frame,
  numberLabel: (value: number) => string,
): Placement {
  const { width, gutter, dataEnd, limit } = frame;
  const [start, end] = [gutter + 1, width - 1];
  const position = (time: number) => start + axis.position(time) * (end - start);
  const within = { supports: limit.supports - NUMBER, challenges: limit.challenges - NUMBER };
  const { visible, bars, barOf, rankOf, step } = histogram(
    points,
    { start, end, position },
    { dataEnd, limit: within },
  );
  const highest = { supports: 0, challenges: 0 };
  for (const { stance, count } of bars) highest[stance] = Math.max(highest[stance], count);
  const extentOf = (stance: Stance) => highest[stance] && highest[stance] * step + NUMBER;
  const lineOf = (stance: Stance) => {
    const count = highest[stance] > 1 ? roundCount(highest[stance]) : 0;
    return count * step < MIN_LINE ? [] : [{ stance, offset: count * step, text: numberLabel(count) }];
  };
  return {
    visible,
    radius: 4,
    diamond: 4 * DIAMOND,
    start,
    end,
    depth: { supports: extentOf('supports'), challenges: extentOf('challenges') },
    positionOf: (i) => ({ x: bars[barOf[i] ?? 0]?.x ?? 0, offset: ((rankOf[i] ?? 0) + 0.5) * step }),
    named: false,
    bars,
    lines: [...lineOf('supports'), ...lineOf('challenges')],
  };
}
