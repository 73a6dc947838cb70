import { isPartialDate } from './partial-date.js';

/** Any absolute base will do: it only tells relative URLs from malformed ones. */
const BASE = 'http://a.invalid/';

/**
 * The beginning of most URLs: a host of plain labels, the last one of letters. After such a host and a slash nothing
 * makes a URL malformed (WHATWG URL, 4.4); whatever begins otherwise, `URL` itself judges, which takes longer.
 */
const PLAIN = /^https?:\/\/([a-z\d]+[-.])+[a-z]+(\/|$)/;

/** A kind of string: how it is known, and what to write in its place when it is not. */
export interface StringFormat {
  /** Gives something for a string of this kind; nothing, or an exception, for any other. */
  readonly test: (text: string) => unknown;
  readonly expected: string;
}

/**
 * The kinds of strings that the schema names by `format`. `URL.canParse` is not asked: in Node 20 it takes to refusing
 * hosts such as `münchen.example` after some thousand calls.
 */
export const stringFormats: Readonly<Record<string, StringFormat>> = {
  'trend-id': { test: (text) => /^[a-z0-9-]+$/.test(text), expected: 'only a–z, digits and hyphens' },
  'partial-date': { test: isPartialDate, expected: 'a real date: YYYY, YYYY-MM or YYYY-MM-DD' },
  'web-url': {
    test: (text) => PLAIN.test(text) || /^https?:/.test(new URL(text, BASE).href),
    expected: 'an http: or https: URL',
  },
  'language-tag': { test: Intl.getCanonicalLocales, expected: 'a BCP 47 language tag' },
};
