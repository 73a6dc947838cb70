import { parseUrl } from '../document/web-url.js';
import { load } from './load.js';
import type { LoadEnvironment } from './load-environment.js';
import type { LoadResult } from './load-result.js';
import { pageEnvironment, systemClock } from './page-environment.js';

/** How `loadDocument` loads; all of it may be left out. */
export interface LoadOptions {
  /** Subresource Integrity metadata that the document must match. */
  readonly integrity?: string | undefined;
  /** `reload` bypasses the HTTP cache. */
  readonly cache?: RequestCache | undefined;
  /** Gives the load up when it aborts. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Fetches, checks and parses a trend document as the elements do: at most 5 MB, 30 s in all, other attempts after faults
 * that may pass, without credentials. In a page it says in the console what blocks the request. Runs in Node too.
 * @param url absolute, or in a page relative to its base URL
 * @returns `{ status: 'ready', trend, url }`, or `{ status: 'error', failure }`, whose `code` is that of `trend-error`
 * @throws the signal's reason, when `signal` aborts
 */
export async function loadDocument(url: string | URL, options: LoadOptions = {}): Promise<LoadResult> {
  const { integrity, cache, signal = new AbortController().signal } = options;
  const inPage = typeof document !== 'undefined';
  const absolute = parseUrl(String(url), inPage ? document.baseURI : undefined)?.href ?? String(url);
  const { env, stop } = inPage ? pageEnvironment(signal) : { env: programEnvironment(signal), stop: () => undefined };
  try {
    return await load({ url: absolute, integrity, cache }, env);
  } finally {
    stop();
  }
}

const programEnvironment = (signal: AbortSignal): LoadEnvironment => ({
  fetch,
  clock: systemClock,
  random: Math.random,
  signal,
  subtle: globalThis.crypto.subtle,
});
