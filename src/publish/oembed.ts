import { parseUrl } from '../document/web-url.js';
import { escapeHtml } from '../server/markup.js';

import { oneLine } from './one-line.js';
import { hostOf, trendAddress } from './addresses.js';
import { PICTURE_SIZE } from './picture-size.js';
import type { Publication, PublishedTrend } from './publication.js';
import { textElement, xmlDocument } from './xml.js';

/** The size that a consumer of oEmbed asks for, in CSS pixels. */
export interface OembedLimits {
  readonly maxwidth?: number | undefined;
  readonly maxheight?: number | undefined;
}

/** An answer of oEmbed 1.0, of the type `rich`. */
export interface Oembed {
  readonly version: '1.0';
  readonly type: 'rich';
  readonly title: string;
  readonly author_name: string;
  readonly author_url?: string;
  readonly provider_name: string;
  readonly provider_url: string;
  readonly html: string;
  /** The size of the frame in `html`, in CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** The social picture; all three, or none. */
  readonly thumbnail_url?: string;
  readonly thumbnail_width?: number;
  readonly thumbnail_height?: number;
}

/** What the frame shows: these sections fit below the tallest frame that WordPress makes, 1,000 px. */
const FRAME = { sections: 'claim+stats+timeline', width: 600, height: 600 };

const frameHtml = (page: string, frame: string, title: string, width: number, height: number): string => {
  const name = escapeHtml(title);
  // No other element and no other attribute: the strictest of the hosts drop them.
  return (
    `<blockquote><a href="${escapeHtml(page)}">${name}</a></blockquote>` +
    `<iframe src="${escapeHtml(frame)}" width="${width}" height="${height}" frameborder="0" title="${name}"></iframe>`
  );
};

/**
 * The answer for a trend.
 * @param limits the largest size that is asked for: the frame is made smaller, the thumbnail is left out
 */
export function oembed(
  { id, trend, src }: PublishedTrend,
  { base, title: collection, rasterize }: Publication,
  { maxwidth = Infinity, maxheight = Infinity }: OembedLimits = {},
): Oembed {
  const title = oneLine(trend.title) || id;
  const [width, height] = [Math.min(FRAME.width, maxwidth), Math.min(FRAME.height, maxheight)];
  const { publisher } = trend;
  const author = publisher?.url === undefined ? undefined : parseUrl(publisher.url, src)?.href;
  const page = trendAddress(base, id, '/');
  const frame = `${trendAddress(base, id, '/embed.html')}?sections=${FRAME.sections}`;
  const shown = rasterize && PICTURE_SIZE.width <= maxwidth && PICTURE_SIZE.height <= maxheight;
  return {
    version: '1.0',
    type: 'rich',
    title,
    author_name: oneLine(publisher?.name) || hostOf(base),
    ...(author !== undefined && { author_url: author }),
    provider_name: collection ?? hostOf(base),
    provider_url: base,
    html: frameHtml(page, frame, title, width, height),
    width,
    height,
    ...(shown && {
      thumbnail_url: trendAddress(base, id, '.png'),
      thumbnail_width: PICTURE_SIZE.width,
      thumbnail_height: PICTURE_SIZE.height,
    }),
  };
}

/** The answer as the body of a response. */
export function oembedBody(answer: Oembed, format: 'json' | 'xml'): string {
  if (format === 'json') return `${JSON.stringify(answer)}\n`;
  return xmlDocument([
    'oembed',
    {},
    ...Object.entries(answer).map(([name, value]) => textElement(name, String(value))),
  ]);
}
