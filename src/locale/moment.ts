import type { PartialDate } from '../document/partial-date.js';

/** In a shorter stretch of time its days are told, in ms. */
const QUARTER = 92 * 86_400_000;

/**
 * A moment as a date, in UTC: to the month, or to the day where it belongs to a short stretch of time.
 * @param time epoch ms
 * @param length of the stretch, in ms
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
