import { describe, expect, it } from 'vitest';
import { momentDate } from '../../../src/locale/moment.js';

const DAY = 86_400_000;

describe('a moment as a date', () => {
  it.each([
    ['2025-03-01T00:00Z', 365, { precision: 'month', year: 2025, month: 3, day: 1 }],
    ['2025-06-30T23:59Z', 122, { precision: 'month', year: 2025, month: 6, day: 30 }],
    ['2025-06-30T23:59Z', 30, { precision: 'day', year: 2025, month: 6, day: 30 }],
    ['1850-12-31T12:00Z', 91, { precision: 'day', year: 1850, month: 12, day: 31 }],
    ['0099-01-01T00:00Z', 92, { precision: 'month', year: 99, month: 1, day: 1 }],
  ])('%s of %i days', (time, days, date) => {
    expect(momentDate(Date.parse(time.replace(/^00/, '+0000')), days * DAY)).toEqual(date);
  });
});
