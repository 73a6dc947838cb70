import type { PartialDate } from './partial-date.js';
import type { Share } from './share.js';

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

/** In American English, as CLDR has it. */
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/**
 * Making the first `Intl` objects takes as long as rendering a section: what most pages write, the words' own language
 * and whole numbers, is written without.
 */
const isPlainEnglish = (tag: string) => /^en(-us)?$/i.test(tag);
const isPlain = (value: number) => Number.isSafeInteger(value) && value >= 0;
const grouped = (value: number) => `${value}`.replace(/\B(?=(\d{3})+$)/g, ',');

const SIGNS = { exact: '', below: '<', above: '>' };

function createFormat(tag: string): Format {
  // Of a language that ICU does not know, English: `Intl` alone would take the machine's own.
  const lang = [tag, 'en'];
  const english = isPlainEnglish(tag);
  // Each is made when it is first asked for: making one takes longer than using it a hundred times.
  let number: Intl.NumberFormat | undefined;
  let percent: Intl.NumberFormat | undefined;
  let plural: Intl.PluralRules | undefined;
  const dates = new Map<string, Intl.DateTimeFormat>();

  function dateFormat(precision: PartialDate['precision'], month: 'long' | 'short'): Intl.DateTimeFormat {
    const key = precision + month;
    let format = dates.get(key);
    if (!format) {
      // The document's dates are Gregorian: another calendar would turn a month into parts of two.
      format = new Intl.DateTimeFormat(lang, {
        calendar: 'gregory',
        timeZone: 'UTC',
        year: 'numeric',
        ...(precision !== 'year' && { month }),
        ...(precision === 'day' && { day: 'numeric' }),
      });
      dates.set(key, format);
    }
    return format;
  }

  function shareParts(share: Share | undefined): readonly SharePart[] {
    if (!share) return [{ kind: 'figure', text: '–' }];
    const bound = SIGNS[share.bound];
    const sign = bound ? [{ kind: 'sign', text: bound } as const] : [];
    if (english) return [...sign, { kind: 'figure', text: `${share.percent}` }, { kind: 'sign', text: '%' }];
    return [
      ...sign,
      ...(percent ??= new Intl.NumberFormat(lang, { style: 'percent' }))
        .formatToParts(share.percent / 100)
        .map(({ type, value }) => ({
          kind: type === 'integer' ? ('figure' as const) : ('sign' as const),
          text: value,
        })),
    ];
  }

  return {
    // Minus zero is a number in JSON too, and no sight for a reader.
    number: (value) =>
      english && isPlain(value) ? grouped(value) : (number ??= new Intl.NumberFormat(lang)).format(value + 0),
    shareParts,
    share: (share) =>
      shareParts(share)
        .map(({ text }) => text)
        .join(''),
    date: ({ precision, year, month, day }, width = 'long') => {
      if (!english) return dateFormat(precision, width).format(new Date(0).setUTCFullYear(year, month - 1, day));
      if (precision === 'year') return `${year}`;
      const name = MONTHS[month - 1]?.slice(0, width === 'short' ? 3 : undefined);
      return precision === 'month' ? `${name} ${year}` : `${name} ${day}, ${year}`;
    },
    plural: (count) => {
      if (english) return count === 1 ? 'one' : 'other';
      return (plural ??= new Intl.PluralRules(lang)).select(count);
    },
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
    formats.set(lang, (format = createFormat(lang)));
  }
  return format;
}
