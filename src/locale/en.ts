import type { LanguageFormat } from './format-types.js';

/** The month names of CLDR. */
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/**
 * American English, the built-in language, without `Intl`: creating its first objects takes as long as rendering a
 * section.
 * @param byIntl formats fractions and negative numbers
 */
export const englishFormat = (byIntl: LanguageFormat): LanguageFormat => ({
  number: (value) =>
    Number.isSafeInteger(value) && value >= 0 ? `${value}`.replace(/\B(?=(\d{3})+$)/g, ',') : byIntl.number(value),
  percentParts: (percent) => [
    { kind: 'figure', text: `${percent}` },
    { kind: 'sign', text: '%' },
  ],
  date: ({ precision, year, month, day }, width) => {
    if (precision === 'year') return `${year}`;
    const name = MONTHS[month - 1]?.slice(0, width === 'short' ? 3 : undefined);
    return precision === 'month' ? `${name} ${year}` : `${name} ${day}, ${year}`;
  },
  tick: ({ precision, year, month, day }, before) => {
    if (precision === 'year' || (precision === 'month' && month === 1)) return `${year}`;
    if (precision === 'day' && before?.year === year && before.month === month) return `${day}`;
    const name = MONTHS[month - 1]?.slice(0, 3);
    return `${name}${precision === 'day' ? ` ${day}` : ''}${before?.year === year ? '' : precision === 'day' ? `, ${year}` : ` ${year}`}`;
  },
  plural: (count) => (count === 1 ? 'one' : 'other'),
});
