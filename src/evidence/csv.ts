import { asOf } from './as-of.js';
import { stanceCounts } from './stance-counts.js';
import type { Evidence, TrendDocument } from '../document/types.js';

/** English in every language, so that programs that read the file need no translation. */
const COLUMNS =
  'company,date,stance,text,source title,source url,id,trend,as of,trend url,publisher,supporting,counterexamples';

/** A quoted cell. An apostrophe before a formula tells a spreadsheet that it is text (OWASP, CSV Injection). */
function cell(text: string | number = ''): string {
  // Spreadsheets may strip invisible characters before a formula. Browsers compile this pattern slowly: here, and not at
  // the top of the module, only pages whose reader exports pay for it.
  const formula = /^[\s\p{C}\p{DI}]*[=+\-@＝＋－＠\t\r\n]/u;
  return `"${String(text).replace(formula, "'$&").replaceAll('"', '""')}"`;
}

/**
 * Evidence as CSV (RFC 4180, every cell quoted, a header row, CRLF after every row, no byte-order mark). Every row
 * repeats the trend, its date, its publisher and the counts of both stances, so that rows cut out of the file keep them.
 * @param options.pieces the rows; by default all of the trend's evidence
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
