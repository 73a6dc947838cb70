import { type RenderTrendOptions, SECTION_NAMES } from '../server/index.js';
import type { RenderOptions } from './render-options.js';

const THEMES = ['auto', 'light', 'dark'] as const;
const LEVELS = [1, 2, 3, 4, 5, 6] as const;

/** Subresource Integrity, 3.5: browsers load anything where they can read none of the hashes. */
const HASHES = /^sha(256|384|512)-[\w+/-]+={0,2}(\s+sha(256|384|512)-[\w+/-]+={0,2})*$/;

/** The formats that take the place of a card; one at a time. */
const FORMATS = ['markdown', 'text', 'plain'] as const;

/** What they have no use for. */
const FOR_CARDS = [
  ['page', 'page'],
  ['sections', 'sections'],
  ['theme', 'theme'],
  ['script', 'script'],
  ['integrity', 'integrity'],
  ['nonce', 'nonce'],
  ['jsonLd', 'json-ld'],
] as const satisfies readonly (readonly [keyof RenderOptions, string])[];

function oneOf<T extends string | number>(name: string, known: readonly T[], value: string | undefined): T | undefined {
  if (value === undefined) return undefined;
  const found = known.find((one) => String(one) === value);
  if (found === undefined) throw new RangeError(`--${name} is one of ${known.join(', ')}, and not "${value}".`);
  return found;
}

function checkSections(value: string): void {
  const names = value.split(/\s+/).filter(Boolean);
  const unknown = names.filter((name) => !SECTION_NAMES.includes(name));
  if (names.length === 0) throw new RangeError(`--sections names none. There are ${SECTION_NAMES.join(' ')}.`);
  if (unknown.length > 0)
    throw new RangeError(
      `--sections: there is no "${unknown.join('", "')}", but ${SECTION_NAMES.join(' ')}, with spaces between.`,
    );
}

function checkAddress(name: string, value: string, base?: string): void {
  let protocol = '';
  try {
    protocol = new URL(value, base).protocol;
  } catch {
    // Then it has none.
  }
  if (!/^https?:$/.test(protocol) || !value.trim())
    throw new RangeError(
      `--${name} is an address with http: or https:${base ? ', or relative' : ''}, and not "${value}".`,
    );
}

/**
 * The options of the command line as those of `renderTrend`.
 * @throws {RangeError} for a value that is none, and for an option that would be left out of account
 */
export function checkedOptions(options: RenderOptions): RenderTrendOptions {
  const { theme, headingLevel, sections, src, url, script, integrity, markdown, text, plain, ...rest } = options;
  const [format, other] = FORMATS.filter((name) => ({ markdown, text, plain })[name]);
  if (other) throw new RangeError(`--${format} or --${other}: one of them.`);
  const idle = format ? FOR_CARDS.filter(([key]) => options[key] !== undefined) : [];
  for (const [, flag] of idle) throw new RangeError(`--${flag} is for HTML, and not for --${format}.`);
  if (sections !== undefined) checkSections(sections);
  if (src !== undefined) checkAddress('src', src, 'https://a.invalid/');
  if (url !== undefined) checkAddress('url', url);
  if (integrity !== undefined && script === undefined)
    throw new RangeError('--integrity is the hash of a script: --script is missing.');
  if (integrity !== undefined && !HASHES.test(integrity))
    throw new RangeError(`--integrity is a hash such as sha384-…, and not "${integrity}".`);
  return {
    ...{ ...rest, sections, src, url, script, integrity },
    theme: oneOf('theme', THEMES, theme),
    headingLevel: oneOf('heading-level', LEVELS, headingLevel),
  };
}
