import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareOf } from '../../../src/document/index.js';
import { checkProperty } from '../check-property.js';

const exact = (percent: number) => ({ percent, bound: 'exact' });
const above99 = { percent: 99, bound: 'above' };
const below1 = { percent: 1, bound: 'below' };

describe('shareOf', () => {
  it.each([
    [27, 30, exact(90)],
    [27, 27, exact(100)],
    [0, 5, exact(0)],
    [5, 5, exact(100)],
    [1, 1, exact(100)],
    [0, 1, exact(0)],
    [1, 3, exact(33)],
    [2, 3, exact(67)],
    [1, 2, exact(50)],
    // Halves round up, also those that floating point puts below a half.
    [57, 200, exact(29)],
    [1, 8, exact(13)],
    [1, 200, exact(1)],
    [29, 200, exact(15)],
    [115, 200, exact(58)],
    [199, 200, above99],
    [197, 200, exact(99)],
    [99, 100, exact(99)],
    [1, 100, exact(1)],
    // Rounding would make these 0 % or 100 %.
    [999, 1000, above99],
    [995, 1000, above99],
    [994, 1000, exact(99)],
    [1, 1000, below1],
    [4, 1000, below1],
    [5, 1000, exact(1)],
    [999_999_999, 1e9, above99],
    [1, 1e9, below1],
  ])('of %i of %i is %o', (count, total, share) => {
    expect(shareOf(count, total)).toEqual(share);
  });

  it('is undefined for 0 of 0', () => {
    expect(shareOf(0, 0)).toBeUndefined();
  });

  // As long as 200 times the number is a safe integer.
  const MOST = Math.floor(Number.MAX_SAFE_INTEGER / 400);
  const pair = fc
    .oneof(fc.tuple(fc.nat({ max: 300 }), fc.nat({ max: 300 })), fc.tuple(fc.nat({ max: MOST }), fc.nat({ max: MOST })))
    .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)
    .filter(([, total]) => total > 0);

  it('rounds like integers of any size', () => {
    checkProperty(
      fc.property(pair, ([count, total]) => {
        const [n, of] = [BigInt(count), BigInt(total)];
        // The nearest whole percent: 100·n/of plus a half, rounded down.
        const nearest = Number((n * 100n * 2n + of) / (of * 2n));
        const share = shareOf(count, total);
        if (share?.bound === 'exact') expect(share.percent).toBe(nearest);
        else expect([share, nearest]).toEqual(share?.bound === 'above' ? [above99, 100] : [below1, 0]);
      }),
      2000,
    );
  });

  it('is 0 % or 100 % only for none or all', () => {
    checkProperty(
      fc.property(pair, ([count, total]) => {
        const share = shareOf(count, total);
        expect(share?.bound === 'exact' && share.percent === 0).toBe(count === 0);
        expect(share?.bound === 'exact' && share.percent === 100).toBe(count === total);
      }),
      2000,
    );
  });

  it('is monotonic in the count', () => {
    checkProperty(
      fc.property(pair, ([count, total]) => {
        const rank = (share: ReturnType<typeof shareOf>) =>
          (share?.percent ?? 0) + { below: -0.5, exact: 0, above: 0.5 }[share?.bound ?? 'exact'];
        fc.pre(count < total);
        expect(rank(shareOf(count, total))).toBeLessThanOrEqual(rank(shareOf(count + 1, total)));
      }),
    );
  });

  it.each([
    [1e307, 1e307, exact(100)],
    [5e306, 1e307, exact(50)],
    [1, 1e307, below1],
    [Number.MAX_SAFE_INTEGER - 1, Number.MAX_SAFE_INTEGER, above99],
  ])('of %d of %d is a share beyond the safe integers', (count, total, share) => {
    expect(shareOf(count, total)).toEqual(share);
  });
});
