import type { LoadEnvironment, LoadRequest } from './attempt.js';
import { readDocument } from './load.js';
import type { OfflineCopy } from './trend-error.js';

/** The name of the cache in the reader's browser that holds all copies of an origin's pages. */
const CACHE = 'trend-embed';

/** The most documents that are kept; the one that was renewed longest ago goes first. */
const MAX_COPIES = 20;

/**
 * Not the document's own address: a page's service worker that looks into all caches must not take a
 * copy for the document. No request ever goes to this one.
 */
const keyOf = (url: string) => `https://kept.invalid/${encodeURIComponent(url)}`;

/**
 * Keeps a document's bytes, instead of those of the same address that were kept before.
 * @throws where the browser has no such storage for this page (not secure, an opaque origin), or no room
 */
export async function saveOfflineCopy(url: string, bytes: ArrayBuffer): Promise<void> {
  const cache = await caches.open(CACHE);
  await cache.put(keyOf(url), new Response(bytes, { headers: { date: new Date().toUTCString() } }));
  const oldest = (await cache.keys()).slice(0, -MAX_COPIES);
  await Promise.all(oldest.map((key) => cache.delete(key)));
}

/**
 * The trend of the copy that was kept of a document, held to the same hash and the same rules as one that was fetched.
 * @throws where there is none, or none that may be shown
 */
export async function readOfflineCopy(
  request: LoadRequest,
  env: Pick<LoadEnvironment, 'subtle'>,
): Promise<OfflineCopy> {
  const copy = await caches.match(keyOf(request.url), { cacheName: CACHE });
  const kept = Date.parse(copy?.headers.get('date') ?? '');
  if (!copy || isNaN(kept)) throw new Error('No copy was kept.');
  const trend = await readDocument(await copy.arrayBuffer(), request, env);
  return { status: 'ready', trend, url: request.url, kept };
}
