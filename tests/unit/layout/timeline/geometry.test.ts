import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TimeSpan } from '../../../../src/document/index.js';
import { textWidth } from '../../../../src/layout/text/text-width.js';
import { timeAt } from '../../../../src/layout/timeline/time-at.js';
import {
  type PlacedText,
  timelineLayout,
  type TimelineLayout,
} from '../../../../src/layout/timeline/timeline-layout.js';
import { manyPieces } from '../../../fixtures/many.js';
import { evidencePiece } from '../../arbitraries.js';
import { checkProperty } from '../../check-property.js';
import { faultsIn } from './geometry.js';
import { DEGENERATE, demoEvidence, options, reference, THOUSANDS } from './timelines.js';

const WIDTHS = Array.from({ length: 921 }, (_, i) => 280 + i);
const SOME_WIDTHS = [280, 320, 360, 411, 480, 559, 599, 600, 640, 720, 800, 1024, 1200];

/** What does not hold at the widths, each told once with the first width where it is so. */
function faultsAcross(widths: readonly number[], faultsAt: (width: number) => readonly string[]): string[] {
  const first = new Map<string, number>();
  for (const width of widths) for (const fault of faultsAt(width)) first.set(fault, first.get(fault) ?? width);
  return [...first].map(([fault, width]) => `${fault} at ${width}`);
}

/** All but the positions along the axis, and the isolates of names that run against the mirrored picture. */
function apartFromX(layout: TimelineLayout): unknown {
  const json = JSON.stringify(layout, (key, value: unknown) =>
    ['x', 'start', 'end', 'dataEnd', 'from', 'to'].includes(key) ? undefined : value,
  );
  return JSON.parse(json.replace(/[\u2068\u2069]/g, ''));
}

function xsOf({ axis, ticks, marks, sides }: TimelineLayout): number[] {
  const labels = marks.flatMap(({ label }) => label ?? []);
  return [axis.start, axis.end, ...[...ticks, ...marks, ...labels, ...Object.values(sides)].map(({ x }) => x)];
}

const someEvidence = fc
  .tuple(fc.integer({ min: 1, max: 9000 }), fc.constantFrom(0, 1, 4, 25, 900))
  .chain(([from, years]) => fc.array(evidencePiece(from, from + years), { minLength: 1, maxLength: 40 }));
const someWidth = fc.integer({ min: 200, max: 1600 });

describe('the timeline of the reference trend', () => {
  it('has no mark, label or side’s name on another, and all of them in the picture, at every width from 280 to 1200', () => {
    expect(
      faultsAcross(WIDTHS, (width) => faultsIn(timelineLayout(reference, options(width)), options(width))),
    ).toEqual([]);
  });

  it('has names in the picture with the text spacing of WCAG 1.4.12, at every width from 280 to 1200', () => {
    const outsideAt = (width: number) => {
      const outside = ({ x, before }: PlacedText, room: number) => (before ? x - room < -2 : x + room > width + 2);
      return timelineLayout(reference, options(width)).marks.flatMap(({ label }) =>
        // The estimate is a little too wide. 0.12 em for each letter and 0.16 em for each word are added.
        label && outside(label, 0.92 * textWidth(label.text, 13) + 13 * (0.12 * label.text.length + 0.16))
          ? [label.text]
          : [],
      );
    };
    expect(faultsAcross(WIDTHS, outsideAt)).toEqual([]);
  });
});

describe('the picture', () => {
  it.each([
    ['the reference trend', reference] as const,
    ['years alone', demoEvidence('year-only')] as const,
    ['Arabic', demoEvidence('arabic')] as const,
    ...DEGENERATE,
  ])('of %s has nothing on anything else, and nothing outside', (_, evidence) => {
    expect(
      faultsAcross(SOME_WIDTHS, (width) => faultsIn(timelineLayout(evidence, options(width)), options(width))),
    ).toEqual([]);
  });

  it.each([
    ['the reference trend', reference] as const,
    ['years alone', demoEvidence('year-only')] as const,
    ['Arabic', demoEvidence('arabic')] as const,
    ...DEGENERATE,
  ])('of %s has at least two ticks, and a date at the first of them', (_, evidence) => {
    const ticksAt = (width: number) => timelineLayout(evidence, options(width)).ticks;
    expect(SOME_WIDTHS.filter((width) => ticksAt(width).length < 2)).toEqual([]);
    expect(SOME_WIDTHS.filter((width) => !ticksAt(width)[0]?.text)).toEqual([]);
  });

  it.each([['the reference trend', reference] as const, ['Arabic', demoEvidence('arabic')] as const, ...DEGENERATE])(
    'of %s, mirrored, is the mirror image of itself',
    (_, evidence) => {
      for (const width of [280, 640]) {
        const [plain, mirrored] = [
          timelineLayout(evidence, options(width)),
          timelineLayout(evidence, options(width, true)),
        ];
        expect(apartFromX(mirrored)).toEqual(apartFromX(plain));
        const [seen, inMirror] = [xsOf(plain), xsOf(mirrored)];
        expect(inMirror).toHaveLength(seen.length);
        seen.forEach((x, i) => expect(inMirror[i]).toBeCloseTo(width - x, 1));
      }
    },
  );
});

const CROWD_WIDTHS = [280, 480, 640, 1200];

/** A part of what a picture shows, somewhere within it. */
function partOf(layout: TimelineLayout, from: number, share: number): TimeSpan {
  const { start } = layout.time;
  // A single day stands in the middle of some that are empty.
  const end = layout.dataEnd === undefined ? layout.time.end : timeAt(layout, layout.dataEnd);
  const length = Math.max(14 * 86_400_000, (end - start) * share);
  const first = Math.max(start, Math.min(start + (end - start) * from, end - length));
  return { start: first, end: first + length };
}

