/**
 * A share in whole percents. `bound` tells when rounding would have lied: a share that is neither
 * nothing nor all is never called 0 % or 100 %, but "below 1 %" or "above 99 %".
 */
export interface Share {
  readonly percent: number;
  readonly bound: 'exact' | 'below' | 'above';
}

/**
 * Works out `count` of `total` in whole percents, halves rounded up.
 * @param count an integer, `0 ≤ count ≤ total`
 * @returns `undefined` for 0 of 0, which is no share at all
 */
export function shareOf(count: number, total: number): Share | undefined {
  if (total === 0) return undefined;
  // In integers: 57 / 200 * 100 is 28.499… in floating point, and would round the wrong way. Where
  // integers are no longer exact either, it makes no difference.
  const percent =
    total > Number.MAX_SAFE_INTEGER / 400
      ? Math.round((count / total) * 100)
      : Math.floor((200 * count + total) / (2 * total));
  if (percent === 100 && count < total) return { percent: 99, bound: 'above' };
  if (percent === 0 && count > 0) return { percent: 1, bound: 'below' };
  return { percent, bound: 'exact' };
}
