import type { PartialDateText, Stat } from '../document/index.js';
import { trendAddress } from './addresses.js';
import { collectionTitle } from './collection-title.js';
import { type Entry, newestFirst } from './entry.js';
import type { Publication } from './publication.js';

/** A trend of a collection. */
export interface CollectedTrend {
  readonly id: string;
  readonly title: string;
  /** Its page, and its document. */
  readonly url: string;
  readonly src: string;
  readonly updated?: PartialDateText | undefined;
  readonly status?: 'new' | 'updated' | undefined;
  readonly stats: readonly Stat[];
  readonly supports: number;
  readonly challenges: number;
  readonly from?: PartialDateText | undefined;
  readonly to?: PartialDateText | undefined;
}

/** A collection of trends, format version 1: `trends.json`. */
export interface Collection {
  readonly version: 1;
  readonly title: string;
  /** Only where all trends agree. */
  readonly lang?: string | undefined;
  /** The newest first. */
  readonly trends: readonly CollectedTrend[];
}

export async function collectionOf(entries: readonly Entry[], publication: Publication): Promise<Collection> {
  const { base } = publication;
  const { title, lang } = await collectionTitle(entries, publication);
  return {
    version: 1,
    title,
    lang,
    trends: newestFirst(entries).map(({ id, title, updated, status, stats, supports, challenges, from, to }) => ({
      id,
      title,
      url: trendAddress(base, id, '/'),
      src: trendAddress(base, id, '.json'),
      ...{ updated, status, stats, supports, challenges, from, to },
    })),
  };
}
