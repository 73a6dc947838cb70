import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ticksFor } from '../../../../src/layout/meters/ticks.js';
import { checkProperty } from '../../check-property.js';

const counted = (max: number) =>
  fc.integer({ min: 0, max }).chain((total) => fc.integer({ min: 0, max: total }).map((count) => ({ count, total })));

/** The boxes of a path: where each begins, and how wide it is. */
const boxesOf = (path: string) =>
  [...path.matchAll(/M([\d.]+) [\d.]+h([\d.]+)v[\d.]+h-[\d.]+z/g)].map(([, x, width]) => [Number(x), Number(width)]);

describe('ticksFor', () => {
  it('draws one tick for each of the total, those that count filled', () => {
    checkProperty(
      fc.property(fc.array(counted(60), { minLength: 1, maxLength: 6 }), (shares) => {
        const ticks = ticksFor(shares);
        for (const share of shares) {
          const { filled, empty } = ticks(share);
          expect(boxesOf(filled)).toHaveLength(share.count);
          expect(boxesOf(empty)).toHaveLength(share.total - share.count);
        }
      }),
    );
  });

  it('makes one of the total equally wide in all shares of a trend, within a tenth of a pixel', () => {
    checkProperty(
      fc.property(fc.array(counted(60), { minLength: 2, maxLength: 6 }), (shares) => {
        const ticks = ticksFor(shares);
        const widths = shares.flatMap((share) => boxesOf(ticks(share).filled).map(([, width]) => Number(width)));
        if (widths.length > 0) expect(Math.max(...widths) - Math.min(...widths)).toBeLessThanOrEqual(0.1);
      }),
    );
  });

  it('draws 27 of 27 as long as the 27 that count of 30', () => {
    const [most, all] = [
      { count: 27, total: 30 },
      { count: 27, total: 27 },
    ] as const;
    const ticks = ticksFor([most, all]);
    expect(ticks(all).filled).toBe(ticks(most).filled);
    expect(ticks(most).part).toBe(1);
    expect(ticks(all).part).toBeCloseTo(26.8 / 29.8, 6);
  });

  it('draws a bar above 60, as long as the longest, filled to its share', () => {
    const ticks = ticksFor(
      [
        { count: 1, total: 4 },
        { count: 25, total: 100 },
      ],
      400,
      10,
      2,
    );
    const { part, filled, empty } = ticks({ count: 25, total: 100 });
    expect(part).toBe(1);
    expect(filled).toBe('M0 0h100v10h-100z');
    expect(empty).toBe('M1 1h398v8h-398z');
  });

  it('leaves room empty where there are few: a tick is never wider than a twelfth of it', () => {
    const ticks = ticksFor([{ count: 2, total: 3 }], 360);
    expect(boxesOf(ticks({ count: 2, total: 3 }).filled).every(([, width]) => Number(width) < 30)).toBe(true);
  });

  it('draws nothing of nothing', () => {
    const { filled, empty } = ticksFor([{ count: 0, total: 0 }])({ count: 0, total: 0 });
    expect([filled, empty]).toEqual(['', '']);
  });
});
