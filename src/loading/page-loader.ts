import type { TrendDocument } from '../document/index.js';
import type { LoadRequest } from './fetch-bytes.js';
import { loadDocument } from './load-document.js';

/** Loads a document with what a page has for that. Imported when the first `src` is met. */
export function load(request: LoadRequest, signal: AbortSignal): Promise<TrendDocument> {
  const { subtle } = globalThis.crypto;
  return loadDocument(request, {
    fetch: (...request) => fetch(...request),
    signal,
    subtle,
    origin: location.origin,
  });
}
