import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TimeSpan } from '../../../src/document/index.js';
import { shiftRange, scaleRange, rangeBetween } from '../../../src/evidence/time-range.js';
import { defined } from '../defined.js';
import { checkProperty } from '../check-property.js';

const DAY = 86_400_000;
const SHORTEST = 14 * DAY;

const day = (text: string) => Date.parse(text);
const between = (start: string, end: string): TimeSpan => ({ start: day(start), end: day(end) });
const days = (stretch: TimeSpan | undefined) =>
  stretch && [stretch.start, stretch.end].map((time) => new Date(time).toJSON().slice(0, 10)).join(' ');

/** Rounding, in ms: of numbers as large as these. */
const ROUNDING = 1;

const WHOLE = between('2020-01-01', '2026-01-01');

const wholes = fc
  .tuple(fc.integer({ min: day('0001-01-01'), max: day('9000-01-01') }), fc.integer({ min: DAY, max: 3e13 }))
  .map(([start, length]) => ({ start, end: start + length }));

/** A whole that is longer than the shortest stretch, and a stretch within it. */
const stretches = wholes
  .filter(({ start, end }) => end - start > SHORTEST * 1.01)
  .chain((whole) =>
    fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })).map(([a, b]) => {
      const length = SHORTEST + a * (whole.end - whole.start - SHORTEST);
      const start = whole.start + b * (whole.end - whole.start - length);
      return { whole, now: { start, end: start + length } };
    }),
  );

/** A stretch that is shorter than the whole, within it, and no shorter than the shortest. */
function expectWithin(stretch: TimeSpan, whole: TimeSpan): void {
  expect(stretch.start).toBeGreaterThanOrEqual(whole.start - ROUNDING);
  expect(stretch.end).toBeLessThanOrEqual(whole.end + ROUNDING);
  expect(stretch.end - stretch.start).toBeLessThan(whole.end - whole.start);
  expect(stretch.end - stretch.start).toBeGreaterThanOrEqual(SHORTEST - ROUNDING);
}

describe('stretchBetween', () => {
  it.each([
    ['2021-03-01', '2021-07-01', '2021-03-01 2021-07-01'],
    ['2021-07-01', '2021-03-01', '2021-03-01 2021-07-01'],
    // Too short: as much on both sides.
    ['2021-03-10', '2021-03-12', '2021-03-04 2021-03-18'],
    ['2021-03-10', '2021-03-10', '2021-03-03 2021-03-17'],
    // What is beyond the whole does not count.
    ['2019-01-01', '2020-07-01', '2020-01-01 2020-07-01'],
    ['2025-07-01', '2030-01-01', '2025-07-01 2026-01-01'],
    ['2018-01-01', '2019-01-01', '2020-01-01 2020-01-15'],
    ['2026-02-01', '2026-03-01', '2025-12-18 2026-01-01'],
    ['2020-01-01', '2020-01-02', '2020-01-01 2020-01-15'],
  ])('from %s to %s is %s', (a, b, stretch) => {
    expect(days(rangeBetween(day(a), day(b), WHOLE))).toBe(stretch);
  });

  it('is undefined for everything', () => {
    expect(rangeBetween(WHOLE.start, WHOLE.end, WHOLE)).toBeUndefined();
    expect(rangeBetween(WHOLE.end + DAY, WHOLE.start - DAY, WHOLE)).toBeUndefined();
    const month = between('2021-03-01', '2021-03-15');
    expect(rangeBetween(month.start + DAY, month.start + 2 * DAY, month)).toBeUndefined();
  });

  it('lies within the whole, is the same both ways, and has both times where these are in the whole', () => {
    checkProperty(
      fc.property(
        wholes,
        fc.double({ min: -0.2, max: 1.2, noNaN: true }),
        fc.double({ noNaN: true, min: -0.2, max: 1.2 }),
        (whole, p, q) => {
          const [a, b] = [p, q].map((share) => whole.start + share * (whole.end - whole.start)) as [number, number];
          const stretch = rangeBetween(a, b, whole);
          expect(rangeBetween(b, a, whole)).toEqual(stretch);
          const [from, to] = [a, b].map((time) => Math.min(Math.max(time, whole.start), whole.end)) as [number, number];
          const most = Math.max(Math.abs(to - from), SHORTEST) >= whole.end - whole.start;
          expect(stretch === undefined).toBe(most);
          if (!stretch) return;
          expectWithin(stretch, whole);
          for (const time of [from, to]) {
            expect(time).toBeGreaterThanOrEqual(stretch.start - ROUNDING);
            expect(time).toBeLessThanOrEqual(stretch.end + ROUNDING);
          }
        },
      ),
    );
  });
});

