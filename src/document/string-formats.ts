import { isPartialDate } from './partial-date.js';

/** Any absolute base: relative URLs parse against it, malformed ones do not. */
const BASE = 'http://a.invalid/';

/**
 * The start of most URLs: a host of plain labels, the last one of letters. After such a host and a slash no URL is
 * malformed (WHATWG URL, 4.4). Any other text is parsed by `URL`, which is slower.
 */
const PLAIN = /^https?:\/\/([a-z\d]+[-.])+[a-z]+(\/|$)/;

/** A format of strings: its test, and what an error message expects. */
export interface StringFormat {
  /** Truthy for a string of this format; falsy, or an exception, for any other. */
  readonly test: (text: string) => unknown;
  readonly expected: string;
}

/** The kinds of strings that the schema names by `format`. */
export const stringFormats: Readonly<Record<string, StringFormat>> = {
  'trend-id': { test: (text) => /^[a-z0-9-]+$/.test(text), expected: 'only a–z, digits and hyphens' },
  'partial-date': { test: isPartialDate, expected: 'a real date: YYYY, YYYY-MM or YYYY-MM-DD' },
  'web-url': {
    // An empty address would lead to the document itself.
    test: (text) => PLAIN.test(text) || (/[^\0- ]/.test(text) && /^https?:/.test(new URL(text, BASE).href)),
    expected: 'an http: or https: URL',
  },
  'language-tag': { test: Intl.getCanonicalLocales, expected: 'a BCP 47 language tag' },
};
