import { expect, it } from 'vitest';
import { readPartialDate } from '../../../src/document/index.js';

const pad = (value: number, length: number) => String(value).padStart(length, '0');

it('returns the same for a date after many others were read', () => {
  const months = Array.from({ length: 24_000 }, (_, i) => ({ year: 1 + Math.floor(i / 12), month: 1 + (i % 12) }));
  for (const round of [1, 2]) {
    const misread = months.filter(({ year, month }) => {
      const date = readPartialDate(`${pad(year, 4)}-${pad(month, 2)}`);
      return date?.year !== year || date.month !== month || date.day !== 1 || date.precision !== 'month';
    });
    expect(misread, `in round ${round}`).toEqual([]);
  }
  expect(readPartialDate('2025-13')).toBeUndefined();
  expect(readPartialDate('2025-13')).toBeUndefined();
});
