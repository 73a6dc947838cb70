import type { PartialDate } from '../document/partial-date.js';
import type { LanguageFormat } from './format-types.js';

/** Formats by `Intl` (ECMA-402). Each `Intl` object is created on first use and kept. */
export function intlFormat(tag: string): LanguageFormat {
  // A language that ICU does not know falls back to English; `Intl` alone falls back to the system's language.
  const lang = [tag, 'en'];
  let number: Intl.NumberFormat | undefined;
  let percent: Intl.NumberFormat | undefined;
  let plural: Intl.PluralRules | undefined;
  const dates = new Map<string, Intl.DateTimeFormat>();

  function dateFormat(precision: PartialDate['precision'], month: 'long' | 'short'): Intl.DateTimeFormat {
    const key = precision + month;
    let format = dates.get(key);
    if (!format) {
      // The dates of a document are Gregorian; in another calendar a month would span two months.
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
    // JSON allows -0; show 0.
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
