import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearestMark } from '../../../../src/layout/timeline/nearest-mark.js';
import { timelineLayout, type TimelineMark } from '../../../../src/layout/timeline/timeline-layout.js';
import { manyPieces } from '../../../fixtures/many.js';
import { defined } from '../../defined.js';
import { checkProperty } from '../../check-property.js';
import { options } from './timelines.js';

/** Marks at places; only these matter. */
function marksAt(places: readonly (readonly [x: number, y: number])[]): TimelineMark[] {
  const [mark] = timelineLayout(manyPieces(1), options(640)).marks;
  return places.map(([x, y], index) => ({ ...defined(mark), index, x, y }));
}

/** By a look at each of them. */
function distances(marks: readonly TimelineMark[], x: number, y: number): number[] {
  return marks.map((mark) => Math.hypot(mark.x - x, mark.y - y));
}

const place = fc.tuple(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 0, max: 60 }));
const reach = fc.constantFrom(1, 8, 24, 500);

describe('nearestMark', () => {
  it.each([
    [10, 10, 24, 0],
    [14, 10, 24, 0],
    [16, 10, 24, 1],
    [45, 10, 24, 2],
    [45, 25, 24, 3],
    [45, 25, 3, undefined],
    [100, 10, 24, undefined],
    [100, 10, 61, 2],
    [-5, 10, 16, 0],
    [-5, 10, 15, undefined],
  ])('at %i %i within %i is %s', (x, y, within, index) => {
    const marks = marksAt([
      [10, 10],
      [20, 10],
      [40, 10],
      [40, 30],
    ]);
    expect(nearestMark(marks, x, y, within)?.index).toBe(index);
  });

  it('is none where there are none', () => {
    expect(nearestMark([], 0, 0, 1000)).toBeUndefined();
  });

  it('is as near as any, in a picture and in its mirror image', () => {
    checkProperty(
      fc.property(
        fc.array(place, { maxLength: 80, size: 'max' }),
        place,
        reach,
        fc.boolean(),
        (places, [x, y], within, mirrored) => {
          const marks = marksAt(places.sort(([a], [b]) => (mirrored ? b - a : a - b)));
          const found = nearestMark(marks, x, y, within);
          const least = Math.min(...distances(marks, x, y));
          if (least < within) expect(Math.hypot(defined(found).x - x, defined(found).y - y)).toBe(least);
          else expect(found).toBeUndefined();
        },
      ),
      500,
    );
  });

  it.each([
    ['marks', 1400, false],
    ['marks, mirrored', 1400, true],
    ['bars', 4000, false],
    ['bars, mirrored', 4000, true],
  ])('is as near as any in a picture of many %s', (_, count, mirrored) => {
    const { marks, width, height, bars } = timelineLayout(manyPieces(count), options(800, mirrored));
    expect(bars.length > 0).toBe(count > 1500);
    checkProperty(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (p, q) => {
        const [x, y] = [p * width, q * height];
        const found = nearestMark(marks, x, y, 24);
        const least = Math.min(...distances(marks, x, y));
        if (least < 24) expect(Math.hypot(defined(found).x - x, defined(found).y - y)).toBe(least);
        else expect(found).toBeUndefined();
      }),
      200,
    );
  });
});
