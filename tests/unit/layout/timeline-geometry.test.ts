import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timelineLayout, type TimelineLayout } from '../../../src/layout/timeline-layout.js';
import { evidencePiece } from '../arbitraries.js';
import { holds } from '../holds.js';
import { crossedMarks, faultsIn } from './geometry.js';
import { DEGENERATE, demoEvidence, options, reference } from './timelines.js';

const WIDTHS = Array.from({ length: 921 }, (_, i) => 280 + i);
const SOME_WIDTHS = [280, 320, 360, 411, 480, 559, 599, 600, 640, 720, 800, 1024, 1200];

/** What does not hold at the widths, each told once with the first width where it is so. */
function told(widths: readonly number[], faultsAt: (width: number) => readonly string[]): string[] {
  const first = new Map<string, number>();
  for (const width of widths) for (const fault of faultsAt(width)) first.set(fault, first.get(fault) ?? width);
  return [...first].map(([fault, width]) => `${fault} at ${width}`);
}

function apartFromX(layout: TimelineLayout): unknown {
  return JSON.parse(
    JSON.stringify(layout, (key, value: unknown) => (['x', 'start', 'end'].includes(key) ? undefined : value)),
  );
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
    expect(told(WIDTHS, (width) => faultsIn(timelineLayout(reference, options(width)), options(width)))).toEqual([]);
  });

  it('has no stem through another time’s mark, at every width from 280 to 1200', () => {
    expect(told(WIDTHS, (width) => crossedMarks(timelineLayout(reference, options(width))))).toEqual([]);
  });
});

describe('the picture', () => {
  it.each([
    ['the reference trend', reference] as const,
    ['years alone', demoEvidence('year-only')] as const,
    ['Arabic', demoEvidence('arabic')] as const,
    ...DEGENERATE,
  ])('of %s has nothing on anything else, and nothing outside', (_, evidence) => {
    expect(told(SOME_WIDTHS, (width) => faultsIn(timelineLayout(evidence, options(width)), options(width)))).toEqual(
      [],
    );
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

describe('the picture of any evidence at any width', () => {
  it('has no two marks nearer than their size, and all of them inside', () => {
    holds(
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
    holds(
      fc.property(someEvidence, someWidth, fc.boolean(), (evidence, width, mirrored) => {
        expect(faultsIn(timelineLayout(evidence, options(width, mirrored)), options(width, mirrored))).toEqual([]);
      }),
      150,
    );
  });

  it('has its ticks in order, on the axis', () => {
    holds(
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
    holds(
      fc.property(someEvidence, someWidth, (evidence, width) => {
        expect(timelineLayout(structuredClone(evidence), options(width))).toStrictEqual(
          timelineLayout(evidence, options(width)),
        );
      }),
      50,
    );
  });
});
