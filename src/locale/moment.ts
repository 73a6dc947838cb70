import type { PartialDate } from '../document/partial-date.js';

/** Time spans shorter than this, in ms, are dated by day. */
const QUARTER = 92 * 86_400_000;

/**
 * A moment as a date in UTC, precise to the month, or to the day when its time span is short.
 * @param time epoch ms
 * @param length of the time span, in ms
 */
export function momentDate(time: number, length: number): PartialDate {
  const date = new Date(time);
  return {
    precision: length < QUARTER ? 'day' : 'month',
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
  };
}
