import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../../../src/document/index.js';
import { timeAxis } from '../../../../src/layout/timeline/time-axis.js';
import { type Histogram, histogram, type Bar } from '../../../../src/layout/timeline/histogram.js';
import { dataEnd, datedEvidence, timeExtent } from '../../../../src/evidence/dated-evidence.js';
import { manyPieces, type Mix } from '../../../fixtures/many.js';
import { defined } from '../../defined.js';
import { checkProperty } from '../../check-property.js';

const GUTTER = 10;

interface Gathered extends Histogram {
  /** From when to when each bar goes, as dates; undefined for one that the picture's end cuts off. */
  readonly intervals: readonly (readonly [start: string, end: string] | undefined)[];
}

function histogramOf(evidence: readonly Evidence[], width: number, updated?: string): Gathered {
  const trend = { evidence, updated };
  const points = datedEvidence(trend);
  const { domain, position: share } = timeAxis(timeExtent(trend), {
    length: width - GUTTER,
    fontSize: 13,
    dateLabel: ({ year }) => `${year}`,
  });
  const [left, right] = [GUTTER + 1, width - 1];
  const position = (time: number) => left + share(time) * (right - left);
  const limit = { supports: Infinity, challenges: Infinity };
  const result = histogram(points, { start: left, end: right, position }, { dataEnd: dataEnd(trend), limit });
  const dateAt = (x: number) => {
    const { start, end } = domain;
    // To the hour: the rest is rounding.
    const hours = Math.round((start + ((x - left) / (right - left)) * (end - start)) / 3_600_000);
    return new Date(hours * 3_600_000).toJSON().replace('T00:00:00.000Z', '');
  };
  const intervals = result.bars.map(({ x, width: wide, hollow }): readonly [string, string] | undefined => {
    // A gap of 1 px parts it from the next.
    const [from, to] = [x - wide / 2 - 0.5, x + wide / 2 + 0.5];
    return hollow || from <= left + 0.01 || to >= right - 0.01 ? undefined : [dateAt(from), dateAt(to)];
  });
  return { ...result, intervals };
}

const before = ({ x: a }: Bar, { x: b }: Bar) => a - b;

/** A date some months or days later. */
function later(text: string, months: number, days: number): string {
  const date = new Date(text);
  date.setUTCMonth(date.getUTCMonth() + months, date.getUTCDate() + days);
  return date.toJSON().slice(0, 10);
}

