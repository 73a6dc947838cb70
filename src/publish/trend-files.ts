import type { FileKind } from './file-kind.js';
import type { FileBody, Publication, PublishedTrend } from './publication.js';

/** A file that is published of each trend. */
export interface TrendFile {
  /** What follows `B/ID`; an address that ends with a slash is that of `index.html` in the folder. */
  readonly suffix:
    '/' | '.json' | '.md' | '.txt' | '.csv' | '.svg' | '.png' | '/embed.html' | '/oembed.json' | '/oembed.xml';
  /** Its media type, with the charset where it is text. */
  readonly type: string;
  readonly kind: FileKind;
  /** Makes its content: the same bytes from the same document. */
  make(trend: PublishedTrend, publication: Publication): FileBody | Promise<FileBody>;
}

const todo = () => '';

/** The files of a trend, a row for each address. */
export const TREND_FILES: readonly TrendFile[] = [
  { suffix: '/', type: 'text/html; charset=utf-8', kind: 'page', make: todo },
  { suffix: '.json', type: 'application/json', kind: 'data', make: ({ bytes }) => bytes },
  { suffix: '.md', type: 'text/markdown; charset=utf-8', kind: 'data', make: todo },
  { suffix: '.txt', type: 'text/plain; charset=utf-8', kind: 'data', make: todo },
  { suffix: '.csv', type: 'text/csv; charset=utf-8', kind: 'data', make: todo },
  { suffix: '.svg', type: 'image/svg+xml', kind: 'picture', make: todo },
  { suffix: '.png', type: 'image/png', kind: 'picture', make: todo },
  { suffix: '/embed.html', type: 'text/html; charset=utf-8', kind: 'frame', make: todo },
  { suffix: '/oembed.json', type: 'application/json', kind: 'data', make: todo },
  { suffix: '/oembed.xml', type: 'text/xml; charset=utf-8', kind: 'data', make: todo },
];
