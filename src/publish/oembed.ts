import type { Publication, PublishedTrend } from './publication.js';

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
  readonly thumbnail_url?: string;
  readonly thumbnail_width?: number;
  readonly thumbnail_height?: number;
}

/** The answer for a trend, within the size that is asked for. */
export function oembed(trend: PublishedTrend, publication: Publication, limits?: OembedLimits): Oembed {
  throw new Error(`${trend.id} ${publication.base} ${limits?.maxwidth}`);
}
/** The answer as the body of a response. */
export function oembedBody(answer: Oembed, format: 'json' | 'xml'): string {
  return `${answer.html}${format}`;
}
