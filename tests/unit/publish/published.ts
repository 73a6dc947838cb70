import { parseHTML } from 'linkedom';
import type { TrendDocument } from '../../../src/document/index.js';
import {
  COLLECTION_FILES,
  type CollectionFile,
  type Entry,
  entryOf,
  isPublished,
  type Publication,
  type PublishedTrend,
  readTrend,
  TREND_FILES,
  type TrendFile,
} from '../../../src/publish/index.js';

export const BASE = 'https://trends.example/all/';

export const publication: Publication = {
  base: BASE,
  version: 'v1',
  rasterize: () => Promise.resolve(new Uint8Array([1])),
};

/** A document as it is published. */
export function published(trend: object, base = BASE): PublishedTrend {
  const result = readTrend(new TextEncoder().encode(JSON.stringify(trend)), base);
  if (!isPublished(result)) throw new Error(JSON.stringify(result.problems));
  return result;
}

export const minimal = (more: Partial<TrendDocument> = {}): TrendDocument => ({
  version: 1,
  id: 'one',
  title: 'One claim',
  ...more,
});

export const entriesOf = (...trends: readonly object[]): Entry[] => trends.map((trend) => entryOf(published(trend)));

const text = (body: string | Uint8Array): string => (typeof body === 'string' ? body : new TextDecoder().decode(body));

/** A file of a trend, as text. */
export async function trendFile(suffix: TrendFile['suffix'], trend: object, from = publication): Promise<string> {
  const row = TREND_FILES.find((each) => each.suffix === suffix);
  if (!row) throw new Error(`There is no row for ${suffix}.`);
  return text(await row.make(published(trend, from.base), from));
}

/** A file of the collection, as text. */
export async function collectionFile(
  path: CollectionFile['path'],
  entries: readonly Entry[],
  from = publication,
): Promise<string> {
  const row = COLLECTION_FILES.find((each) => each.path === path);
  if (!row) throw new Error(`There is no row for ${path}.`);
  return text(await row.make(entries, from));
}

/** A page as its readers' programs parse it. */
export const parsed = (html: string): Document => parseHTML(html).document;
