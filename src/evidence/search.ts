import { formatFor } from '../locale/format.js';
import { readPartialDate } from '../document/partial-date.js';
import type { Evidence } from '../document/types.js';

/** A function that keeps what it once worked out for a text: in thousands of pieces the same ones come again. */
function remembered(make: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    let made = known.get(text);
    if (made === undefined) known.set(text, (made = make(text)));
    return made;
  };
}

/** Without accents and other marks (Unicode NFKD), and with the apostrophe of the keyboard. */
const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[‘’]/g, "'");

/** In capitals, because these fold further than small letters do: "ß" and "ss", "ς" and "σ" become one. */
const folded = (text: string, unaccented = plain) => text.replace(/[^\0-\x7f]+/g, unaccented).toUpperCase();

/**
 * A search in pieces of evidence by their company, text, source title and date, as numbers and as the
 * language writes it, with the month long and short. Case and accents make no difference. The first search reads every
 * piece that it is asked about, later ones are quick.
 * @param lang a BCP 47 tag
 * @returns for a query what tells whether a piece has all of its words, in any order; no words are in every piece
 */
export function evidenceSearch(lang: string): (query: string) => (piece: Evidence) => boolean {
  const { date: written } = formatFor(lang);
  const texts = new Map<Evidence, string>();
  const unaccented = remembered(plain);
  const dates = remembered((text): string => {
    const date = readPartialDate(text);
    if (!date) return text;
    // Days are many, and writing them takes long: of their months the long names are found.
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
