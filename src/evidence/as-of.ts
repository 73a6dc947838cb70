import type { PartialDateText, TrendDocument } from '../document/types.js';

/**
 * The date up to which a trend is valid: its `updated`, or else the date of the evidence that begins last. Exports and
 * citations carry it, because without it an old figure passes for today's.
 * @returns undefined where nothing in the document has a date
 */
export function asOf({
  updated,
  evidence = [],
}: Pick<TrendDocument, 'updated' | 'evidence'>): PartialDateText | undefined {
  // As texts, dates are in the order in which they begin; of those that begin together, the most precise is the last.
  let last = updated;
  if (!updated) for (const { date } of evidence) if (last === undefined || date > last) last = date;
  return last;
}
