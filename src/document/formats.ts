import { isLanguageTag } from './direction.js';
import { readPartialDate } from './partial-date.js';

/** Any absolute base will do: it only tells relative URLs from malformed ones. */
const BASE = 'http://relative.invalid/';

/** A kind of string: how it is known, and what to write in its place when it is not. */
export interface StringFormat {
  readonly test: (text: string) => boolean;
  readonly expected: string;
}

/** The kinds of strings that the schema names by `format`. */
export const stringFormats: Readonly<Record<string, StringFormat>> = {
  'trend-id': { test: (text) => /^[a-z0-9-]+$/.test(text), expected: 'only the letters a–z, digits and hyphens' },
  'partial-date': {
    test: (text) => readPartialDate(text) !== undefined,
    expected: 'a real date: YYYY, YYYY-MM or YYYY-MM-DD',
  },
  'web-url': {
    test: (text) => URL.canParse(text, BASE) && /^https?:$/.test(new URL(text, BASE).protocol),
    expected: 'an http: or https: URL',
  },
  'language-tag': { test: isLanguageTag, expected: 'a BCP 47 language tag' },
};
