import type { OembedLimits } from '../publish/index.js';
import { isId } from './route.js';

/** A question for oEmbed, as far as it can be answered; else the status of the refusal, and why. */
export type OembedRequest =
  | { readonly id: string; readonly format: 'json' | 'xml'; readonly limits: OembedLimits }
  | { readonly status: 400 | 404 | 501; readonly reason: string };

function parsed(address: string): URL | undefined {
  try {
    return new URL(address);
  } catch {
    return undefined;
  }
}

/**
 * The id of the trend whose page or frame an address leads to. People paste it with any scheme, query and fragment.
 * @param base the base address
 */
export function idAt(address: string, base: string): string | undefined {
  const url = parsed(address);
  const ours = new URL(base);
  if (!url || !/^https?:$/.test(url.protocol) || url.hostname !== ours.hostname || url.port !== ours.port)
    return undefined;
  if (!url.pathname.startsWith(ours.pathname)) return undefined;
  const [, id = ''] = /^([a-z0-9-]+)(?:\/(?:embed\.html)?)?$/.exec(url.pathname.slice(ours.pathname.length)) ?? [];
  return isId(id) ? id : undefined;
}

/** A limit in pixels; what is none limits nothing. */
const pixels = (text: string | null): number | undefined =>
  text !== null && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined;

/** What `B/oembed` is asked for. */
export function readOembedRequest(query: URLSearchParams, base: string): OembedRequest {
  const address = query.get('url');
  if (!address) return { status: 400, reason: 'Ask with url=, the address of a trend.' };
  const format = query.get('format') ?? 'json';
  if (format !== 'json' && format !== 'xml') return { status: 501, reason: 'There is format=json and format=xml.' };
  const id = idAt(address, base);
  if (id === undefined) return { status: 404, reason: 'That is no address of a trend that is published here.' };
  return { id, format, limits: { maxwidth: pixels(query.get('maxwidth')), maxheight: pixels(query.get('maxheight')) } };
}
