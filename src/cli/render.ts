import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { parse } from '../document/index.js';
import { loadWords, renderTrend, type RenderTrendOptions, TrendError } from '../server/index.js';
import type { RenderOptions } from './render-options.js';
import { checkedOptions } from './render-values.js';

export { TrendError };

/** The trend as Markdown, plain text or plain HTML, in its own language. */
async function renderText(
  document: unknown,
  { markdown, text }: RenderOptions,
  { url, src, headingLevel }: RenderTrendOptions,
): Promise<string> {
  const { loadWords, trendToMarkdown, trendToPlainHtml, trendToText } = await import('../text/index.js');
  const result = parse(document);
  if (!result.ok) throw new TrendError(result.code, 'The document is no valid trend.', null, result.problems);
  const { trend } = result;
  await loadWords(trend.lang);
  const base = url ?? src;
  if (text) return trendToText(trend, { base });
  return (markdown ? trendToMarkdown : trendToPlainHtml)(trend, { base, headingLevel });
}

/**
 * `trend-embed render FILE`: a trend as HTML, Markdown, plain text or plain HTML; `-` reads standard input.
 * @throws {RangeError} when an option has an invalid value
 * @throws {TrendError} when the document is invalid, with all of its problems
 * @throws {SyntaxError} when the file is not JSON
 */
export async function render(
  file: string,
  options: RenderOptions = {},
  stdin: AsyncIterable<Uint8Array> = process.stdin,
): Promise<string> {
  const checked = checkedOptions(options);
  const json = file === '-' ? await text(stdin) : await readFile(file, 'utf8');
  const document: unknown = JSON.parse(json.replace(/^\uFEFF/, ''));
  if (options.markdown || options.text || options.plain) return renderText(document, options, checked);
  const { lang } = Object(document) as { readonly lang?: unknown };
  if (typeof lang === 'string') await loadWords(lang);
  return renderTrend(document, checked);
}
