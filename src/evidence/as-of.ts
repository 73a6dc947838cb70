import type { PartialDateText, TrendDocument } from '../document/types.js';

/**
 * The day, month or year up to which a trend speaks: when it was updated, or else the evidence that
 * reaches latest. What is taken from a trend without this date could pass for today's.
 * @returns undefined where nothing in the document is dated
 */
export function asOf({ updated, evidence = [] }: TrendDocument): PartialDateText | undefined {
  // "~" sorts after "-" and the digits: a year stands after all of its months, a month after its days.
  return (
    updated ??
    evidence
      .map(({ date }) => date + '~')
      .sort()
      .at(-1)
      ?.slice(0, -1)
  );
}
