import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignLanes, type Dodged } from '../../../../src/layout/timeline/dodge.js';
import { checkProperty } from '../../check-property.js';
import { defined } from '../../defined.js';

/**
 * What lanes promise, for every two things, the later one to the right:
 * - where the earlier one reaches past the later one's stem, it lies above the later one's mark;
 * - two whose stems are less than the gap apart are not in one lane.
 */
function brokenPromises(things: readonly Dodged[], lanes: readonly number[], gap: number): string[] {
  return things.flatMap((early, i) =>
    things.flatMap((late, j) => {
      if (j <= i) return [];
      const apart = late.x - early.x;
      const [lane, laterLane] = [defined(lanes[i]), defined(lanes[j])];
      return [
        ...(apart < early.extent && lane <= laterLane
          ? [`${i} reaches past the stem of ${j} and is not above it`]
          : []),
        ...(apart < gap && lane === laterLane ? [`${i} and ${j} are too near for one lane`] : []),
      ];
    }),
  );
}

const GAP = 13;
const thing = fc.record({
  x: fc.double({ min: 0, max: 400, noNaN: true }),
  extent: fc.double({ min: 7.5, max: 200, noNaN: true }),
});
const sorted = fc.array(thing, { maxLength: 40 }).map((things) => things.sort((a, b) => a.x - b.x));

describe('assignLanes', () => {
  it.each([
    ['nothing', [], []],
    ['one thing', [[50, 100]], [0]],
    [
      'two that are far apart',
      [
        [0, 50],
        [60, 50],
      ],
      [0, 0],
    ],
    [
      'two, the first just not reaching the second',
      [
        [0, 50],
        [50, 50],
      ],
      [0, 0],
    ],
    [
      'two, the first reaching past the second',
      [
        [0, 50],
        [49, 50],
      ],
      [1, 0],
    ],
    [
      'three at one place, as stairs',
      [
        [0, 50],
        [0, 50],
        [0, 50],
      ],
      [2, 1, 0],
    ],
    [
      'two that do not extent each other, but are too near',
      [
        [0, 8],
        [10, 8],
      ],
      [1, 0],
    ],
    [
      'two that are just not too near',
      [
        [0, 8],
        [13, 8],
      ],
      [0, 0],
    ],
    [
      'one that reaches over two in the lowest lane',
      [
        [0, 100],
        [20, 10],
        [60, 10],
      ],
      [1, 0, 0],
    ],
    [
      'one that falls down into the room that others left',
      [
        [0, 10],
        [50, 100],
        [60, 10],
        [200, 10],
      ],
      [0, 1, 0, 0],
    ],
    [
      'one between a lane that is taken and one that is not',
      [
        [0, 8],
        [10, 100],
        [20, 100],
        [30, 100],
      ],
      [0, 2, 1, 0],
    ],
  ] as const)('dodges %s', (_, things, lanes) => {
    expect(
      assignLanes(
        things.map(([x, extent]) => ({ x, extent })),
        GAP,
      ),
    ).toEqual(lanes);
  });

  it('puts whatever reaches past a later stem above it, and no two marks on each other', () => {
    checkProperty(
      fc.property(sorted, (things) => {
        expect(brokenPromises(things, assignLanes(things, GAP), GAP)).toEqual([]);
      }),
      500,
    );
  });

  it('gives each the lowest lane that the later ones leave it', () => {
    checkProperty(
      fc.property(sorted, (things) => {
        const lanes = assignLanes(things, GAP);
        things.forEach((_, i) => {
          const later = things.slice(i);
          const withLane = (lane: number) => [lane, ...lanes.slice(i + 1)];
          const lowest = things
            .map((__, lane) => lane)
            .find((lane) => brokenPromises(later, withLane(lane), GAP).length === 0);
          expect(lanes[i]).toBe(lowest);
        });
      }),
      100,
    );
  });

  it('changes nothing in what it was given', () => {
    const things = Object.freeze([Object.freeze({ x: 0, extent: 50 }), Object.freeze({ x: 10, extent: 50 })]);
    expect(assignLanes(things, GAP)).toEqual([1, 0]);
  });
});
