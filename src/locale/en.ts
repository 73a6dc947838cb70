import type { Writing } from './format.js';

/** As CLDR has them. */
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/**
 * American English, the language of the words that are there anyway, without `Intl`: making its first objects takes as
 * long as rendering a section.
 * @param other writes the numbers that are not whole, and those below zero
 */
export const englishWriting = (other: Writing): Writing => ({
  number: (value) =>
    Number.isSafeInteger(value) && value >= 0 ? `${value}`.replace(/\B(?=(\d{3})+$)/g, ',') : other.number(value),
  percentParts: (percent) => [
    { kind: 'figure', text: `${percent}` },
    { kind: 'sign', text: '%' },
  ],
  date: ({ precision, year, month, day }, width) => {
    if (precision === 'year') return `${year}`;
    const name = MONTHS[month - 1]?.slice(0, width === 'short' ? 3 : undefined);
    return precision === 'month' ? `${name} ${year}` : `${name} ${day}, ${year}`;
  },
  plural: (count) => (count === 1 ? 'one' : 'other'),
});
