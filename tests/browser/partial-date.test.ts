import { expect } from 'chai';
import { readPartialDate } from '../../src/document/index.js';
import './harness.js';

const pad = (value: number, length: number) => String(value).padStart(length, '0');

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

describe('readPartialDate', () => {
  it('knows the days of the calendar, whatever the engine makes of other dates', () => {
    const misread: string[] = [];
    const judge = (text: string, real: boolean) => {
      if ((readPartialDate(text) !== undefined) !== real) misread.push(text);
    };
    judge('0000', false);
    for (const year of [1, 4, 50, 99, 100, 1582, 1752, 1900, 2000, 2023, 2024, 9999]) {
      judge(pad(year, 4), true);
      for (let month = 0; month < 100; month++) {
        const days = daysIn(year, month);
        judge(`${pad(year, 4)}-${pad(month, 2)}`, days > 0);
        for (let day = 0; day < 100; day++)
          judge(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`, day > 0 && day <= days);
      }
    }
    expect(misread).to.deep.equal([]);
  });
});
