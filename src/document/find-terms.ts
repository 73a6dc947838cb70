import type { GlossaryTerm } from './types.js';

/** A term where it is first said in a text. */
export interface FoundTerm {
  /** The paragraph, by its index, and the place in it, in UTF-16 code units. */
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  /** The term's index in the glossary. */
  readonly index: number;
}

/** Scripts whose words have no spaces between them. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}ー]/u;

const WORD = /[\p{L}\p{N}\p{M}_]/u;

/** The characters before and after a place. */
const around = (text: string, at: number): readonly [string, string] => [
  /[^]$/u.exec(text.slice(Math.max(0, at - 2), at))?.[0] ?? '',
  /^[^]/u.exec(text.slice(at, at + 2))?.[0] ?? '',
];

/**
 * A function that tells whether a word may begin or end at a place in a text. Between characters of scripts without spaces
 * `Intl.Segmenter` knows; where there is none, any place will do.
 */
function wordEdges(lang: string): (text: string, at: number) => boolean {
  let segmenter: Intl.Segmenter | undefined;
  try {
    segmenter = new Intl.Segmenter(lang, { granularity: 'word' });
  } catch {
    // An old engine, or no language.
  }
  return (text, at) => {
    const [before, after] = around(text, at);
    if (!WORD.test(before) || !WORD.test(after)) return true;
    const unspaced = [before, after].filter((character) => UNSPACED.test(character)).length;
    return unspaced > 0 && (unspaced === 1 || !segmenter || segmenter.segment(text).containing(at)?.index === at);
  };
}

/** A pattern for a term in any case, with any white space between its words; undefined for an empty term. */
function patternOf(term: string): RegExp | undefined {
  const words = term
    .normalize()
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  return words.length > 0 ? new RegExp(words.join('\\s+'), 'giu') : undefined;
}

/** Finds each term of a glossary where it first stands in a text, given as its paragraphs; in the text's order. */
export type TermFinder = (paragraphs: readonly string[]) => readonly FoundTerm[];

/**
 * A finder for a glossary: whole words, in any case. Longer terms come first: within them, wherever they stand, and within
 * addresses, no other is found.
 */
export function termFinder(glossary: readonly GlossaryTerm[], lang: string): TermFinder {
  const terms = glossary
    .map(({ term }, index) => ({ index, length: term.trim().length, pattern: patternOf(term) }))
    .sort((a, b) => b.length - a.length);
  const isEdge = wordEdges(lang);
  return (paragraphs) => {
    const taken = paragraphs.map((text) =>
      [...text.matchAll(/\bhttps?:\/\/\S+/giu)].map(({ 0: { length }, index }) => [index, index + length] as const),
    );
    const found: FoundTerm[] = [];
    for (const { index, pattern } of terms) {
      let first: FoundTerm | undefined;
      paragraphs.forEach((text, paragraph) => {
        for (const { 0: match, index: start } of pattern ? text.matchAll(pattern) : []) {
          const end = start + match.length;
          const free = taken[paragraph]?.every(([from, to]) => end <= from || start >= to);
          if (!free || !isEdge(text, start) || !isEdge(text, end)) continue;
          taken[paragraph]?.push([start, end]);
          first ??= { paragraph, start, end, index };
        }
      });
      if (first) found.push(first);
    }
    return found.sort((a, b) => a.paragraph - b.paragraph || a.start - b.start);
  };
}
