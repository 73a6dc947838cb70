import type { PartialDateText, Stat } from '../document/index.js';
import { asOf } from '../evidence/as-of.js';
import { stanceCounts } from '../evidence/stance-counts.js';

import { oneLine } from './one-line.js';
import type { PublishedTrend } from './publication.js';

/** What the collection's files say of a trend; it keeps no document in memory. */
export interface Entry {
  readonly id: string;
  readonly title: string;
  readonly lang?: string | undefined;
  readonly updated?: PartialDateText | undefined;
  readonly status?: 'new' | 'updated' | undefined;
  readonly stats: readonly Stat[];
  readonly supports: number;
  readonly challenges: number;
  /** The dates of the earliest and of the latest evidence. */
  readonly from?: PartialDateText | undefined;
  readonly to?: PartialDateText | undefined;
  /** The quick answer, in one line. */
  readonly summary?: string | undefined;
  /** The publisher's name. */
  readonly author?: string | undefined;
}

/** What the collection's files say of a trend. */
export function entryOf({ trend }: PublishedTrend): Entry {
  const { id, title, lang, updated, status, stats = [], evidence = [], quickAnswer, publisher } = trend;
  // As texts, dates are in the order in which they begin.
  let from: string | undefined;
  for (const { date } of evidence) if (from === undefined || date < from) from = date;
  return {
    ...{ id, title, lang, updated, status, stats },
    ...stanceCounts(trend),
    from,
    to: asOf({ evidence }),
    summary: oneLine(quickAnswer) || undefined,
    author: oneLine(publisher?.name) || undefined,
  };
}

/** The date of a trend: its `updated`, or else that of its latest evidence. */
export const dateOf = ({ updated, to }: Entry): PartialDateText | undefined => updated ?? to;

/** The newest first, those without a date last; of the same date by id, whatever the order in which they were read. */
export function newestFirst(entries: readonly Entry[]): readonly Entry[] {
  const before = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return [...entries].sort((a, b) => before(dateOf(b) ?? '', dateOf(a) ?? '') || before(a.id, b.id));
}

/** The language of the collection: only where all agree. */
export function commonLanguage(entries: readonly Entry[]): string | undefined {
  const languages = new Set(entries.map(({ lang }) => lang));
  return languages.size === 1 ? entries[0]?.lang : undefined;
}
