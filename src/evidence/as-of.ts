import type { PartialDateText, TrendDocument } from '../document/types.js';

/**
 * The date up to which a trend is valid: its `updated`, or else the date of its evidence that ends last. Exports and
 * citations carry it, because without it an old figure passes for today's.
 * @returns undefined where nothing in the document has a date
 */
export function asOf({ updated, evidence = [] }: TrendDocument): PartialDateText | undefined {
  // "~" sorts after "-" and the digits, so a year comes after all of its months, and a month after its days.
  return (
    updated ??
    evidence
      .map(({ date }) => date + '~')
      .sort()
      .at(-1)
      ?.slice(0, -1)
  );
}
