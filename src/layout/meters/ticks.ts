/** A count of a total. */
export interface Counted {
  readonly count: number;
  readonly total: number;
}

/** A share as a picture: one tick for each of the total, those that count filled. */
export interface Ticks {
  readonly width: number;
  readonly height: number;
  /** The width as a part of that of the longest picture, 0 to 1. */
  readonly part: number;
  /** Each as the `d` of an SVG path. */
  readonly filled: string;
  readonly empty: string;
}

/** Above this total a plain bar says more than ticks. */
const MAX_TICKS = 60;

/** Fewer ticks than this leave a part of the room empty: else three of them would be bars. */
const MIN_TICKS = 12;

/** Between two ticks, as a part of their step. */
const GAP = 0.2;

const rounded = (length: number) => Math.round(length * 100) / 100;

/** A box, `inset` on every side. */
const box = (x: number, width: number, height: number, inset: number) =>
  `M${rounded(x + inset)} ${rounded(inset)}h${rounded(width - 2 * inset)}v${rounded(height - 2 * inset)}h${rounded(2 * inset - width)}z`;

/**
 * Draws shares that stand together. One of the total is equally wide in all of them, so that lengths can be
 * compared. A bar is as long as the longest.
 * @param length of the longest
 * @param line the width of the outline of an empty tick
 */
export function ticksFor(shares: readonly Counted[], length = 360, height = 16, line = 1): (share: Counted) => Ticks {
  const totals = shares.map(({ total }) => total).filter((total) => total <= MAX_TICKS);
  const most = Math.max(MIN_TICKS, ...totals);
  const step = length / (most - GAP);
  return ({ count, total }) => {
    const separate = total <= MAX_TICKS;
    const width = separate ? (Math.max(1, total) - GAP) * step : length;
    const ticks = (from: number, to: number, inset: number) => {
      let path = '';
      for (let i = from; i < to; i++) path += box(i * step, step * (1 - GAP), height, inset);
      return path;
    };
    return {
      width: rounded(width),
      height,
      part: width / length,
      filled: separate ? ticks(0, count, 0) : box(0, (count / total) * width, height, 0),
      empty: separate ? ticks(count, total, line / 2) : box(0, width, height, line / 2),
    };
  };
}
