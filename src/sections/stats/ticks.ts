/** A share as a picture: one tick for each of the total, those that count filled. Lengths in px. */
export interface Ticks {
  readonly width: number;
  readonly height: number;
  /** Each as the `d` of an SVG path. */
  readonly filled: string;
  readonly empty: string;
}

/** Above this total a plain bar says more than ticks. */
const MAX_TICKS = 60;

const STEP = 12;
const WIDTH = 9.5;
const HEIGHT = 14;
const BAR_WIDTH = 300;

function ticksPath(from: number, to: number): string {
  let path = '';
  for (let i = from; i < to; i++) path += `M${i * STEP} 0h${WIDTH}v${HEIGHT}h-${WIDTH}z`;
  return path;
}

/** The picture of `count` of `total`. */
export function ticksOf(count: number, total: number): Ticks {
  const separate = total <= MAX_TICKS;
  const width = separate ? Math.max(1, total) * STEP - (STEP - WIDTH) : BAR_WIDTH;
  return {
    width,
    height: HEIGHT,
    filled: separate ? ticksPath(0, count) : `M0 0h${(count / total) * width}v${HEIGHT}H0z`,
    empty: separate ? ticksPath(count, total) : `M0 0h${width}v${HEIGHT}H0z`,
  };
}