describe('scaledStretch', () => {
  const NOW = between('2021-01-01', '2021-12-27');

  it.each([
    [0.5, '2021-06-30', '2021-04-01 2021-09-28'],
    [0.5, '2021-01-01', '2021-01-01 2021-06-30'],
    [0.1, '2021-12-27', '2021-11-21 2021-12-27'],
    [0.001, '2021-06-30', '2021-06-23 2021-07-07'],
    [2, '2021-06-30', '2020-07-05 2022-06-25'],
    // The whole's end is as far as it goes.
    [4, '2021-01-01', '2021-01-01 2024-12-11'],
    [4, '2021-12-27', '2020-01-01 2023-12-11'],
  ])('is %f times as long around %s: %s', (factor, at, stretch) => {
    expect(days(scaleRange(NOW, factor, day(at), WHOLE))).toBe(stretch);
  });

  it('is undefined for everything', () => {
    expect(scaleRange(NOW, 7, day('2021-07-01'), WHOLE)).toBeUndefined();
    expect(scaleRange(WHOLE, 1, WHOLE.start, WHOLE)).toBeUndefined();
  });

  it('lies within the whole; what it is scaled at keeps its place, unless the whole’s end is in the way', () => {
    checkProperty(
      fc.property(
        stretches,
        fc.double({ min: 0.01, max: 20, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        ({ whole, now }, factor, share) => {
          const at = now.start + share * (now.end - now.start);
          const stretch = scaleRange(now, factor, at, whole);
          const length = Math.max((now.end - now.start) * factor, SHORTEST);
          expect(stretch === undefined).toBe(length >= whole.end - whole.start);
          if (!stretch) return;
          expectWithin(stretch, whole);
          expect(stretch.end - stretch.start).toBeCloseTo(length, 0);
          const atEnd = stretch.start <= whole.start + ROUNDING || stretch.end >= whole.end - ROUNDING;
          if (!atEnd) expect((at - stretch.start) / length).toBeCloseTo(share, 6);
        },
      ),
    );
  });

  it('and back is where it was, unless the whole’s end or the shortest was in the way', () => {
    checkProperty(
      fc.property(stretches, fc.double({ min: 0.1, max: 1, noNaN: true }), ({ whole, now }, factor) => {
        fc.pre((now.end - now.start) * factor > SHORTEST && now.end - now.start < (whole.end - whole.start) * 0.999);
        const middle = (now.start + now.end) / 2;
        const closer = defined(scaleRange(now, factor, middle, whole));
        const back = defined(scaleRange(closer, 1 / factor, middle, whole));
        expect(Math.abs(back.start - now.start)).toBeLessThan(ROUNDING);
        expect(Math.abs(back.end - now.end)).toBeLessThan(ROUNDING);
      }),
    );
  });
});

describe('movedStretch', () => {
  it.each([
    [0.5, '2021-04-01 2021-06-30'],
    [-0.5, '2021-01-01 2021-04-01'],
    [100, '2025-10-03 2026-01-01'],
    [-100, '2020-01-01 2020-03-31'],
    [0, '2021-02-15 2021-05-16'],
  ])('goes by %f of its length, as far as the whole’s end: %s', (by, stretch) => {
    expect(days(shiftRange(between('2021-02-15', '2021-05-16'), by, WHOLE))).toBe(stretch);
  });

  it('keeps its length, and stays within the whole', () => {
    checkProperty(
      fc.property(stretches, fc.double({ min: -30, max: 30, noNaN: true }), ({ whole, now }, by) => {
        fc.pre(now.end - now.start < whole.end - whole.start);
        const moved = defined(shiftRange(now, by, whole));
        expectWithin(moved, whole);
        expect(moved.end - moved.start).toBeCloseTo(now.end - now.start, 0);
        if (by >= 0) expect(moved.start).toBeGreaterThanOrEqual(now.start - ROUNDING);
        if (by <= 0) expect(moved.start).toBeLessThanOrEqual(now.start + ROUNDING);
      }),
    );
  });
});
