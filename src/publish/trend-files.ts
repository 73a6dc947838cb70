import type { TrendDocument } from '../document/index.js';
import { embedPage } from '../embed/embed-page.js';
import { evidenceCsv } from '../evidence/csv.js';
import { loadMessages } from '../messages/messages-for.js';
import { trendToMarkdown } from '../text/markdown.js';
import { trendToText } from '../text/plain-text.js';
import { textDirection } from '../locale/direction.js';

import { oneLine } from './one-line.js';
import { assetFolder, trendAddress } from './addresses.js';
import type { FileKind } from './file-kind.js';
import type { FileBody, Publication, PublishedTrend } from './publication.js';
import { oembed, oembedBody } from './oembed.js';
import { socialPicture, timelinePicture } from './pictures/trend-pictures.js';
import { trendPage } from './trend-page.js';

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

const JSON_TYPE = 'application/json';
const HTML_TYPE = 'text/html; charset=utf-8';

/** Texts name the trend's page: its own, or else the one that is published here. */
const withPage = ({ trend, id }: PublishedTrend, { base }: Publication): TrendDocument =>
  trend.url === undefined ? { ...trend, url: trendAddress(base, id, '/') } : trend;

async function text(
  write: (trend: TrendDocument, options: { readonly base: string }) => string,
  published: PublishedTrend,
  publication: Publication,
): Promise<string> {
  await loadMessages(published.trend.lang);
  return write(withPage(published, publication), { base: published.src });
}

async function picture(
  draw: (trend: TrendDocument, options: { src: string }) => string,
  { trend, src }: PublishedTrend,
): Promise<string> {
  await loadMessages(trend.lang);
  return draw(trend, { src });
}

/** The iframe page of a trend: it shows the document that is published beside it. */
const framePage = ({ id, src, trend: { title, lang } }: PublishedTrend, publication: Publication): string =>
  embedPage({
    files: assetFolder(publication),
    src,
    page: trendAddress(publication.base, id, '/'),
    title: oneLine(title) || id,
    lang,
    dir: lang === undefined ? undefined : textDirection(lang),
  });

async function png(published: PublishedTrend, { rasterize }: Publication): Promise<Uint8Array> {
  if (!rasterize) throw new RangeError('No PNG can be made: there is nothing that draws it.');
  return rasterize(await picture(socialPicture, published));
}

/** The files of a trend, a row for each address. */
export const TREND_FILES: readonly TrendFile[] = [
  { suffix: '/', type: HTML_TYPE, kind: 'page', make: trendPage },
  { suffix: '.json', type: JSON_TYPE, kind: 'data', make: ({ bytes }) => bytes },
  {
    suffix: '.md',
    type: 'text/markdown; charset=utf-8',
    kind: 'data',
    make: (...all) => text(trendToMarkdown, ...all),
  },
  {
    suffix: '.txt',
    type: 'text/plain; charset=utf-8',
    kind: 'data',
    make: (...all) => text(trendToText, ...all),
  },
  {
    suffix: '.csv',
    type: 'text/csv; charset=utf-8',
    kind: 'data',
    make: ({ trend, id, src }, { base }) =>
      evidenceCsv(trend, { href: (url) => new URL(url, src).href, address: trendAddress(base, id, '/') }),
  },
  { suffix: '.svg', type: 'image/svg+xml', kind: 'picture', make: (trend) => picture(timelinePicture, trend) },
  { suffix: '.png', type: 'image/png', kind: 'picture', make: png },
  { suffix: '/embed.html', type: HTML_TYPE, kind: 'frame', make: framePage },
  {
    suffix: '/oembed.json',
    type: JSON_TYPE,
    kind: 'data',
    make: (...all) => oembedBody(oembed(...all), 'json'),
  },
  {
    suffix: '/oembed.xml',
    type: 'text/xml; charset=utf-8',
    kind: 'data',
    make: (...all) => oembedBody(oembed(...all), 'xml'),
  },
];
