import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { renderTrend, type RenderTrendOptions } from '../server/index.js';

/** An option of a command, as its parser and its help need it. */
export interface CommandOption {
  readonly flag: string;
  readonly value?: string;
  readonly description: string;
}

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
}

export const renderOptions: readonly CommandOption[] = [
  { flag: 'page', description: 'a whole page, and not the card alone' },
  { flag: 'sections', value: 'names', description: 'the sections and their order, with spaces between' },
  { flag: 'theme', value: 'name', description: 'auto, light or dark' },
  { flag: 'heading-level', value: 'number', description: 'the level of the title, 1 to 6' },
  {
    flag: 'src',
    value: 'url',
    description: 'where the script loads the document from; without it the HTML carries it',
  },
  { flag: 'url', value: 'url', description: 'the address that relative links start from' },
  { flag: 'script', value: 'url', description: 'the address of trend-embed.js, to be loaded by the HTML' },
  { flag: 'integrity', value: 'hash', description: 'the hash that the script must match' },
  { flag: 'nonce', value: 'nonce', description: "the nonce of the page's content security policy" },
  { flag: 'json-ld', description: 'adds Article, Dataset and FAQPage for machines' },
];

const THEMES = ['auto', 'light', 'dark'] as const;
const LEVELS = [1, 2, 3, 4, 5, 6] as const;

function oneOf<T extends string | number>(name: string, known: readonly T[], value: string | undefined): T | undefined {
  if (value === undefined) return undefined;
  const found = known.find((one) => String(one) === value);
  if (found === undefined) throw new RangeError(`--${name} is one of ${known.join(', ')}, and not "${value}".`);
  return found;
}

/**
 * `trend-embed render FILE`: the trend of a file as HTML; `-` reads what is piped in.
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
  return renderTrend(JSON.parse(json.replace(/^\uFEFF/, '')), wanted);
}
