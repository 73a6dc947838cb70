/** How much of a date is known: ISO 8601 calendar dates of reduced precision. */
export type DatePrecision = 'year' | 'month' | 'day';

/** A calendar date known to a stated precision. `month` is 1–12, `day` 1–31; both are 1 where unknown. */
export interface PartialDate {
  readonly precision: DatePrecision;
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A stretch of time in milliseconds since the Unix epoch, UTC; `end` is exclusive. */
export interface TimeSpan {
  readonly start: number;
  readonly end: number;
}

const SHAPE = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/;

/** Midnight UTC in epoch ms. `Date.UTC` would read the years 0–99 as 1900–1999. */
function utc(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month - 1, day);
}

/**
 * Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD` (ISO 8601-1, proleptic Gregorian).
 * @returns `undefined` when the text is not of that form or names no real date (2025-02-30, year 0000).
 */
export function readPartialDate(text: string): PartialDate | undefined {
  const match = SHAPE.exec(text);
  if (!match) return undefined;
  const year = Number(match[1]);
  const month = Number(match[2] ?? 1);
  const day = Number(match[3] ?? 1);
  const date = new Date(utc(year, month, day));
  // A month or day out of range rolls over into the next one; a real date does not.
  if (year === 0 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return { precision: match[3] ? 'day' : match[2] ? 'month' : 'year', year, month, day };
}

/** The whole stretch that a partial date may mean: a year, a month or a day. */
export function timeSpan({ precision, year, month, day }: PartialDate): TimeSpan {
  return {
    start: utc(year, month, day),
    end:
      precision === 'year'
        ? utc(year + 1, 1, 1)
        : precision === 'month'
          ? utc(year, month + 1, 1)
          : utc(year, month, day + 1),
  };
}
