import { asOf } from './as-of.js';
import { formatFor } from '../locale/format.js';
import { readPartialDate } from '../document/partial-date.js';
import type { Evidence, TrendDocument } from '../document/types.js';

/** The citation of a trend, or of a piece of its evidence. */
export interface Citation {
  readonly link: string;
  /** One line of plain text: whose it is, what of, as of when, and where. */
  readonly reference: string;
  /** The same, after what is quoted. */
  readonly quote: string;
  /** A BibTeX entry, `@misc`, for LaTeX. */
  readonly bibtex: string;
}

/** The parts of a citation in the reader's language; the document's own texts stay in theirs. */
export interface CitationOptions {
  /** The absolute address of the trend, or of the piece. */
  readonly link: string;
  /** The language of the piece's date, a BCP 47 tag. */
  readonly lang: string;
  /** "8 supporting, 3 counterexamples". */
  readonly counts: string;
  /** "as of June 2026"; empty where nothing is dated. */
  readonly asOf: string;
  /** The language's quotation marks around `{text}`. */
  readonly quotation: string;
  /** "supports". */
  readonly stance?: string | undefined;
  /** Resolves a URL of the document, which may be relative. */
  readonly href?: ((url: string) => string) | undefined;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Characters that a backslash does not escape, and their LaTeX commands. BibTeX counts even escaped braces. */
const NAMED: Readonly<Record<string, string>> = {
  '\\': 'backslash',
  '{': 'braceleft',
  '}': 'braceright',
  '^': 'asciicircum',
  '~': 'asciitilde',
};

const joined = (separator: string, ...parts: readonly (string | undefined)[]) => parts.filter(Boolean).join(separator);

/** Collapses spaces and line breaks into single spaces; a no-break space stays. */
const line = (text = '') => text.replace(/[ \p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();

/** Adds a full stop, unless the text ends a sentence already. */
const sentence = (text: string) => (!text || /[\p{STerm}…]\p{Pf}?$/u.test(text) ? text : `${text}.`);

/** Text escaped for LaTeX, in braces. */
const braced = (text: string) =>
  `{${text.replace(/[\\{}$&#^_%~]/g, (sign) => (NAMED[sign] ? `\\text${NAMED[sign]}{}` : `\\${sign}`))}}`;

/** A URL that cannot end the braces around it. */
const plainUrl = (url: string) => url.replace(/[\s\p{Cc}{}\\]/gu, encodeURIComponent);

/** The key of an entry; a piece whose id BibTeX does not allow goes by its number. */
function entryKey({ id, evidence = [] }: TrendDocument, piece: Evidence | undefined): string {
  if (!piece) return id;
  return `${id}-${/^[\w-]+$/.test(piece.id ?? '') ? piece.id : evidence.indexOf(piece) + 1}`;
}

/**
 * Cites a trend, or one piece of its evidence. The reference, the quote and the entry always have the counts of both
 * stances and the date, so that a quoted piece still tells what it is a part of.
 * @param piece a piece of the trend's own evidence, or undefined for the whole trend
 */
export function cite(trend: TrendDocument, piece: Evidence | undefined, options: CitationOptions): Citation {
  const { link, lang, counts, stance, quotation, href = (url: string) => url } = options;
  const title = line(trend.title);
  const publisher = line(trend.publisher?.name);
  const company = line(piece?.company);
  const text = piece ? line(piece.text) : line(trend.quickAnswer) || line(trend.bottomLine) || title;
  const date = piece && readPartialDate(piece.date);
  const dated = piece?.date ?? asOf(trend) ?? '';

  const fields = {
    author: publisher && `{${braced(publisher)}}`,
    title: `{${braced(piece ? joined(': ', company, text) : title)}}`,
    howpublished: piece && braced(title),
    year: dated && `{${dated.slice(0, 4)}}`,
    month: MONTHS[Number(dated.slice(5, 7)) - 1],
    url: `{${plainUrl(link)}}`,
    note: braced(joined('; ', options.asOf, counts, piece?.source && plainUrl(href(piece.source.url)))),
  };
  const reference = (ofTitle: string) =>
    joined(
      ' ',
      sentence(joined(', ', company, date && formatFor(lang).date(date), stance)),
      ofTitle && sentence(ofTitle),
      sentence(joined('; ', joined(', ', publisher, options.asOf), counts)),
      link,
    );
  return {
    link,
    reference: reference(title),
    quote: joined(' ', text && `${quotation.replace('{text}', () => text)} —`, reference(text === title ? '' : title)),
    // The indent is not in the separator: the build removes white space after a line end, as in templates.
    bibtex: `@misc{${joined(
      ',\n',
      entryKey(trend, piece),
      ...Object.entries(fields).map(([name, value]) => value && `  ${name} = ${value}`),
    )}\n}`,
  };
}
