import type { TimeSpan } from '../document/index.js';

/** A shorter time range shows nothing more. In ms. */
const MIN_LENGTH = 14 * 86_400_000;

/** The time within an extent that is nearest to a time. */
const clamp = (time: number, { start, end }: TimeSpan) => Math.min(Math.max(time, start), end);

/** A time range moved and cut to fit into the extent; undefined where it is all of that. */
function fit(start: number, length: number, extent: TimeSpan): TimeSpan | undefined {
  if (length >= extent.end - extent.start) return undefined;
  const fitted = Math.min(Math.max(start, extent.start), extent.end - length);
  return { start: fitted, end: fitted + length };
}

/**
 * The time range between two times, in either order.
 * @returns undefined for all of the extent
 */
export function rangeBetween(a: number, b: number, extent: TimeSpan): TimeSpan | undefined {
  [a, b] = [clamp(a, extent), clamp(b, extent)];
  const length = Math.max(Math.abs(b - a), MIN_LENGTH);
  return fit((a + b - length) / 2, length, extent);
}

/**
 * A time range `factor` times as long, in which `fixed` keeps its position.
 * @param fixed epoch ms (UTC)
 */
export function scaleRange(now: TimeSpan, factor: number, fixed: number, extent: TimeSpan): TimeSpan | undefined {
  const before = now.end - now.start;
  const length = Math.max(before * factor, MIN_LENGTH);
  return fit(fixed - ((fixed - now.start) / before) * length, length, extent);
}

/** A time range moved later by a fraction of its own length; earlier where that is negative. */
export function shiftRange(now: TimeSpan, by: number, extent: TimeSpan): TimeSpan | undefined {
  const length = now.end - now.start;
  return fit(now.start + by * length, length, extent);
}
