import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PartialDate, readPartialDate, timeSpan, type TimeSpan } from '../../../../src/document/index.js';
import { formatFor } from '../../../../src/locale/format.js';
import { textWidth } from '../../../../src/layout/text/text-width.js';
import { TICK_GAP, timeAxis, type TimeAxis } from '../../../../src/layout/timeline/time-axis.js';
import { partialDateText } from '../../arbitraries.js';
import { checkProperty } from '../../check-property.js';
import { defined } from '../../defined.js';

const DAY = 86_400_000;

const spanOf = (text: string): TimeSpan => timeSpan(defined(readPartialDate(text)));

/** From the start of the first date to the end of the last. */
const extentOf = (dates: readonly string[]): TimeSpan => ({
  start: Math.min(...dates.map((date) => spanOf(date).start)),
  end: Math.max(...dates.map((date) => spanOf(date).end)),
});

const rangeFrom = (start: string, end: string): TimeSpan => ({ start: Date.parse(start), end: Date.parse(end) });

/** An axis, and the dates of its ticks. */
function axisOver(
  extent: TimeSpan,
  length: number,
  timeRange?: TimeSpan,
): TimeAxis & { readonly dates: PartialDate[] } {
  const axis = timeAxis(extent, {
    length,
    fontSize: 13,
    timeRange,
    dateLabel: (date, before) => formatFor('en').tick(date, before),
  });
  const { domain, ticks } = axis;
  const dates = ticks.map(({ t }) => {
    // To the day: the rest is rounding.
    const date = new Date(Math.round((domain.start + t * (domain.end - domain.start)) / DAY) * DAY);
    return {
      precision: 'day',
      year: date.getUTCFullYear(),
      month: date.getUTCMonth() + 1,
      day: date.getUTCDate(),
    } as const;
  });
  return { ...axis, dates };
}

const written = ({ ticks }: TimeAxis) => ticks.map(({ text }) => text ?? '–').join(' · ');

const someDates = fc
  .tuple(fc.integer({ min: 1, max: 9000 }), fc.constantFrom(0, 1, 3, 30, 900))
  .chain(([from, years]) => fc.array(partialDateText(from, from + years), { minLength: 1, maxLength: 8 }));
const someLength = fc.integer({ min: 240, max: 1600 });

/** From two weeks to a century, as many short ones as long ones. */
const someRange = fc
  .tuple(
    fc.date({ min: new Date('0001-01-01'), max: new Date('9900-01-01'), noInvalidDate: true }),
    fc.double({ min: 0, max: 1, noNaN: true }),
  )
  .map(([from, share]): TimeSpan => ({
    start: from.getTime(),
    end: Math.round(from.getTime() + 14 * DAY * 2600 ** share),
  }));

const EVERYTHING = { start: spanOf('0001').start, end: spanOf('9999').end };

