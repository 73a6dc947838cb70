import { atomFeed } from './atom.js';
import { collectionOf } from './collection.js';
import type { Entry } from './entry.js';
import type { FileKind } from './file-kind.js';
import { indexPage } from './index-page.js';
import { jsonFeed } from './json-feed.js';
import { llmsIndex } from './llms.js';
import { notFoundPage } from './not-found-page.js';
import type { FileBody, Publication } from './publication.js';
import { sitemap } from './sitemap.js';

/** A file that is published of the whole collection. */
export interface CollectionFile {
  /** What follows the base address; '' is that of the index. */
  readonly path: '' | 'trends.json' | 'feed.xml' | 'feed.json' | 'sitemap.xml' | 'llms.txt' | '404.html';
  /** Its media type, with the charset where it is text. */
  readonly type: string;
  readonly kind: FileKind;
  /** Makes its content: the same bytes from the same entries, in whatever order they come. */
  make(entries: readonly Entry[], publication: Publication): FileBody | Promise<FileBody>;
}

const trendsJson = async (entries: readonly Entry[], publication: Publication): Promise<string> =>
  `${JSON.stringify(await collectionOf(entries, publication))}\n`;

/** The files of a collection, a row for each address. */
export const COLLECTION_FILES: readonly CollectionFile[] = [
  { path: '', type: 'text/html; charset=utf-8', kind: 'page', make: indexPage },
  { path: 'trends.json', type: 'application/json', kind: 'data', make: trendsJson },
  { path: 'feed.xml', type: 'application/atom+xml; charset=utf-8', kind: 'data', make: atomFeed },
  { path: 'feed.json', type: 'application/feed+json', kind: 'data', make: jsonFeed },
  { path: 'sitemap.xml', type: 'text/xml; charset=utf-8', kind: 'data', make: sitemap },
  { path: 'llms.txt', type: 'text/plain; charset=utf-8', kind: 'data', make: llmsIndex },
  { path: '404.html', type: 'text/html; charset=utf-8', kind: 'not-found', make: notFoundPage },
];
