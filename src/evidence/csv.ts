import { asOf } from './as-of.js';
import { stanceCounts } from './stance-counts.js';
import type { Evidence, TrendDocument } from '../document/types.js';

/** English in every language, so that what reads the file needs no translation. */
const COLUMNS =
  'company,date,stance,text,source title,source url,id,trend,as of,trend url,publisher,supporting,counterexamples';

/** An apostrophe before a formula tells a spreadsheet that it is text. */
function cell(text: string | number = ''): string {
  // What a spreadsheet would take for the beginning of a formula, or might after stripping what is not seen (OWASP, CSV
  // Injection). Made here: it takes a browser long, and with the script it would be made for every page.
  const formula = /^[\s\p{C}\p{DI}]*[=+\-@＝＋－＠\t\r\n]/u;
  return `"${String(text).replace(formula, "'$&").replaceAll('"', '""')}"`;
}

/**
 * Evidence as CSV (RFC 4180, every cell quoted, a header row, CRLF after every row, no byte-order
 * mark). Whose trend it is, of when, and the counts of both sides of the whole trend are repeated in
 * every row, so that rows cut out of the file still tell them.
 * @param options.pieces the rows; all of the trend's evidence unless told
 * @param options.href resolves a URL of the document, which may be relative
 * @param options.address the page's own address, for a trend that names none
 */
export function evidenceCsv(
  trend: TrendDocument,
  {
    pieces = trend.evidence ?? [],
    href = (url) => url,
    address,
  }: {
    readonly pieces?: readonly Evidence[] | undefined;
    readonly href?: ((url: string) => string) | undefined;
    readonly address: string;
  },
): string {
  const { supports, challenges } = stanceCounts(trend);
  const whole = [
    trend.title,
    asOf(trend),
    trend.url === undefined ? address : href(trend.url),
    trend.publisher?.name,
    supports,
    challenges,
  ];
  return [
    COLUMNS.split(','),
    ...pieces.map(({ company, date, stance, text, source, id }) => [
      company,
      date,
      stance,
      text,
      source?.title,
      source && href(source.url),
      id,
      ...whole,
    ]),
  ]
    .map((row) => row.map(cell).join() + '\r\n')
    .join('');
}
