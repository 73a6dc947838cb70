import { readPartialDate } from '../../document/partial-date.js';
import { textWidth } from '../../layout/text/text-width.js';
import { formatFor } from '../../locale/format.js';

/** What fits into the column of dates as most languages write them, in em. */
const USUAL = 7.3;

const known = new Map<string, boolean>();

/** Whether a language writes days longer than most do: "22 de set. de 2021". */
export function hasLongDates(lang: string): boolean {
  let long = known.get(lang);
  if (long === undefined) {
    const format = formatFor(lang);
    const width = (month: number) => {
      const date = readPartialDate(`2028-${String(month).padStart(2, '0')}-28`);
      return date ? textWidth(format.date(date, 'short'), 1) : 0;
    };
    long = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].some((month) => width(month) > USUAL);
    known.set(lang, long);
  }
  return long;
}
