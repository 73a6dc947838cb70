import type { LoadResult } from '../loading/load-result.js';
import { parseTrend, TrendError } from '../loading/trend-error.js';

/** Where the loading of one trend stands. Immutable: every change is a new object. */
export type LoadState =
  { readonly status: 'empty' } | { readonly status: 'loading'; readonly url: string } | LoadResult;

export const EMPTY: LoadState = { status: 'empty' };

/** The state after an exception that nobody expected. */
export const unexpected = (url: string | null): LoadResult => ({
  status: 'error',
  failure: new TrendError('network', 'The trend could not be read.', url),
});

/** Why there is no document. Asking a revoked proxy for its class throws. */
function isTrendError(value: unknown): value is TrendError {
  try {
    return value instanceof TrendError;
  } catch {
    return false;
  }
}

/** The state of a document that was set as an object, or of why there is none. Never throws. */
export function stateOf(document: unknown): LoadState {
  try {
    const trend = isTrendError(document) ? document : parseTrend(document, null);
    return trend instanceof TrendError ? { status: 'error', failure: trend } : { status: 'ready', trend, url: null };
  } catch {
    // A getter or a proxy of the page threw.
    return unexpected(null);
  }
}
