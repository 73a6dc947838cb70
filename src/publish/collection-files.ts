import type { Entry } from './entry.js';
import type { FileKind } from './file-kind.js';
import type { FileBody, Publication } from './publication.js';

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

const todo = () => '';

/** The files of a collection, a row for each address. */
export const COLLECTION_FILES: readonly CollectionFile[] = [
  { path: '', type: 'text/html; charset=utf-8', kind: 'page', make: todo },
  { path: 'trends.json', type: 'application/json', kind: 'data', make: todo },
  { path: 'feed.xml', type: 'application/atom+xml; charset=utf-8', kind: 'data', make: todo },
  { path: 'feed.json', type: 'application/feed+json', kind: 'data', make: todo },
  { path: 'sitemap.xml', type: 'application/xml; charset=utf-8', kind: 'data', make: todo },
  { path: 'llms.txt', type: 'text/plain; charset=utf-8', kind: 'data', make: todo },
  { path: '404.html', type: 'text/html; charset=utf-8', kind: 'not-found', make: todo },
];
