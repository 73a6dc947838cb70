import type { TimeSpan } from '../document/index.js';

/** A stretch that is shorter shows nothing that its marks do not. */
const SHORTEST = 14 * 86_400_000;

/** The time within the whole that is nearest to a time. */
const inside = (time: number, { start, end }: TimeSpan) => Math.min(Math.max(time, start), end);

/** A stretch moved and cut so that it lies within the whole; undefined where it is the whole. */
function within(start: number, length: number, whole: TimeSpan): TimeSpan | undefined {
  const most = whole.end - whole.start;
  if (length >= most) return undefined;
  const from = Math.min(Math.max(start, whole.start), whole.end - length);
  return { start: from, end: from + length };
}

/**
 * The stretch from one time to another, in either order.
 * @returns undefined for all of the whole
 */
export function rangeBetween(a: number, b: number, whole: TimeSpan): TimeSpan | undefined {
  [a, b] = [inside(a, whole), inside(b, whole)];
  const length = Math.max(Math.abs(b - a), SHORTEST);
  return within((a + b - length) / 2, length, whole);
}

/**
 * A stretch `factor` times as long, in which `at` keeps its place.
 * @param at epoch ms (UTC)
 */
export function scaleRange(now: TimeSpan, factor: number, at: number, whole: TimeSpan): TimeSpan | undefined {
  const before = now.end - now.start;
  const length = Math.max(before * factor, SHORTEST);
  return within(at - ((at - now.start) / before) * length, length, whole);
}

/** A stretch that is moved by a part of its own length: later, or earlier where that is negative. */
export function shiftRange(now: TimeSpan, by: number, whole: TimeSpan): TimeSpan | undefined {
  const length = now.end - now.start;
  return within(now.start + by * length, length, whole);
}
