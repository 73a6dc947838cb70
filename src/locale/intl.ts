import type { PartialDate } from '../document/partial-date.js';
import type { LanguageFormat } from './format-types.js';

const FIELDS = { year: 'y', month: 'ym', day: 'ymd' } as const;

/** Formats by `Intl` (ECMA-402). Each `Intl` object is created on first use and kept. */
export function intlFormat(tag: string): LanguageFormat {
  // A language that ICU does not know falls back to English; `Intl` alone falls back to the system's language.
  const lang = [tag, 'en'];
  let number: Intl.NumberFormat | undefined;
  let percent: Intl.NumberFormat | undefined;
  let plural: Intl.PluralRules | undefined;
  const dates = new Map<string, Intl.DateTimeFormat>();

  /** @param fields which are written: year, month and day */
  function formatDate({ year, month, day }: PartialDate, fields: string, width: 'long' | 'short'): string {
    const key = fields + width;
    let format = dates.get(key);
    if (!format) {
      // The dates of a document are Gregorian; in another calendar a month would span two months.
      format = new Intl.DateTimeFormat(lang, {
        calendar: 'gregory',
        timeZone: 'UTC',
        ...(fields.includes('y') && { year: 'numeric' }),
        ...(fields.includes('m') && { month: width }),
        ...(fields.includes('d') && { day: 'numeric' }),
      });
      dates.set(key, format);
    }
    return format.format(new Date(0).setUTCFullYear(year, month - 1, day));
  }

  return {
    // JSON allows -0; show 0.
    number: (value) => (number ??= new Intl.NumberFormat(lang)).format(value + 0),
    percentParts: (value) =>
      (percent ??= new Intl.NumberFormat(lang, { style: 'percent' }))
        .formatToParts(value / 100)
        .map(({ type, value }) => ({ kind: type === 'integer' ? 'figure' : 'sign', text: value })),
    date: (date, width = 'long') => formatDate(date, FIELDS[date.precision], width),
    tick: (date, before) => {
      const { precision, year, month } = date;
      if (precision === 'year' || (precision === 'month' && month === 1)) return formatDate(date, 'y', 'short');
      if (before?.year !== year) return formatDate(date, FIELDS[precision], 'short');
      return formatDate(date, precision === 'month' ? 'm' : before.month === month ? 'd' : 'md', 'short');
    },
    plural: (count) => (plural ??= new Intl.PluralRules(lang)).select(count),
  };
}