describe('the bars of a timeline', () => {
  const dates = /^\d{4}-\d\d-\d\d$/;
  const firsts = /^\d{4}-\d\d-01$/;

  it.each<readonly [what: string, mix: Mix, width: number, start: RegExp, months: number, days: number]>([
    ['weeks', { years: 1 }, 1200, dates, 0, 7],
    ['weeks', { years: 3 }, 1000, dates, 0, 7],
    ['months', { years: 4 }, 1000, firsts, 1, 0],
    ['months', { years: 10 }, 640, firsts, 1, 0],
    ['quarters', { years: 10 }, 320, /-(01|04|07|10)-01$/, 3, 0],
    ['years', { years: 60 }, 1200, /-01-01$/, 12, 0],
    ['five years', { from: 1850, years: 170 }, 320, /[05]-01-01$/, 60, 0],
    ['decades', { from: 1850, years: 170 }, 160, /0-01-01$/, 120, 0],
    ['25 years', { from: 1000, years: 1000 }, 320, /(00|25|50|75)-01-01$/, 300, 0],
    ['centuries', { from: 1, years: 2000 }, 200, /00-01-01$/, 1200, 0],
    // No finer than the dates are known to, but for one in ten of them.
    ['months', { years: 1, months: 0.2 }, 1200, firsts, 1, 0],
    ['weeks', { years: 1, months: 0.05 }, 1200, dates, 0, 7],
    ['years', { years: 4, yearsOnly: 0.2 }, 1200, /-01-01$/, 12, 0],
    ['weeks', { years: 4, yearsOnly: 0.05 }, 1200, dates, 0, 7],
    ['months', { years: 4, months: 0.5, yearsOnly: 0.05 }, 1200, firsts, 1, 0],
    ['years', { years: 4, months: 0.5, yearsOnly: 0.2 }, 1200, /-01-01$/, 12, 0],
    ['five years', { from: 1850, years: 170, yearsOnly: 1 }, 320, /[05]-01-01$/, 60, 0],
  ])('are %s of %j at %i px', (_, mix, width, start, months, days) => {
    const { intervals } = histogramOf(manyPieces(2000, mix), width);
    const whole = intervals.flatMap((interval) => (interval ? [interval] : []));
    expect(whole.length).toBeGreaterThanOrEqual(4);
    expect(whole.filter(([from]) => !start.test(from))).toEqual([]);
    expect(whole.filter(([from, to]) => later(from, months, days) !== to)).toEqual([]);
  });

  it('are days where these can be seen', () => {
    const spring = manyPieces(2000).map((piece) => ({ ...piece, date: piece.date.replace(/^\d+-\d+/, '2010-04') }));
    const { intervals } = histogramOf(spring, 640);
    // The first and the last are at the picture's ends.
    const inner = spring.map(({ date }) => date).filter((date) => !/-(01|28)$/.test(date));
    const whole = intervals.flatMap((interval) => (interval ? [interval] : []));
    expect(new Set(whole.map(([from]) => from))).toEqual(new Set(inner));
    for (const [from, to] of whole) expect(later(from, 0, 1)).toBe(to);
  });

  it('are weeks from Monday to Sunday', () => {
    const { intervals } = histogramOf(manyPieces(2000, { years: 1 }), 1200);
    const days = intervals.flatMap((interval) => (interval ? [new Date(interval[0]).getUTCDay()] : []));
    expect(new Set(days)).toEqual(new Set([1]));
  });

  it.each([
    ['months', { years: 10 }, 640],
    ['weeks', { years: 2 }, 1000],
    ['quarters', { years: 10 }, 320],
  ])('hold the pieces of their %s, by the dates themselves', (_, mix, width) => {
    const evidence = manyPieces(3000, mix);
    const { intervals, bars } = histogramOf(evidence, width);
    intervals.forEach((interval, i) => {
      if (!interval) return;
      const within = evidence.filter(
        ({ date, stance }) => stance === bars[i]?.stance && date >= interval[0] && date < interval[1],
      );
      expect(bars[i]?.count).toBe(within.length);
    });
  });

  it('count no piece that is dated to the year only in a month, but all of a year in a hollow bar of it', () => {
    const days = manyPieces(1900, { years: 2, challenges: 0 });
    const year = Array.from(
      { length: 100 },
      () => ({ ...manyPieces(1)[0], date: '2011', stance: 'supports' }) as Evidence,
    );
    const { bars, visible, barOf, step } = histogramOf([...days, ...year], 640);
    const hollow = bars.filter((bar) => bar.hollow);
    expect(hollow.map(({ count, height }) => [count, height])).toEqual([[100, 100 * step]]);
    const precisions = visible.map(({ date }, i) => [date.precision, bars[barOf[i] ?? -1]?.hollow]);
    expect(precisions.filter(([precision, hollow]) => (precision === 'year') !== hollow)).toEqual([]);
    // It is as wide as its year, the second of two.
    expect(hollow[0]?.width).toBeCloseTo((640 - GUTTER) / 2, -1);
  });

  it('end with the data, and nothing is later but what is dated so', () => {
    const evidence = manyPieces(2000, { from: 2016, years: 11, yearsOnly: 0.05 }).filter(
      ({ date }) => date < '2026-06' || date === '2026',
    );
    const { bars } = histogramOf(evidence, 640, '2026-06');
    for (const { x, width } of bars) expect(x + width / 2).toBeLessThanOrEqual(639);
    // The year that has not ended is half as wide as the others.
    const widths = bars.flatMap((bar) => (bar.hollow && bar.stance === 'supports' ? bar.width : []));
    expect(defined(widths.at(-1)) / defined(widths.at(-2))).toBeCloseTo(0.5, 1);
    const later = histogramOf([...evidence, { ...defined(evidence[0]), date: '2027-02' }], 640, '2026-06').bars;
    expect(later.filter(({ x }) => x > defined(later.at(-2)).x)).toEqual([expect.objectContaining({ count: 1 })]);
  });

  const mixes = fc.record({
    seed: fc.nat(),
    from: fc.integer({ min: 1, max: 8000 }),
    years: fc.constantFrom(1, 2, 10, 150, 1900),
    months: fc.constantFrom(0, 0.05, 0.5),
    yearsOnly: fc.constantFrom(0, 0.05, 0.4),
    challenges: fc.constantFrom(0, 0.001, 0.3, 1),
  });

  it('hold every piece once, on one scale for both sides, no column over another of its side', () => {
    checkProperty(
      fc.property(
        fc.integer({ min: 1, max: 3000 }),
        mixes,
        fc.integer({ min: 280, max: 1200 }),
        (count, mix, width) => {
          const { visible, bars, barOf, rankOf, step } = histogramOf(manyPieces(count, mix), width);
          expect(visible.map(({ index }) => index).sort((a, b) => a - b)).toEqual(visible.map((_, i) => i));
          expect(bars.reduce((sum, bar) => sum + bar.count, 0)).toBe(count);
          expect(step).toBeGreaterThan(0);
          expect(bars.map((bar) => bar.height)).toEqual(bars.map((bar) => bar.count * step));
          expect(Math.max(...bars.map(({ height }) => height))).toBeLessThanOrEqual(160 + 1e-9);

          // Each at a rank of its own in a bar of its side, from the axis on.
          const taken = bars.map(() => new Set<number>());
          rankOf.forEach((rank, i) => taken[barOf[i] ?? -1]?.add(rank));
          expect(taken.map(({ size }) => size)).toEqual(bars.map((bar) => bar.count));
          expect(taken.map((each) => Math.max(...each) + 1)).toEqual(bars.map((bar) => bar.count));
          expect(visible.filter((_, i) => bars[barOf[i] ?? -1]?.stance !== visible[i]?.evidence.stance)).toEqual([]);

          for (const stance of ['supports', 'challenges'] as const) {
            const side = bars.filter((bar) => bar.stance === stance && !bar.hollow).sort(before);
            if (side.length === 0) continue;
            const [lefts, rights] = [-0.5, 0.5].map((half) => side.map(({ x, width: wide }) => x + half * wide)) as [
              number[],
              number[],
            ];
            expect(Math.min(...lefts)).toBeGreaterThanOrEqual(GUTTER);
            expect(Math.max(...rights)).toBeLessThanOrEqual(width);
            expect(rights.filter((right, i) => right > (lefts[i + 1] ?? Infinity) + 1e-6)).toEqual([]);
          }
        },
      ),
      60,
    );
  });
});
