import type { Share } from '../document/share.js';
import { englishFormat } from './en.js';
import type { Format, LanguageFormat, SharePart } from './format-types.js';
import { intlFormat } from './intl.js';

export type { Format, SharePart };

const SIGNS = { exact: '', below: '<', above: '>' };

function createFormat({ percentParts, ...format }: LanguageFormat): Format {
  const shareParts = (share: Share | undefined): readonly SharePart[] => {
    if (!share) return [{ kind: 'figure', text: '–' }];
    const bound = SIGNS[share.bound];
    return [...(bound ? [{ kind: 'sign', text: bound } as const] : []), ...percentParts(share.percent)];
  };
  return {
    ...format,
    shareParts,
    share: (share) =>
      shareParts(share)
        .map(({ text }) => text)
        .join(''),
  };
}

const formats = new Map<string, Format>();

/** No page uses so many languages; it bounds the memory of a server that receives arbitrary tags. */
const MAX_FORMATS = 99;

/** The format of a BCP 47 language. Cached, because `Intl` objects are slow to create. */
export function formatFor(lang: string): Format {
  let format = formats.get(lang);
  if (!format) {
    if (formats.size > MAX_FORMATS) formats.clear();
    const byIntl = intlFormat(lang);
    formats.set(lang, (format = createFormat(/^en(-us)?$/i.test(lang) ? englishFormat(byIntl) : byIntl)));
  }
  return format;
}
