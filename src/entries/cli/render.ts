import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { parse } from '../../document/index.js';
import { loadWords, renderTrend, type RenderTrendOptions, TrendError } from '../server/index.js';

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

const THEMES = ['auto', 'light', 'dark'] as const;
const LEVELS = [1, 2, 3, 4, 5, 6] as const;

function oneOf<T extends string | number>(name: string, known: readonly T[], value: string | undefined): T | undefined {
  if (value === undefined) return undefined;
  const found = known.find((one) => String(one) === value);
  if (found === undefined) throw new RangeError(`--${name} is one of ${known.join(', ')}, and not "${value}".`);
  return found;
}

/** The trend as Markdown or plain text, in the words of its language. */
async function written(document: unknown, { markdown, url, src, headingLevel }: RenderOptions): Promise<string> {
  const { loadWords, trendToMarkdown, trendToText } = await import('../text.js');
  const result = parse(document);
  if (!result.ok) throw new TrendError(result.code, 'The document is no valid trend.', null, result.problems);
  const { trend } = result;
  await loadWords(trend.lang);
  const base = url ?? src;
  const level = oneOf('heading-level', LEVELS, headingLevel);
  return markdown ? trendToMarkdown(trend, { base, headingLevel: level }) : trendToText(trend, { base });
}

/**
 * `trend-embed render FILE`: the trend of a file as HTML, Markdown or plain text; `-` reads what is piped in.
 * @throws {RangeError} for an option that is no such value
 * @throws {TrendError} for a document with faults, with all of them
 * @throws {SyntaxError} for a file that is no JSON
 */
export async function render(file: string, options: RenderOptions = {}): Promise<string> {
  const { theme, headingLevel, ...rest } = options;
  const wanted: RenderTrendOptions = {
    ...rest,
    theme: oneOf('theme', THEMES, theme),
    headingLevel: oneOf('heading-level', LEVELS, headingLevel),
  };
  const json = file === '-' ? await text(process.stdin) : await readFile(file, 'utf8');
  const document: unknown = JSON.parse(json.replace(/^\uFEFF/, ''));
  if (options.markdown && options.text) throw new RangeError('--markdown or --text: one of them.');
  if (options.markdown || options.text) return written(document, options);
  const { lang } = Object(document) as { readonly lang?: unknown };
  if (typeof lang === 'string') await loadWords(lang);
  return renderTrend(document, wanted);
}
