import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Evidence, Stance } from '../../../../src/document/index.js';
import { datedEvidence, timeExtent } from '../../../../src/evidence/dated-evidence.js';
import { binnedPiles, exactPiles, mixedDates, type Piles } from '../../../../src/layout/timeline/piles.js';
import { timelineLayout } from '../../../../src/layout/timeline/timeline-layout.js';
import { manyPieces } from '../../../fixtures/many.js';
import { checkProperty } from '../../check-property.js';
import { defined } from '../../defined.js';
import { options } from './timelines.js';

const piece = (date: string, stance: Stance = 'supports'): Evidence => ({ company: 'A', date, stance, text: '' });
const repeated = (date: string, count: number, stance?: Stance) =>
  Array.from({ length: count }, () => piece(date, stance));

/** Piles over the extent of the evidence. */
function pilesOf(
  pile: typeof exactPiles,
  evidence: readonly Evidence[],
  length: number,
  gap: number,
): Piles | undefined {
  const trend = { evidence, updated: '9999' };
  const points = datedEvidence(trend);
  const { start } = timeExtent(trend);
  const end = Math.max(...points.map(({ span }) => span.end));
  const position = (time: number) => ((time - start) / (end - start)) * length;
  return pile({ points, mixed: mixedDates(points) }, { start: 0, end: length, position }, gap);
}

/** The heights of the piles of a side, along the axis. */
function heights({ points, xs }: Piles, stance: Stance = 'supports'): number[] {
  const counts = new Map<number, number>();
  points.forEach(({ evidence }, i) => {
    const x = defined(xs[i]);
    if (evidence.stance === stance) counts.set(x, (counts.get(x) ?? 0) + 1);
  });
  return [...counts.entries()].sort(([a], [b]) => a - b).map(([, count]) => count);
}

describe('exact piles', () => {
  it('are as high as pieces share a date, on each side', () => {
    const evidence = [
      ...repeated('2024-01', 2),
      ...repeated('2024-06', 3),
      ...repeated('2024-06', 2, 'challenges'),
      piece('2024-12'),
    ];
    const piles = defined(pilesOf(exactPiles, evidence, 600, 14));
    expect([heights(piles), heights(piles, 'challenges'), piles.depth]).toEqual([
      [2, 3, 1],
      [2],
      { supports: 3, challenges: 2 },
    ]);
  });

  it.each([
    ['two dates are nearer than two marks', ['2024-01-01', '2024-01-02', '2025-01-01']],
    ['pieces of a month stand among its days', ['2024-01-02', '2024-01', '2024-01', '2024-02-20']],
    ['a year has its middle at a day', ['2023', '2023-07-02', '2024-12-30']],
  ])('are undefined where %s', (_, dates) => {
    expect(
      pilesOf(
        exactPiles,
        dates.map((date) => piece(date)),
        600,
        14,
      ),
    ).toBeUndefined();
  });

  it('put a month in its middle', () => {
    const { xs } = defined(pilesOf(exactPiles, [piece('2023'), piece('2025')], 300, 14));
    expect(xs.map(Math.round)).toEqual([50, 250]);
  });
});

