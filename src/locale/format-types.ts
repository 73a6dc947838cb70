import type { PartialDate } from '../document/partial-date.js';
import type { Share } from '../document/share.js';

/** A part of a formatted share; the figure and the sign are styled differently. */
export interface SharePart {
  readonly kind: 'figure' | 'sign';
  readonly text: string;
}

/** Formats numbers, shares and dates in one language (ECMA-402), independent of the time zone. */
export interface Format {
  number(value: number): string;
  /** "90%", ">99%", "<1%"; an en dash when there is no share. */
  share(share: Share | undefined): string;
  shareParts(share: Share | undefined): readonly SharePart[];
  /** To the known precision: "2024", "September 2024" ("Sep 2024" when short), "September 5, 2024". */
  date(date: PartialDate, width?: 'long' | 'short'): string;
  /**
   * A date on an axis, short, without the year and the month that the date before it has: "2024", "Apr", "Apr 7", "14".
   */
  tick(date: PartialDate, before?: PartialDate): string;
  /** The plural category of a count (CLDR). */
  plural(count: number): Intl.LDMLPluralRule;
}

/** The part of a format that depends on the language. */
export type LanguageFormat = Omit<Format, 'share' | 'shareParts'> & {
  /** A whole percentage, as figure and sign in the order of the language. */
  percentParts(percent: number): readonly SharePart[];
};
