import { formatFor } from '../locale/format.js';
import { readPartialDate } from '../document/partial-date.js';
import type { Evidence } from '../document/types.js';

/** Caches the results of a function: in thousands of pieces of evidence the same texts repeat. */
function memoized(make: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    let made = known.get(text);
    if (made === undefined) known.set(text, (made = make(text)));
    return made;
  };
}

/**
 * Marks that readers leave out when they type: accents of Latin, Greek and Cyrillic, the vowel points of Hebrew and
 * Arabic, variation selectors. Marks of other scripts tell letters apart (バ and パ, दिल and दल), and stay.
 */
const ACCENTS =
  /[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u0652\u0670\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f\u{e0100}-\u{e01ef}]/gu;

/** All but the letters of Hangul: a syllable is found by its first letters, while it is being typed. */
const NOT_HANGUL = /[^\u1100-\u11ff]+/g;

/** Folds width and other compatibility forms (Unicode NFKD), removes accents, and makes apostrophes the keyboard's. */
const plain = (text: string) =>
  text
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .replace(NOT_HANGUL, (letters) => letters.normalize('NFC'))
    .replace(/[‘’]/g, "'");

/** Folds case. Capitals fold further than small letters: "ß" and "ss", "ς" and "σ" become the same. */
const folded = (text: string, unaccented = plain) => text.replace(/[^\0-\x7f]+/g, unaccented).toUpperCase();

/**
 * A search for pieces of evidence by company, text, source title and date (in digits, and with the month's long and
 * short name). It ignores case and accents. The first search indexes every piece, later ones are quick.
 * @param lang a BCP 47 tag
 * @returns a predicate per query: true if all words occur, in any order; an empty query matches all
 */
export function evidenceSearch(lang: string): (query: string) => (piece: Evidence) => boolean {
  const { date: written } = formatFor(lang);
  const texts = new Map<Evidence, string>();
  const unaccented = memoized(plain);
  const dates = memoized((text): string => {
    const date = readPartialDate(text);
    if (!date) return text;
    // Formatting is slow, and there are many days: a day has the long name of its month only.
    const long = date.precision === 'day' ? dates(text.slice(0, 7)) : written(date);
    return `${text}\n${written(date, 'short')}\n${long}`;
  });

  function textOf(piece: Evidence): string {
    let text = texts.get(piece);
    if (text === undefined) {
      const { company, source, date } = piece;
      text = folded(`${company}\n${piece.text}\n${source?.title ?? ''}\n${dates(date)}`, unaccented);
      texts.set(piece, text);
    }
    return text;
  }

  return (query) => {
    const words = folded(query).split(/\s+/);
    return (piece) => words.every((word) => textOf(piece).includes(word));
  };
}