describe('binned piles', () => {
  it('have equal bins, the same on both sides', () => {
    const piles = defined(pilesOf(binnedPiles, manyPieces(300), 600, 13));
    const first = Math.min(...piles.xs);
    const width = 600 / Math.floor(600 / 13);
    for (const x of piles.xs) expect((x - first) / width).toBeCloseTo(Math.round((x - first) / width), 6);
  });

  it('spread what is known to the month only where days of it are known, to the lowest piles', () => {
    const days = Array.from({ length: 30 }, (_, i) => piece(`2024-04-${String(i + 1).padStart(2, '0')}`));
    const piles = defined(pilesOf(binnedPiles, [...days, ...repeated('2024-04', 30)], 600, 20));
    expect(heights(piles)).toEqual(Array.from({ length: 30 }, () => 2));
  });

  it('leave a month in its middle where no day of it is known', () => {
    const piles = defined(pilesOf(binnedPiles, [...repeated('2024-06', 9), piece('2024-01-01')], 600, 13));
    expect(heights(piles)).toEqual([1, 9]);
    expect(
      heights(defined(pilesOf(binnedPiles, [...repeated('2024-06', 9), piece('2024-06-01', 'challenges')], 600, 13))),
    ).toEqual([9]);
  });

  const mix = fc.record({
    seed: fc.nat(),
    from: fc.integer({ min: 1, max: 9990 }),
    years: fc.constantFrom(1, 3, 9),
    months: fc.constantFrom(0, 0.3, 1),
    yearsOnly: fc.constantFrom(0, 0.2),
  });

  it('hold every piece once, no lane twice, and each within a bin of what its date may mean', () => {
    checkProperty(
      fc.property(
        fc.integer({ min: 1, max: 400 }),
        mix,
        fc.integer({ min: 100, max: 1200 }),
        (count, given, length) => {
          const evidence = manyPieces(count, given);
          const piles = defined(pilesOf(binnedPiles, evidence, length, 13));
          const { points, xs, lanes } = piles;
          expect(points.map(({ index }) => index).sort((a, b) => a - b)).toEqual(evidence.map((_, i) => i));
          expect(xs).toEqual([...xs].sort((a, b) => a - b));
          const places = points.map(({ evidence }, i) => `${evidence.stance} ${xs[i]} ${lanes[i]}`);
          expect(new Set(places).size).toBe(count);
          const high = Math.max(...heights(piles), ...heights(piles, 'challenges'));
          expect(Math.max(piles.depth.supports, piles.depth.challenges)).toBe(high);
          const trend = { evidence, updated: '9999' };
          const { start } = timeExtent(trend);
          const end = Math.max(...points.map(({ span }) => span.end));
          const scale = length / (end - start);
          const bin = length / Math.floor(length / 13);
          points.forEach(({ span }, i) => {
            expect(defined(xs[i])).toBeGreaterThan((span.start - start) * scale - bin / 2 - 1e-6);
            expect(defined(xs[i])).toBeLessThan((span.end - start) * scale + bin / 2 + 1e-6);
          });
        },
      ),
      100,
    );
  });
});

describe('the piles of sixty pieces in a month', () => {
  const text = readFileSync('demo/trends/hard-sixty.json', 'utf8');
  const { evidence } = JSON.parse(text) as { readonly evidence: readonly Evidence[] };
  const perDay = (stance: Stance) => {
    const counts = new Map<string, number>();
    for (const { date, stance: side } of evidence)
      if (side === stance && date.length > 7) counts.set(date, (counts.get(date) ?? 0) + 1);
    return Math.max(...counts.values());
  };

  it.each([648, 1120])('are no higher at %i px than the most frequent day', (width) => {
    const { marks } = timelineLayout(evidence, options(width));
    for (const stance of ['supports', 'challenges'] as const) {
      const counts = new Map<number, number>();
      for (const { x, evidence } of marks) if (evidence.stance === stance) counts.set(x, (counts.get(x) ?? 0) + 1);
      expect(Math.max(...counts.values())).toBeLessThanOrEqual(perDay(stance));
    }
  });

  it('reach as far on each side as their highest piles, in proportion', () => {
    const { depth, marks, named } = timelineLayout(evidence, options(343));
    expect(named).toBe(false);
    const most = (stance: Stance) => {
      const counts = new Map<number, number>();
      for (const { x, evidence } of marks) if (evidence.stance === stance) counts.set(x, (counts.get(x) ?? 0) + 1);
      return Math.max(...counts.values());
    };
    expect((depth.supports - 4) / (depth.challenges - 4)).toBeCloseTo(most('supports') / most('challenges'), 6);
  });
});
