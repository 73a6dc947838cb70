import { isPartialDate } from '../document/partial-date.js';
import { dateCandidates, type DateOrder } from '../lint/other-dates.js';

export type { DateOrder };

/** What a cell says of a date: one date, several that it may be, or none that can be read. */
export type DateReading =
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'doubt'; readonly readings: readonly { readonly order: DateOrder; readonly date: string }[] }
  | { readonly kind: 'none'; readonly why: string };

function whyNone(text: string): string {
  if (/^q[1-4]\b|\bq[1-4]$|^\d{4}[ -]?q[1-4]$/i.test(text))
    return 'a quarter is no date: write its first or last month';
  if (/^\d{5}(\.\d+)?$/.test(text))
    return 'a number of days, as spreadsheets keep dates: show the column as dates, and copy again';
  if (/^\d{1,2}[/. -]\d{1,2}[/. -]\d{2}$/.test(text)) return 'write the year with four digits';
  return 'no date that can be read: write 2025, 2025-03 or 2025-03-04';
}

/**
 * Reads a date of any precision, in any common notation. A date whose order of numbers decides (03/04/2025) is in doubt,
 * unless the order is given.
 */
export function readDate(cell: string, order?: DateOrder): DateReading {
  const text = cell.trim();
  if (isPartialDate(text)) return { kind: 'date', date: text };
  const candidates = dateCandidates(text);
  const [first] = candidates;
  if (!first) return { kind: 'none', why: whyNone(text) };
  const chosen = candidates.length === 1 ? first : candidates.find((candidate) => candidate.order === order);
  if (chosen) return { kind: 'date', date: chosen.date };
  return {
    kind: 'doubt',
    readings: candidates.flatMap(({ date, order }) => (order === undefined ? [] : [{ order, date }])),
  };
}