/** Marks from the first to the last along the axis never go back. */
function expectInOrder({ marks }: TimelineLayout, mirrored: boolean): void {
  const back = marks.filter(({ x }, i) => (mirrored ? -1 : 1) * (x - (marks[i - 1]?.x ?? x)) < 0);
  expect(back.map(({ index }) => index)).toEqual([]);
}

describe('the picture of many', () => {
  it.each(THOUSANDS)('%s, has nothing on anything else, and nothing outside', (_, evidence) => {
    expect(
      faultsAcross(CROWD_WIDTHS, (width) =>
        [false, true].flatMap((mirrored) =>
          faultsIn(timelineLayout(evidence, options(width, mirrored)), options(width, mirrored)),
        ),
      ),
    ).toEqual([]);
  });

  it.each(THOUSANDS)(
    '%s, has a date at its axis and nothing on anything else, whichever part of it is seen',
    (_, evidence) => {
      for (const width of CROWD_WIDTHS) {
        const whole = timelineLayout(evidence, options(width));
        const parts = [0, 0.3, 0.9].flatMap((from) => [0, 0.1].map((share) => partOf(whole, from, share)));
        for (const timeRange of [undefined, ...parts]) {
          const picture = timelineLayout(evidence, options(width, false, timeRange));
          expect(picture.ticks.some(({ text }) => text)).toBe(true);
          expect(faultsIn(picture, options(width, false, timeRange))).toEqual([]);
        }
      }
    },
  );

  const mixes = fc.record({
    seed: fc.nat(),
    from: fc.integer({ min: 1, max: 8000 }),
    years: fc.constantFrom(1, 2, 10, 150, 1900),
    months: fc.constantFrom(0, 0.05, 0.5),
    yearsOnly: fc.constantFrom(0, 0.05, 0.4),
    challenges: fc.constantFrom(0, 0.01, 0.3, 1),
  });
  const widths = fc.integer({ min: 280, max: 1200 });

  it('up to 3,000 pieces, has nothing on anything else, and marks in the order of time, all of it or a part, mirrored or not', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    checkProperty(
      fc.property(
        fc.integer({ min: 40, max: 3000 }),
        mixes,
        widths,
        fc.boolean(),
        fc.option(fc.tuple(share, share)),
        (count, mix, width, mirrored, part) => {
          const evidence = manyPieces(count, mix);
          let given = options(width, mirrored);
          let layout = timelineLayout(evidence, given);
          if (part) {
            given = options(width, mirrored, partOf(layout, ...part));
            layout = timelineLayout(evidence, given);
          } else expect(layout.marks).toHaveLength(count);
          expectInOrder(layout, mirrored);
          expect(faultsIn(layout, given)).toEqual([]);
        },
      ),
      60,
    );
  });

  it('up to 1,500 pieces over some years, has marks of their own for all', () => {
    checkProperty(
      fc.property(fc.integer({ min: 400, max: 1500 }), fc.nat(), widths, (count, seed, width) => {
        const { marks, bars } = timelineLayout(manyPieces(count, { seed, years: 4, months: 0.3 }), options(width));
        expect([marks.length, bars.length]).toEqual([count, 0]);
      }),
      30,
    );
  });

  it('up to 3,000 pieces, is the same each time', () => {
    checkProperty(
      fc.property(fc.integer({ min: 400, max: 3000 }), mixes, widths, (count, mix, width) => {
        expect(timelineLayout(manyPieces(count, mix), options(width))).toStrictEqual(
          timelineLayout(manyPieces(count, mix), options(width)),
        );
      }),
      10,
    );
  });
});

describe('the picture of any evidence at any width', () => {
  it('has no two marks nearer than their size, and all of them inside', () => {
    checkProperty(
      fc.property(someEvidence, someWidth, (evidence, width) => {
        const { marks, radius, height } = timelineLayout(evidence, options(width));
        expect(marks).toHaveLength(evidence.length);
        marks.forEach((a, i) => {
          expect(a.x - radius).toBeGreaterThanOrEqual(0);
          expect(a.x + radius).toBeLessThanOrEqual(width);
          expect(a.y - radius).toBeGreaterThanOrEqual(0);
          expect(a.y + radius).toBeLessThanOrEqual(height);
          for (const b of marks.slice(i + 1))
            expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(2 * radius - 0.02);
        });
      }),
      150,
    );
  });

  it('has no label, side’s name, mark or stem on another, mirrored or not', () => {
    checkProperty(
      fc.property(someEvidence, someWidth, fc.boolean(), (evidence, width, mirrored) => {
        expect(faultsIn(timelineLayout(evidence, options(width, mirrored)), options(width, mirrored))).toEqual([]);
      }),
      150,
    );
  });

  it('has its ticks in order, on the axis', () => {
    checkProperty(
      fc.property(someEvidence, someWidth, (evidence, width) => {
        const { ticks, axis } = timelineLayout(evidence, options(width));
        ticks.forEach(({ x }, i) => {
          expect(x).toBeGreaterThanOrEqual(axis.start);
          expect(x).toBeLessThanOrEqual(axis.end);
          expect(x).toBeGreaterThan(ticks[i - 1]?.x ?? -1);
        });
      }),
      150,
    );
  });

  it('is the same each time', () => {
    checkProperty(
      fc.property(someEvidence, someWidth, (evidence, width) => {
        expect(timelineLayout(structuredClone(evidence), options(width))).toStrictEqual(
          timelineLayout(evidence, options(width)),
        );
      }),
      50,
    );
  });
});
