import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPartialDate, timeSpan, type TimeSpan } from '../../../../src/document/index.js';
import { formatFor } from '../../../../src/locale/format.js';
import { timeAxis, type TimeAxis } from '../../../../src/layout/timeline/time-axis.js';
import { partialDateText } from '../../arbitraries.js';
import { checkProperty } from '../../check-property.js';
import { defined } from '../../defined.js';

const DAY = 86_400_000;

const spanOf = (text: string): TimeSpan => timeSpan(defined(readPartialDate(text)));
const axisOver = (dates: readonly string[], length: number) => timeAxis(dates.map(spanOf), length);
const ticksOver = (dates: readonly string[], length: number) =>
  axisOver(dates, length).ticks.map(({ date }) => formatFor('en').date(date, 'short'));

const rangeFrom = (start: string, end: string): TimeSpan => ({ start: Date.parse(start), end: Date.parse(end) });

const someDates = fc
  .tuple(fc.integer({ min: 1, max: 9000 }), fc.constantFrom(0, 1, 3, 30, 900))
  .chain(([from, years]) => fc.array(partialDateText(from, from + years), { minLength: 1, maxLength: 8 }));
const someLength = fc.integer({ min: 150, max: 1600 });

/** Ticks are in order, on the axis, each where its date is, and all of one kind. */
function expectInOrder({ position, ticks }: TimeAxis): void {
  ticks.forEach(({ t: at, date }, i) => {
    expect(at).toBeGreaterThanOrEqual(0);
    expect(at).toBeLessThanOrEqual(1);
    expect(at).toBeCloseTo(position(timeSpan(date).start), 9);
    expect(at).toBeGreaterThan(ticks[i - 1]?.t ?? -1);
  });
  expect(new Set(ticks.map(({ date }) => date.precision)).size).toBe(1);
}

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
    expect(axis.position(Date.UTC(2024, 0, 1))).toBe(0);
    expect(axis.ticks[0]?.t).toBe(0);
    expect(axis.position(Date.UTC(2026, 5, 1))).toBe(1);
  });

  it('is the same in whatever order the spans come', () => {
    const { ticks } = axisOver(['2024-03', '2025', '2026-05'], 700);
    expect(axisOver(['2026-05', '2024-03', '2025'], 700)).toMatchObject({ ticks });
  });

  it.each(['2024-05-01', '2024-02-29', '2024-05', '0001-01-01'])(
    'shows %s, which is less, within sixty days',
    (text) => {
      const { start, end } = spanOf(text);
      const { position } = axisOver([text], 500);
      const length = DAY / (position(start + DAY) - position(start));
      expect(length / DAY).toBeGreaterThanOrEqual(60 - 1e-6);
      expect(length / DAY).toBeLessThan(125);
      expect(position(start)).toBeGreaterThan(0);
      expect(position(end)).toBeLessThan(1);
    },
  );

  it('has all the spans in it, and places time evenly', () => {
    checkProperty(
      fc.property(someDates, someLength, (dates, length) => {
        const { position } = axisOver(dates, length);
        for (const { start, end } of dates.map(spanOf)) {
          expect(position(start)).toBeGreaterThanOrEqual(-1e-9);
          expect(position(end)).toBeLessThanOrEqual(1 + 1e-9);
          expect(position((start + end) / 2)).toBeCloseTo((position(start) + position(end)) / 2, 9);
          expect(position(start)).toBeLessThan(position(end));
        }
      }),
    );
  });

  it('has ticks in ascending order, on the axis, each where its date is', () => {
    checkProperty(
      fc.property(someDates, someLength, (dates, length) => {
        const axis = axisOver(dates, length);
        expect(axis.ticks.length).toBeGreaterThan(0);
        expectInOrder(axis);
      }),
    );
  });

  it('writes no two ticks alike', () => {
    checkProperty(
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
    checkProperty(
      fc.property(someDates, (dates) => {
        expect(axisOver(dates, 200).ticks.length).toBeLessThanOrEqual(axisOver(dates, 1600).ticks.length);
      }),
    );
  });

  it('begins at a tick over whatever spans', () => {
    expect(axisOver(['2031-08', '2033-10'], 800).ticks[0]?.t).toBe(0);
    expect(axisOver(['2045-03'], 402).ticks[0]?.t).toBe(0);
    checkProperty(
      fc.property(someDates, someLength, (dates, length) => {
        expect(axisOver(dates, length).ticks[0]?.t).toBe(0);
      }),
      500,
    );
  });
});

