import type { PartialDate } from '../document/partial-date.js';
import type { Share } from '../document/share.js';
import { englishWriting } from './en.js';
import { intlWriting } from './intl.js';

/** A piece of a formatted share, so that the figure and the sign can be set apart in type. */
export interface SharePart {
  readonly kind: 'figure' | 'sign';
  readonly text: string;
}

/** Writes numbers, shares and dates as one language does (ECMA-402), the same in every time zone. */
export interface Format {
  number(value: number): string;
  /** "90%", ">99%", "<1%"; an en dash for no share. */
  share(share: Share | undefined): string;
  shareParts(share: Share | undefined): readonly SharePart[];
  /** To the precision known: "2024", "September 2024" ("Sep 2024" when short), "September 5, 2024". */
  date(date: PartialDate, width?: 'long' | 'short'): string;
  /** The plural category of a count (CLDR). */
  plural(count: number): Intl.LDMLPluralRule;
}

/** The part of a format that differs from language to language. */
export type Writing = Omit<Format, 'share' | 'shareParts'> & {
  /** A share in whole per cent, its figure and its sign in the language's own order. */
  percentParts(percent: number): readonly SharePart[];
};

const SIGNS = { exact: '', below: '<', above: '>' };

function createFormat({ percentParts, ...writing }: Writing): Format {
  const shareParts = (share: Share | undefined): readonly SharePart[] => {
    if (!share) return [{ kind: 'figure', text: '–' }];
    const bound = SIGNS[share.bound];
    return [...(bound ? [{ kind: 'sign', text: bound } as const] : []), ...percentParts(share.percent)];
  };
  return {
    ...writing,
    shareParts,
    share: (share) =>
      shareParts(share)
        .map(({ text }) => text)
        .join(''),
  };
}

const formats = new Map<string, Format>();

/** More languages than any page is in; a server may be sent ever new tags. */
const KEPT = 99;

/** The format of a BCP 47 language; made once, because `Intl` objects are costly to make. */
export function formatFor(lang: string): Format {
  let format = formats.get(lang);
  if (!format) {
    if (formats.size > KEPT) formats.clear();
    const writing = intlWriting(lang);
    formats.set(lang, (format = createFormat(/^en(-us)?$/i.test(lang) ? englishWriting(writing) : writing)));
  }
  return format;
}
