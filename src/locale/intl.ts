import type { Writing } from './format.js';
import type { PartialDate } from '../document/partial-date.js';

/** Writes by `Intl` (ECMA-402). Each of its objects is made when it is first asked for, and kept. */
export function intlWriting(tag: string): Writing {
  // Of a language that ICU does not know, English: `Intl` alone would take the machine's own.
  const lang = [tag, 'en'];
  let number: Intl.NumberFormat | undefined;
  let percent: Intl.NumberFormat | undefined;
  let plural: Intl.PluralRules | undefined;
  const dates = new Map<string, Intl.DateTimeFormat>();

  function dateFormat(precision: PartialDate['precision'], month: 'long' | 'short'): Intl.DateTimeFormat {
    const key = precision + month;
    let format = dates.get(key);
    if (!format) {
      // The document's dates are Gregorian: another calendar would turn a month into parts of two.
      format = new Intl.DateTimeFormat(lang, {
        calendar: 'gregory',
        timeZone: 'UTC',
        year: 'numeric',
        ...(precision !== 'year' && { month }),
        ...(precision === 'day' && { day: 'numeric' }),
      });
      dates.set(key, format);
    }
    return format;
  }

  return {
    // Minus zero is a number in JSON too, and no sight for a reader.
    number: (value) => (number ??= new Intl.NumberFormat(lang)).format(value + 0),
    percentParts: (value) =>
      (percent ??= new Intl.NumberFormat(lang, { style: 'percent' }))
        .formatToParts(value / 100)
        .map(({ type, value }) => ({ kind: type === 'integer' ? 'figure' : 'sign', text: value })),
    date: ({ precision, year, month, day }, width = 'long') =>
      dateFormat(precision, width).format(new Date(0).setUTCFullYear(year, month - 1, day)),
    plural: (count) => (plural ??= new Intl.PluralRules(lang)).select(count),
  };
}
