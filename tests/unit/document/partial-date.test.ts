import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPartialDate, timeSpan } from '../../../src/document/index.js';
import { partialDateText } from '../arbitraries.js';
import { checkProperty } from '../check-property.js';
import { defined } from '../defined.js';

describe('readPartialDate', () => {
  it.each([
    ['2024', 'year', 2024, 1, 1],
    ['2024-09', 'month', 2024, 9, 1],
    ['2024-09-05', 'day', 2024, 9, 5],
    ['2024-01-01', 'day', 2024, 1, 1],
    ['2024-02-29', 'day', 2024, 2, 29],
    ['2000-02-29', 'day', 2000, 2, 29],
    ['0001', 'year', 1, 1, 1],
    ['0099-12', 'month', 99, 12, 1],
    ['9999-12-31', 'day', 9999, 12, 31],
  ])('reads %s with the precision %s', (text, precision, year, month, day) => {
    expect(readPartialDate(text)).toEqual({ precision, year, month, day });
  });

  it.each([
    '',
    '2024-',
    '2024-00',
    '2024-13',
    '2024-9',
    '2023-02-29',
    '2100-02-29',
    '2024-04-31',
    '2024-01-00',
    '0000',
    '0000-01-01',
    '24',
    '20240',
    ' 2024',
    '2024\n',
  ])('returns undefined for %j', (text) => {
    expect(readPartialDate(text)).toBeUndefined();
  });

  it('accepts exactly the days of the Gregorian calendar', () => {
    for (const year of [1, 4, 100, 400, 1900, 2000, 2023, 2024, 9999]) {
      const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
      const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
      for (let month = 0; month <= 13; month++) {
        for (let day = 0; day <= 32; day++) {
          const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
          expect(readPartialDate(text) !== undefined, text).toBe(day >= 1 && day <= (lengths[month - 1] ?? 0));
        }
      }
    }
  });
});

describe('timeSpan', () => {
  it.each([
    ['2024', '2024-01-01', '2025-01-01'],
    ['2024-02', '2024-02-01', '2024-03-01'],
    ['2023-12', '2023-12-01', '2024-01-01'],
    ['2024-02-29', '2024-02-29', '2024-03-01'],
    ['2023-12-31', '2023-12-31', '2024-01-01'],
    ['1850', '1850-01-01', '1851-01-01'],
    ['0001', '0001-01-01', '0002-01-01'],
    ['0099', '0099-01-01', '0100-01-01'],
    ['9999-12-31', '9999-12-31', '+010000-01-01'],
  ])('of %s is from %s until %s, in UTC', (text, start, end) => {
    const [from, to] = [Date.parse(`${start}T00:00Z`), Date.parse(`${end}T00:00Z`)];
    expect(timeSpan(defined(readPartialDate(text)))).toEqual({ start: from, end: to });
  });

  it('of a month lies within its year, and of a day within its month', () => {
    checkProperty(
      fc.property(partialDateText(), (text) => {
        const [whole, month, day] = [text.slice(0, 4), text.slice(0, 7), text].map((part) =>
          timeSpan(defined(readPartialDate(part))),
        );
        const edges = [whole?.start, month?.start, day?.start, day?.end, month?.end, whole?.end].map(Number);
        expect(edges).toEqual([...edges].sort((a, b) => a - b));
        expect(day?.start).toBeLessThan(Number(day?.end));
      }),
    );
  });
});
