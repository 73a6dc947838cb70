import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Evidence, timeSpan, type TimeSpan } from '../../../../src/document/index.js';
import { dataEnd } from '../../../../src/evidence/dated-evidence.js';
import {
  timelineLayout,
  type TimelineLayout,
  type TimelineMark,
} from '../../../../src/layout/timeline/timeline-layout.js';
import { manyPieces } from '../../../fixtures/many.js';
import { evidencePiece } from '../../arbitraries.js';
import { defined } from '../../defined.js';
import { checkProperty } from '../../check-property.js';
import { positionOf } from './geometry.js';
import { options, pieces } from './timelines.js';

/** Coordinates are rounded to hundredths of a px. */
const ROUNDING = 0.05;

const dated = (...dates: readonly string[]) => pieces(dates.length, (i) => defined(dates[i]));

const markOf = ({ marks }: TimelineLayout, index: number): TimelineMark =>
  defined(marks.find((mark) => mark.index === index));

/** From where to where in the picture a mark's date may mean, but for half a px at both ends; no later than the data. */
function dateSpanOf({ date }: TimelineMark, layout: TimelineLayout, dataEnd: number): { start: number; end: number } {
  const whole = timeSpan(date);
  const start = whole.start;
  const end = start < dataEnd ? Math.min(whole.end, dataEnd) : whole.end;
  const inset = layout.plotRange.start < layout.plotRange.end ? 0.5 : -0.5;
  return { start: positionOf(start, layout) + inset, end: positionOf(end, layout) - inset };
}

/** The marks whose date span is not as it should be. */
function wrongDateSpans(layout: TimelineLayout, evidence: readonly Evidence[]): readonly TimelineMark[] {
  const until = dataEnd({ evidence });
  return layout.marks.filter((mark) => {
    const { start, end } = dateSpanOf(mark, layout, until);
    const length = (end - start) * Math.sign(layout.plotRange.end - layout.plotRange.start);
    const { dateSpan } = mark;
    if (mark.date.precision === 'day' || length < 3 - ROUNDING) return dateSpan !== undefined;
    if (!dateSpan) return length > 3 + ROUNDING;
    return Math.abs(dateSpan.start - start) > ROUNDING || Math.abs(dateSpan.end - end) > ROUNDING;
  });
}

describe('the date span of a mark', () => {
  it.each([
    ['2025-03-05', undefined],
    ['2025-03', [Date.UTC(2025, 2), Date.UTC(2025, 3)]],
    ['2024-12', [Date.UTC(2024, 11), Date.UTC(2025, 0)]],
    ['2025', [Date.UTC(2025, 0), Date.UTC(2026, 0)]],
  ] as const)('of %s spans just that: %j', (date, span) => {
    for (const mirrored of [false, true]) {
      const layout = timelineLayout(dated(date, '2024-01-05', '2026-12-31'), options(800, mirrored));
      const { dateSpan } = markOf(layout, 0);
      if (!span) {
        expect(dateSpan).toBeUndefined();
        continue;
      }
      const inset = mirrored ? -0.5 : 0.5;
      expect(dateSpan?.start).toBeCloseTo(positionOf(span[0], layout) + inset, 1);
      expect(dateSpan?.end).toBeCloseTo(positionOf(span[1], layout) - inset, 1);
      expect(Math.sign(defined(dateSpan).end - defined(dateSpan).start)).toBe(mirrored ? -1 : 1);
    }
  });

  it('is missing where a month is too short to be seen, and a year is not', () => {
    const layout = timelineLayout(dated('1990-05', '1950', '1924-01-01', '2024-01-01'), options(1000));
    expect(markOf(layout, 0).dateSpan).toBeUndefined();
    expect(markOf(layout, 1).dateSpan).toBeDefined();
  });

  it.each([
    ['the data ends', '2026-06', Date.UTC(2026, 6)],
    ['the year does, where that is dated later', '2025-06', Date.UTC(2027, 0)],
  ])('of a year ends where %s', (_, updated, end) => {
    const layout = timelineLayout(dated('2026', '2024-01-05'), { ...options(800), updated });
    expect(markOf(layout, 0).dateSpan?.end).toBeCloseTo(positionOf(end, layout) - 0.5, 1);
  });

  it('ends where the picture does', () => {
    const timeRange: TimeSpan = { start: Date.UTC(2024, 5, 11), end: Date.UTC(2025, 1) };
    for (const mirrored of [false, true]) {
      const layout = timelineLayout(dated('2024', '2024-10', '2025-06'), options(600, mirrored, timeRange));
      const { plotRange: room } = layout;
      const inset = mirrored ? -0.5 : 0.5;
      expect(markOf(layout, 0).dateSpan?.start).toBeCloseTo(room.start + inset, 1);
      expect(markOf(layout, 0).dateSpan?.end).toBeCloseTo(positionOf(Date.UTC(2025, 0), layout) - inset, 1);
    }
  });

  it('has its mark over its middle where that mark has a name', () => {
    for (const width of [320, 640, 1200]) {
      const layout = timelineLayout(dated('2024', '2024-11', '2025-05', '2026-01-01'), options(width));
      for (const { x, dateSpan } of layout.marks) {
        if (dateSpan) expect(x).toBeCloseTo((dateSpan.start + dateSpan.end) / 2, 1);
      }
    }
  });

  it.each([
    ['a few', 12, { years: 2, months: 0.5, yearsOnly: 0.2 }],
    ['many', 300, { years: 4, months: 0.5, yearsOnly: 0.2 }],
    ['very many', 1500, { years: 6, months: 0.3, yearsOnly: 0.1 }],
    ['bars', 2500, { years: 6, months: 0.3, yearsOnly: 0.05 }],
  ])('stands under every mark of %s whose date is not known to the day', (_, count, mix) => {
    for (const width of [280, 640, 1200]) {
      for (const mirrored of [false, true]) {
        const evidence = manyPieces(count, mix);
        const layout = timelineLayout(evidence, options(width, mirrored));
        expect(wrongDateSpans(layout, evidence)).toEqual([]);
        expect(layout.marks.some(({ dateSpan }) => dateSpan)).toBe(true);
      }
    }
  });

  it('stands under every mark of any evidence, zoomed or not', () => {
    const some = fc
      .tuple(fc.integer({ min: 1, max: 9000 }), fc.constantFrom(0, 1, 4, 25, 900))
      .chain(([from, years]) => fc.array(evidencePiece(from, from + years), { minLength: 1, maxLength: 40 }));
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    checkProperty(
      fc.property(
        some,
        fc.integer({ min: 280, max: 1200 }),
        fc.option(fc.tuple(share, share)),
        fc.boolean(),
        (evidence, width, part, mirrored) => {
          const { time } = timelineLayout(evidence, options(width));
          const [a, b] = (part ?? [0, 0]).map((each) => time.start + each * (time.end - time.start)) as [
            number,
            number,
          ];
          const timeRange = part && { start: Math.min(a, b), end: Math.max(a, b) + 14 * 86_400_000 };
          const layout = timelineLayout(evidence, options(width, mirrored, timeRange ?? undefined));
          expect(wrongDateSpans(layout, evidence)).toEqual([]);
        },
      ),
      150,
    );
  });
});
