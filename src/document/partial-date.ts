/** The known precision of a date: ISO 8601 calendar dates of reduced precision. */
export type DatePrecision = 'year' | 'month' | 'day';

/** A calendar date known to a stated precision. `month` is 1–12, `day` 1–31; both are 1 where unknown. */
export interface PartialDate {
  readonly precision: DatePrecision;
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A time span in milliseconds since the Unix epoch, UTC; `end` is exclusive. */
export interface TimeSpan {
  readonly start: number;
  readonly end: number;
}

/** ISO 8601 has a year 0000, the Gregorian calendar has none. Does not check the length of the month. */
const SHAPE = /^(?!0000)\d{4}(-(0[1-9]|1[0-2])(-(?!00)\d\d)?)?$/;

/** The period of the Gregorian calendar, in years and in ms. */
const CYCLE = 400;
const DAY_MS = 86_400_000;
const CYCLE_MS = 146_097 * DAY_MS;

/** Midnight UTC in epoch ms. Adds a cycle, because `Date.UTC` maps the years 0–99 to 1900–1999. */
function utc(year: number, month: number, day: number): number {
  return Date.UTC(year + CYCLE, month - 1, day) - CYCLE_MS;
}

/** True for `YYYY`, `YYYY-MM` and `YYYY-MM-DD` (ISO 8601-1, proleptic Gregorian), when it is a real date. */
export function isPartialDate(text: string): boolean {
  if (!SHAPE.test(text)) return false;
  const day = +text.slice(8);
  // A day past the end of its month is invalid or rolls over, depending on the engine.
  return day < 29 || new Date(text).getUTCDate() === day;
}

/** Parses a partial date; `undefined` for any other text (2025-02-30, year 0000). */
export function readPartialDate(text: string): PartialDate | undefined {
  if (!isPartialDate(text)) return undefined;
  return {
    precision: text[7] ? 'day' : text[4] ? 'month' : 'year',
    year: +text.slice(0, 4),
    month: +text.slice(5, 7) || 1,
    day: +text.slice(8) || 1,
  };
}

/** The time span that a partial date covers: a year, a month or a day. */
export function timeSpan({ precision, year, month, day }: PartialDate): TimeSpan {
  const start = utc(year, month, day);
  const end =
    precision === 'year' ? utc(year + 1, 1, 1) : precision === 'month' ? utc(year, month + 1, 1) : start + DAY_MS;
  return { start, end };
}
