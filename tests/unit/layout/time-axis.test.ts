import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatFor, readPartialDate, timeSpan, type TimeSpan } from '../../../src/document/index.js';
import { timeAxis } from '../../../src/layout/time-axis.js';
import { partialDateText } from '../arbitraries.js';
import { holds } from '../holds.js';
import { existing } from '../existing.js';

const DAY = 86_400_000;

const spanOf = (text: string): TimeSpan => timeSpan(existing(readPartialDate(text)));
const axisOver = (dates: readonly string[], length: number) => timeAxis(dates.map(spanOf), length);
const ticksOver = (dates: readonly string[], length: number) =>
  axisOver(dates, length).ticks.map(({ date }) => formatFor('en').date(date, 'short'));

const someDates = fc
  .tuple(fc.integer({ min: 1, max: 9000 }), fc.constantFrom(0, 1, 3, 30, 900))
  .chain(([from, years]) => fc.array(partialDateText(from, from + years), { minLength: 1, maxLength: 8 }));
const someLength = fc.integer({ min: 150, max: 1600 });

describe('timeAxis', () => {
  it.each([
    ['the reference trend', ['2024-03', '2026-05'], 700, ['2024', '2025', '2026']],
    ['the same, narrow', ['2024-03', '2026-05'], 260, ['2024', '2025', '2026']],
    [
      'a century',
      ['1920', '2020'],
      700,
      ['1920', '1930', '1940', '1950', '1960', '1970', '1980', '1990', '2000', '2010', '2020'],
    ],
    [
      'half a year',
      ['2024-01', '2024-06'],
      700,
      ['Jan 2024', 'Feb 2024', 'Mar 2024', 'Apr 2024', 'May 2024', 'Jun 2024', 'Jul 2024'],
    ],
    ['one year', ['2024'], 300, ['Jan 2024', 'Apr 2024', 'Jul 2024', 'Oct 2024', 'Jan 2025']],
    ['one day', ['2024-05-01'], 300, ['Apr 2024', 'May 2024']],
    [
      'one month',
      ['2024-05'],
      700,
      [
        'Apr 14, 2024',
        'Apr 21, 2024',
        'Apr 28, 2024',
        'May 5, 2024',
        'May 12, 2024',
        'May 19, 2024',
        'May 26, 2024',
        'Jun 2, 2024',
        'Jun 9, 2024',
      ],
    ],
  ])('divides %s as it is spoken of', (_, dates, length, ticks) => {
    expect(ticksOver(dates, length)).toEqual(ticks);
  });

  it('begins at a tick, and ends with the last span', () => {
    const axis = axisOver(['2024-03', '2025-06-15', '2026-05'], 700);
    expect(axis.place(Date.UTC(2024, 0, 1))).toBe(0);
    expect(axis.ticks[0]?.at).toBe(0);
    expect(axis.place(Date.UTC(2026, 5, 1))).toBe(1);
  });

  it('is the same in whatever order the spans come', () => {
    const { ticks } = axisOver(['2024-03', '2025', '2026-05'], 700);
    expect(axisOver(['2026-05', '2024-03', '2025'], 700)).toMatchObject({ ticks });
  });

  it.each(['2024-05-01', '2024-02-29', '2024-05', '0001-01-01'])(
    'shows %s, which is less, within sixty days',
    (text) => {
      const { start, end } = spanOf(text);
      const { place } = axisOver([text], 500);
      const length = DAY / (place(start + DAY) - place(start));
      expect(length / DAY).toBeGreaterThanOrEqual(60 - 1e-6);
      expect(length / DAY).toBeLessThan(125);
      expect(place(start)).toBeGreaterThan(0);
      expect(place(end)).toBeLessThan(1);
    },
  );

  it('has all the spans in it, and places time evenly', () => {
    holds(
      fc.property(someDates, someLength, (dates, length) => {
        const { place } = axisOver(dates, length);
        for (const { start, end } of dates.map(spanOf)) {
          expect(place(start)).toBeGreaterThanOrEqual(-1e-9);
          expect(place(end)).toBeLessThanOrEqual(1 + 1e-9);
          expect(place((start + end) / 2)).toBeCloseTo((place(start) + place(end)) / 2, 9);
          expect(place(start)).toBeLessThan(place(end));
        }
      }),
    );
  });

  it('has ticks in ascending order, on the axis, each where its date is', () => {
    holds(
      fc.property(someDates, someLength, (dates, length) => {
        const { place, ticks } = axisOver(dates, length);
        expect(ticks.length).toBeGreaterThan(0);
        ticks.forEach(({ at, date }, i) => {
          expect(at).toBeGreaterThanOrEqual(0);
          expect(at).toBeLessThanOrEqual(1);
          expect(at).toBeCloseTo(place(timeSpan(date).start), 9);
          expect(at).toBeGreaterThan(ticks[i - 1]?.at ?? -1);
        });
        expect(new Set(ticks.map(({ date }) => date.precision)).size).toBe(1);
      }),
    );
  });

  it('writes no two ticks alike', () => {
    holds(
      fc.property(
        someDates.filter((dates) => dates.every((date) => date >= '0100')),
        someLength,
        (dates, length) => {
          const written = ticksOver(dates, length);
          expect(new Set(written).size).toBe(written.length);
        },
      ),
    );
  });

  it('has no more ticks on a short axis than on a long one', () => {
    holds(
      fc.property(someDates, (dates) => {
        expect(axisOver(dates, 200).ticks.length).toBeLessThanOrEqual(axisOver(dates, 1600).ticks.length);
      }),
    );
  });

  it('begins at a tick over whatever spans', () => {
    expect(axisOver(['2031-08', '2033-10'], 800).ticks[0]?.at).toBe(0);
    expect(axisOver(['2045-03'], 402).ticks[0]?.at).toBe(0);
    holds(
      fc.property(someDates, someLength, (dates, length) => {
        expect(axisOver(dates, length).ticks[0]?.at).toBe(0);
      }),
      500,
    );
  });
});