describe('timeAxis', () => {
  it.each([
    ['the reference trend', ['2024-03', '2026-06'], 700, '2024 · 2025 · 2026'],
    ['the same, narrow', ['2024-03', '2026-06'], 260, '2024 · 2025 · 2026'],
    ['a century', ['1925', '2024'], 700, '1920 · 1940 · 1960 · 1980 · 2000 · –'],
    ['a century from its tick on', ['1920', '2019'], 700, '1920 · 1940 · 1960 · 1980 · 2000'],
    ['a millennium', ['0950', '1960'], 700, '1000 · 1200 · 1400 · 1600 · 1800'],
    ['half a year', ['2024-01', '2024-06'], 700, '2024 · Mar · May'],
    ['a year', ['2024'], 300, '2024 · Apr · Jul · Oct'],
    ['two years from October on', ['2023-10', '2025-11'], 260, '2024 · Jul · 2025 · Jul'],
    ['a month', ['2024-04'], 700, 'Mar 31, 2024 · Apr 14 · 28'],
    ['a month, narrow', ['2024-04'], 240, 'Mar 31, 2024 · Apr 14 · –'],
  ])('divides %s as it is spoken of', (_, dates, length, ticks) => {
    expect(written(axisOver(extentOf(dates), length))).toBe(ticks);
  });

  it('begins with the first date, or at a tick a little before, and ends with the data', () => {
    checkProperty(
      fc.property(someDates, someLength, (dates, length) => {
        const extent = extentOf(dates);
        fc.pre(extent.end - extent.start >= 14 * DAY);
        const { domain } = axisOver(extent, length);
        expect(domain.end).toBe(extent.end);
        const lead = (extent.start - domain.start) / (domain.end - domain.start);
        expect(lead).toBeGreaterThanOrEqual(0);
        expect(lead).toBeLessThanOrEqual(0.08);
      }),
    );
  });

  it('has no tick later than the data', () => {
    checkProperty(
      fc.property(someDates, someLength, fc.option(someRange), (dates, length, timeRange) => {
        const extent = extentOf(dates);
        const { ticks, position } = axisOver(extent, length, timeRange ?? undefined);
        for (const { t } of ticks) expect(t).toBeLessThan(position(extent.end) + 1e-9);
      }),
    );
  });

  it('shows less than two weeks within these', () => {
    const { start, end } = spanOf('2024-05-01');
    const { domain } = axisOver({ start, end }, 500);
    expect((domain.end - domain.start) / DAY).toBe(14);
    expect(start - domain.start).toBe(domain.end - end);
  });

  it('places time evenly', () => {
    checkProperty(
      fc.property(someDates, someLength, (dates, length) => {
        const extent = extentOf(dates);
        const { position } = axisOver(extent, length);
        expect(position((extent.start + extent.end) / 2)).toBeCloseTo(
          (position(extent.start) + position(extent.end)) / 2,
          9,
        );
        expect(position(extent.start)).toBeLessThan(position(extent.end));
      }),
    );
  });

  it('has ticks in order, of years or months whose numbers their step divides', () => {
    checkProperty(
      fc.property(someRange, someLength, fc.boolean(), (range, length, zoomed) => {
        const { ticks, dates } = zoomed ? axisOver(EVERYTHING, length, range) : axisOver(range, length);
        ticks.forEach(({ t }, i) => {
          expect(t).toBeGreaterThanOrEqual(0);
          expect(t).toBeLessThanOrEqual(1);
          expect(t).toBeGreaterThan(ticks[i - 1]?.t ?? -1);
        });
        const [first, second] = dates;
        if (!first || !second || dates.some(({ day }) => day > 1)) return;
        const years = dates.every(({ month }) => month === 1);
        const numbers = dates.map(({ year, month }) => (years ? year : year * 12 + month - 1));
        const step = defined(numbers[1]) - defined(numbers[0]);
        expect(numbers.filter((number) => number % step !== 0)).toEqual([]);
        expect(numbers.filter((number, i) => i > 0 && number - defined(numbers[i - 1]) !== step)).toEqual([]);
      }),
      400,
    );
  });

  it('writes no year twice beside itself', () => {
    checkProperty(
      fc.property(someRange, someLength, fc.boolean(), (range, length, zoomed) => {
        fc.pre(range.start > spanOf('1000').start);
        const { ticks } = zoomed ? axisOver(EVERYTHING, length, range) : axisOver(range, length);
        const years = ticks.map(({ text = '' }) => /\d{4}/.exec(text)?.[0]);
        expect(years.filter((year, i) => year && year === years[i - 1])).toEqual([]);
      }),
    );
  });

  it('has three dates where there is room for them', () => {
    checkProperty(
      fc.property(someRange, fc.integer({ min: 360, max: 1600 }), fc.boolean(), (range, length, zoomed) => {
        const { ticks } = zoomed ? axisOver(EVERYTHING, length, range) : axisOver(range, length);
        expect(ticks.filter(({ text }) => text).length).toBeGreaterThanOrEqual(3);
      }),
      400,
    );
  });

  it('has room for each date before the next tick, and before its end', () => {
    checkProperty(
      fc.property(someRange, someLength, (range, length) => {
        const { ticks } = axisOver(range, length);
        ticks.forEach(({ t, text = '' }, i) => {
          const room = ((ticks[i + 1]?.t ?? 1) - t) * length - TICK_GAP;
          if (text) expect(textWidth(text, 13)).toBeLessThanOrEqual(room);
        });
      }),
    );
  });

  it('is a time range exactly', () => {
    checkProperty(
      fc.property(someRange, someLength, ({ start, end }, length) => {
        const { domain, position } = axisOver(EVERYTHING, length, { start, end });
        expect(domain).toEqual({ start, end });
        expect([position(start), position(end)]).toEqual([0, 1]);
      }),
    );
  });
});

describe('timeAxis over a time range', () => {
  it.each([
    ['two weeks', '2024-05-25', '2024-06-08', 700, 'May 25, 2024 · 29 · Jun 2 · 6'],
    ['a month, by Sundays', '2024-05-03', '2024-06-01', 300, 'May 5 · 12 · 19 · 26'],
    ['half a year, by months', '2024-05-03', '2024-11-20', 700, 'Jun 2024 · Jul · Aug · Sep · Oct · Nov'],
    ['the same, narrow', '2024-05-03', '2024-11-20', 200, 'Jul 2024 · Oct'],
    ['two years and a quarter', '2020-01-01', '2022-03-20', 1000, '2020 · 2021 · 2022'],
    ['a few years, by years', '2018-05-03', '2024-11-20', 700, '2019 · 2020 · 2021 · 2022 · 2023 · 2024'],
    ['a century', '1903-05-03', '1998-11-20', 600, '1920 · 1940 · 1960 · 1980'],
  ])('divides %s', (_, start, end, length, ticks) => {
    expect(written(axisOver(EVERYTHING, length, rangeFrom(start, end)))).toBe(ticks);
  });
});
