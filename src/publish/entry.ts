import type { PartialDateText, Stat } from '../document/index.js';
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
  return { id: trend.id, title: trend.title, stats: trend.stats ?? [], supports: 0, challenges: 0 };
}
