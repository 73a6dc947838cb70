import { textWidth } from '../text/text-width.js';

/** From a tick to its date, and the least space from there to the next tick. */
export const TICK_GAP = 6;

interface DatedTick {
  readonly x: number;
  readonly text: string;
}

/** As many of the ticks as do not overlap, each with its date where that fits into the picture. */
export function labelTicks(
  ticks: readonly DatedTick[],
  width: number,
  fontSize: number,
): readonly { readonly x: number; readonly text?: string }[] {
  const endOf = ({ x, text }: DatedTick) => x + TICK_GAP + textWidth(text, fontSize);
  const fits = (stride: number) =>
    ticks.every((tick, i) => {
      const next = ticks[i + stride];
      return i % stride > 0 || !next || endOf(tick) + TICK_GAP <= next.x;
    });
  let stride = 1;
  while (!fits(stride)) stride++;
  return ticks.flatMap((tick, i) => (i % stride > 0 ? [] : [endOf(tick) <= width ? tick : { x: tick.x }]));
}
