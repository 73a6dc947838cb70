import { afterEach, describe, expect, it, vi } from 'vitest';

const zoneBefore = process.env['TZ'];

afterEach(() => {
  if (zoneBefore === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zoneBefore;
});

/** The module, loaded again in this time zone. */
async function documentIn(zone: string) {
  process.env['TZ'] = zone;
  vi.resetModules();
  return import('../../../src/entries/document.js');
}

const ZONES = [
  ['Pacific/Pago_Pago', 11],
  ['UTC', 0],
  ['Pacific/Kiritimati', -14],
] as const;

describe.each(ZONES)('in the time zone %s', (zone, hoursBehind) => {
  it('runs the next tests', async () => {
    await documentIn(zone);
    expect(new Date(2024, 0, 1).getTimezoneOffset() / 60).toBe(hoursBehind);
  });

  it.each([
    ['0001', '1'],
    ['0001-01-01', 'January 1, 1'],
    ['0099-12-31', 'December 31, 99'],
    ['1582-10-10', 'October 10, 1582'],
    ['1850', '1850'],
    ['1850-01', 'January 1850'],
    ['1969-12-31', 'December 31, 1969'],
    ['1970-01-01', 'January 1, 1970'],
    ['2024', '2024'],
    ['2024-01', 'January 2024'],
    ['2024-01-01', 'January 1, 2024'],
    ['2024-02-29', 'February 29, 2024'],
    ['2024-12-31', 'December 31, 2024'],
    ['2150-12-31', 'December 31, 2150'],
    ['9999-12-31', 'December 31, 9999'],
  ])('%s is formatted as the same day, %s', async (text, written) => {
    const { formatFor, readPartialDate } = await documentIn(zone);
    const date = readPartialDate(text);
    expect(date && formatFor('en').date(date)).toBe(written);
  });

  it('time spans are the same', async () => {
    const { readPartialDate, timeSpan } = await documentIn(zone);
    const date = readPartialDate('2024-02');
    expect(date && timeSpan(date)).toEqual({
      start: Date.parse('2024-02-01T00:00:00Z'),
      end: Date.parse('2024-03-01T00:00:00Z'),
    });
  });
});
