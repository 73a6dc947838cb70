import type { LoadEnvironment, LoadRequest } from './load-environment.js';
import type { Ready } from './load-result.js';
import { readDocument } from './read-document.js';
import { TrendError } from './trend-error.js';

/** The name of the cache that holds the copies of all pages of an origin (Cache Storage). */
const CACHE = 'trend-embed';

/** The number of copies; the one renewed longest ago is deleted first. */
const MAX_COPIES = 20;

/**
 * The cache key of a document. It is not the document's own address, so that a service worker of the page that searches
 * all caches does not take the copy for the document. No request goes to this address.
 */
const keyOf = (url: string) => `https://kept.invalid/${encodeURIComponent(url)}`;

/**
 * Saves a document's bytes, in place of an earlier copy of the same address.
 * @throws where the page has no Cache Storage (insecure context, opaque origin) or no quota is left
 */
export async function saveOfflineCopy(url: string, bytes: ArrayBuffer): Promise<void> {
  const cache = await caches.open(CACHE);
  await cache.put(keyOf(url), new Response(bytes, { headers: { date: new Date().toUTCString() } }));
  const oldest = (await cache.keys()).slice(0, -MAX_COPIES);
  await Promise.all(oldest.map((key) => cache.delete(key)));
}

/**
 * Reads the copy of a document, with the same checks as a fetched one.
 * @returns undefined if there is no copy, or none that may be shown
 * @throws where the page has no Cache Storage
 */
export async function readOfflineCopy(
  request: LoadRequest,
  env: Pick<LoadEnvironment, 'subtle'>,
): Promise<(Ready & { readonly staleSince: number }) | undefined> {
  const copy = await caches.match(keyOf(request.url), { cacheName: CACHE });
  const staleSince = Number(new Date(copy?.headers.get('date') ?? ''));
  if (!copy || isNaN(staleSince)) return undefined;
  const trend = await readDocument(await copy.arrayBuffer(), request, env);
  return trend instanceof TrendError ? undefined : { status: 'ready', trend, url: request.url, staleSince };
}