/** The dates of the ticks, as they are written, over a time range of a longer time. */
const ticksWithin = (start: string, end: string, length: number) =>
  timeAxis([spanOf('0001'), spanOf('9999')], length, rangeFrom(start, end)).ticks.map(({ date }) =>
    formatFor('en').date(date, 'short'),
  );

describe('timeAxis over a time range', () => {
  it.each([
    [
      'two weeks, by days',
      '2024-05-25',
      '2024-06-08',
      700,
      'May 25, 2024|May 27, 2024|May 29, 2024|May 31, 2024|Jun 2, 2024|Jun 4, 2024|Jun 6, 2024|Jun 8, 2024',
    ],
    ['a month, by Sundays', '2024-05-03', '2024-06-01', 300, 'May 5, 2024|May 12, 2024|May 19, 2024|May 26, 2024'],
    [
      'half a year, by months',
      '2024-05-03',
      '2024-11-20',
      700,
      'Jun 2024|Jul 2024|Aug 2024|Sep 2024|Oct 2024|Nov 2024',
    ],
    ['the same, narrow, by quarters', '2024-05-03', '2024-11-20', 280, 'Jul 2024|Oct 2024'],
    ['a year and more, by quarters', '2024-05-03', '2025-09-01', 700, 'Jul 2024|Oct 2024|Jan 2025|Apr 2025|Jul 2025'],
    ['a few years, by years', '2018-05-03', '2024-11-20', 700, '2019|2020|2021|2022|2023|2024'],
    ['half a century, narrow, by decades', '1970-05-03', '2024-11-20', 280, '1980|1990|2000|2010|2020'],
    ['a century, by decades', '1903-05-03', '1998-11-20', 600, '1910|1920|1930|1940|1950|1960|1970|1980|1990'],
    ['all there is, by millennia', '0001-01-01', '9999-12-31', 500, '1000|2000|3000|4000|5000|6000|7000|8000|9000'],
  ])('divides %s', (_, start, end, length, ticks) => {
    expect(ticksWithin(start, end, length).join('|')).toBe(ticks);
  });

  it.each([
    ['a year and a half', '2024-05-03', '2025-11-05', 700],
    ['a year and a half, narrow', '2024-02-03', '2025-08-05', 280],
    ['two years but for a few days', '2023-01-04', '2024-12-30', 1000],
    ['six weeks, narrow', '2024-05-03', '2024-06-15', 280],
    ['two months, narrow', '2024-05-03', '2024-06-30', 280],
  ])('tells how long %s is: by two ticks or more', (_, start, end, length) => {
    expect(ticksWithin(start, end, length).length).toBeGreaterThan(1);
  });

  it('is that time range exactly, with ticks in ascending order within it, two or more, all to one precision', () => {
    const timeRange = fc
      .tuple(
        fc.date({ min: new Date('0001-01-01'), max: new Date('9900-01-01'), noInvalidDate: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
      )
      // From two weeks to a century, as many short ones as long ones.
      .map(([from, share]): TimeSpan => ({
        start: from.getTime(),
        end: Math.round(from.getTime() + 14 * DAY * 2600 ** share),
      }));
    checkProperty(
      fc.property(someDates, timeRange, fc.integer({ min: 280, max: 1200 }), (dates, { start, end }, length) => {
        const axis = timeAxis(dates.map(spanOf), length, { start, end });
        const { domain, position, ticks } = axis;
        expect(domain).toEqual({ start, end });
        expect([position(start), position(end)]).toEqual([0, 1]);
        expect(ticks.length).toBeGreaterThan(1);
        expectInOrder(axis);
      }),
      400,
    );
  });
});
