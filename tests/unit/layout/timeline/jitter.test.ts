import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Evidence, Stance, TimeSpan } from '../../../../src/document/index.js';
import { jitter } from '../../../../src/layout/timeline/jitter.js';
import { timeAxis } from '../../../../src/layout/timeline/time-axis.js';
import { type DatedEvidence, datedEvidence } from '../../../../src/evidence/dated-evidence.js';
import { manyPieces } from '../../../fixtures/many.js';
import { checkProperty } from '../../check-property.js';

const DAY = 86_400_000;

const piece = (date: string, stance: Stance = 'supports'): Evidence => ({ company: 'A', date, stance, text: '' });
const repeated = (date: string, count: number, stance?: Stance) =>
  Array.from({ length: count }, () => piece(date, stance));

/** The dates at which points are drawn, to the minute. */
const drawnAt = (points: readonly DatedEvidence[]) => points.map(({ time }) => new Date(time).toJSON().slice(0, 16));

/** Over a year, 366 px long: a day to a px. */
const YEAR: TimeSpan = { start: Date.UTC(2024, 0), end: Date.UTC(2025, 0) };
const jitterOver = (evidence: readonly Evidence[], gap: number, timeRange = YEAR) =>
  jitter(datedEvidence(evidence), timeAxis([YEAR], 366, timeRange), (timeRange.end - timeRange.start) / DAY, gap);

describe('jitter', () => {
  it('leaves days where they are, and one month alone in its middle', () => {
    const points = jitterOver([piece('2024-03-05'), piece('2024-03-05'), piece('2024-06')], 1);
    expect(drawnAt(points)).toEqual(['2024-03-05T12:00', '2024-03-05T12:00', '2024-06-16T00:00']);
  });

  it('leaves the pieces of one day where they are, however much room there is for it', () => {
    expect(new Set(drawnAt(jitterOver(repeated('2024-03-05', 5), 0.1)))).toEqual(new Set(['2024-03-05T12:00']));
  });

  it.each([
    ['2024-06', 2, ['2024-06-08T12:00', '2024-06-23T12:00']],
    ['2024-06', 3, ['2024-06-06T00:00', '2024-06-16T00:00', '2024-06-26T00:00']],
    ['2024', 2, ['2024-04-01T12:00', '2024-10-01T12:00']],
  ])('spreads the pieces of %s, %i of them, evenly', (date, count, times) => {
    expect(drawnAt(jitterOver(repeated(date, count), 1))).toEqual(times);
  });

  it('takes as many places as there is space for, and shares them out evenly', () => {
    const points = jitterOver(repeated('2024-06', 7), 9.9);
    expect(drawnAt(points).map((at) => at.slice(8, 10))).toEqual(['06', '06', '06', '16', '16', '26', '26']);
    expect(points.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  it('leaves a month in its middle where there is no space for two', () => {
    expect(new Set(drawnAt(jitterOver(repeated('2024-06', 9), 16)))).toEqual(new Set(['2024-06-16T00:00']));
  });

  it('spreads each side, each month and each year by itself', () => {
    const evidence = [
      ...repeated('2024-06', 2),
      ...repeated('2024-06', 2, 'challenges'),
      piece('2024'),
      piece('2024-07'),
    ];
    const points = jitterOver(evidence, 1);
    const of = (index: number) => drawnAt(points.filter((point) => point.index === index))[0];
    expect([0, 1, 2, 3].map(of)).toEqual([
      '2024-06-08T12:00',
      '2024-06-23T12:00',
      '2024-06-08T12:00',
      '2024-06-23T12:00',
    ]);
    expect([4, 5].map(of)).toEqual(['2024-07-02T00:00', '2024-07-16T12:00']);
  });

  it('takes only what is seen of a month or a year', () => {
    const timeRange = { start: Date.UTC(2024, 5, 11), end: Date.UTC(2024, 8, 1) };
    expect(drawnAt(jitterOver(repeated('2024-06', 2), 1, timeRange))).toEqual(['2024-06-16T00:00', '2024-06-26T00:00']);
    expect(drawnAt(jitterOver(repeated('2024', 2), 1, timeRange))).toEqual(['2024-07-01T12:00', '2024-08-11T12:00']);
  });

  const mix = fc.record({
    seed: fc.nat(),
    from: fc.integer({ min: 1, max: 9990 }),
    years: fc.constantFrom(1, 3, 9),
    months: fc.constantFrom(0, 0.3, 1),
    yearsOnly: fc.constantFrom(0, 0.2),
  });

  it('has every piece, in the order in which they are drawn, none outside of what its date may mean, two places no nearer than the gap', () => {
    checkProperty(
      fc.property(
        fc.integer({ min: 1, max: 400 }),
        mix,
        fc.integer({ min: 100, max: 1200 }),
        fc.double({ min: 1, max: 20, noNaN: true }),
        (count, given, length, gap) => {
          const points = datedEvidence(manyPieces(count, given));
          const axis = timeAxis(
            points.map(({ span }) => span),
            length,
          );
          const jittered = jitter(points, axis, length, gap);
          expect(jittered.map(({ index }) => index).sort((a, b) => a - b)).toEqual(points.map((_, i) => i));
          expect(jittered.filter(({ time }, i) => time < (jittered[i - 1]?.time ?? time))).toEqual([]);
          expect(jittered.filter(({ time, span }) => time <= span.start || time >= span.end)).toEqual([]);
          const last = new Map<string, number>();
          const near = jittered.filter(({ time, date, evidence }) => {
            if (date.precision === 'day') return false;
            const key = evidence.stance + evidence.date;
            const [before, at] = [last.get(key) ?? -Infinity, axis.position(time) * length];
            last.set(key, at);
            return at !== before && at - before < gap - 1e-6;
          });
          expect(near).toEqual([]);
        },
      ),
      100,
    );
  });
});
