import { RESERVED_IDS } from '../document/reserved-ids.js';
import { parse, type Problem, type TrendDocument } from '../document/index.js';

/** What all that is published of a collection shares. */
export interface Publication {
  /** The base address: absolute, http(s), with a slash at its end. */
  readonly base: string;
  /** Names the index; "All trends" in the collection's language by default. */
  readonly title?: string | undefined;
  /** Names the folder of the files of `dist`, `B/_/VERSION/`: changes whenever one of them does. */
  readonly version: string;
  /** Draws an SVG as PNG; absent where pictures cannot be made. */
  readonly rasterize?: ((svg: string) => Promise<Uint8Array>) | undefined;
}

/** The content of a published file: text, which is sent as UTF-8, or bytes. */
export type FileBody = string | Uint8Array;

/** A valid document that is published. */
export interface PublishedTrend {
  readonly id: string;
  /** The document's file, byte for byte. */
  readonly bytes: Uint8Array;
  readonly trend: TrendDocument;
  /** Its address, `B/ID.json`: the base of its relative links. */
  readonly src: string;
}

/** The result of `readTrend`: a trend to publish, or every fault of the document. */
export type ReadResult = PublishedTrend | { readonly problems: readonly Problem[] };

/** Whether a document was read without a fault. */
export const isPublished = (result: ReadResult): result is PublishedTrend => 'trend' in result;

/**
 * The base of all addresses, from what a publisher writes: with a slash at its end, without query and fragment.
 * @throws {RangeError} for what is no absolute http(s) URL
 */
export function readBase(text: string): string {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    throw new RangeError(`The base address "${text}" is no absolute URL. Write it as https://example.org/trends/.`);
  }
  if (!/^https?:$/.test(url.protocol))
    throw new RangeError(`The base address "${text}" has to begin with https: or http:.`);
  if (url.username || url.password)
    throw new RangeError(`The base address of "${url.host}" holds a name or a password, which every page would show.`);
  url.search = '';
  url.hash = '';
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return url.href;
}

/**
 * Reads a document that is to be published. Never throws.
 * @param base the base address of the collection
 */
export function readTrend(bytes: Uint8Array, base: string): ReadResult {
  let value: unknown;
  try {
    // The decoder drops a byte-order mark.
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    return { problems: [{ pointer: '', message: `is not JSON in UTF-8: ${(error as Error).message}` }] };
  }
  const result = parse(value);
  if (!result.ok) return { problems: result.problems };
  const { trend } = result;
  if (RESERVED_IDS.includes(trend.id))
    return { problems: [{ pointer: '/id', message: `"${trend.id}" names a file of the collection: choose another` }] };
  return { id: trend.id, bytes, trend, src: `${base}${trend.id}.json` };
}
