/**
 * A share in whole percent. A share between none and all is never rounded to 0 % or 100 %: `bound` makes it "below 1 %"
 * or "above 99 %".
 */
export interface Share {
  readonly percent: number;
  readonly bound: 'exact' | 'below' | 'above';
}

/**
 * Computes `count` of `total` in whole percent, rounding half up.
 * @param count an integer, `0 ≤ count ≤ total`
 * @returns `undefined` for 0 of 0
 */
export function shareOf(count: number, total: number): Share | undefined {
  if (total === 0) return undefined;
  // Integer arithmetic: in floating point 57 / 200 * 100 is 28.499… and rounds down. Beyond the safe integers neither is
  // exact.
  const percent =
    total > Number.MAX_SAFE_INTEGER / 400
      ? Math.round((count / total) * 100)
      : Math.floor((200 * count + total) / (2 * total));
  if (percent === 100 && count < total) return { percent: 99, bound: 'above' };
  if (percent === 0 && count > 0) return { percent: 1, bound: 'below' };
  return { percent, bound: 'exact' };
}
