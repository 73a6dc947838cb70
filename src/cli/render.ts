import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { parse } from '../document/index.js';
import { loadWords, renderTrend, type RenderTrendOptions, TrendError } from '../server/index.js';
import { checkedOptions } from './render-values.js';

export { TrendError };

/** What `trend-embed render` may be asked for. */
export interface RenderOptions {
  readonly page?: boolean | undefined;
  readonly sections?: string | undefined;
  readonly theme?: string | undefined;
  readonly headingLevel?: string | undefined;
  readonly src?: string | undefined;
  readonly url?: string | undefined;
  readonly script?: string | undefined;
  readonly integrity?: string | undefined;
  readonly nonce?: string | undefined;
  readonly jsonLd?: boolean | undefined;
  readonly markdown?: boolean | undefined;
  readonly text?: boolean | undefined;
}

/** The trend as Markdown or plain text, in the words of its language. */
async function written(
  document: unknown,
  markdown: boolean,
  { url, src, headingLevel }: RenderTrendOptions,
): Promise<string> {
  const { loadWords, trendToMarkdown, trendToText } = await import('../text/index.js');
  const result = parse(document);
  if (!result.ok) throw new TrendError(result.code, 'The document is no valid trend.', null, result.problems);
  const { trend } = result;
  await loadWords(trend.lang);
  const base = url ?? src;
  return markdown ? trendToMarkdown(trend, { base, headingLevel }) : trendToText(trend, { base });
}

/**
 * `trend-embed render FILE`: the trend of a file as HTML, Markdown or plain text; `-` reads what is piped in.
 * @throws {RangeError} for an option that is no such value
 * @throws {TrendError} for a document with faults, with all of them
 * @throws {SyntaxError} for a file that is no JSON
 */
export async function render(file: string, options: RenderOptions = {}): Promise<string> {
  const wanted = checkedOptions(options);
  const json = file === '-' ? await text(process.stdin) : await readFile(file, 'utf8');
  const document: unknown = JSON.parse(json.replace(/^\uFEFF/, ''));
  if (options.markdown || options.text) return written(document, options.markdown ?? false, wanted);
  const { lang } = Object(document) as { readonly lang?: unknown };
  if (typeof lang === 'string') await loadWords(lang);
  return renderTrend(document, wanted);
}
