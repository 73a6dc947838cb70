import type { TrendDocument } from '../document/index.js';
import { parseOrThrow, TrendError } from '../loading/trend-error.js';

interface Ready {
  readonly status: 'ready';
  readonly trend: TrendDocument;
  /** The document's address; null for one that was handed over as an object. */
  readonly url: string | null;
}

/** Where one trend stands. Immutable: every change is a new object. */
export type LoadState =
  | { readonly status: 'empty' }
  | { readonly status: 'loading'; readonly url: string }
  | Ready
  /**
   * A later `reload()` failed and the trend stays as it was; or it could not be had, and a copy is shown
   * that was kept: `kept` is when that one was fetched, in ms since 1970.
   */
  | (Ready & { readonly failure: TrendError; readonly kept?: number })
  | { readonly status: 'error'; readonly failure: TrendError };

export const EMPTY: LoadState = { status: 'empty' };

/** Anything that was thrown on the way to a trend, as the failure that it means. */
export function toTrendError(error: unknown, url: string | null): TrendError {
  return error instanceof TrendError ? error : new TrendError('network', 'The trend could not be read.', url);
}

/** The state that a document handed over as an object gives. Never throws. */
export function stateOf(document: unknown): LoadState {
  try {
    return { status: 'ready', trend: parseOrThrow(document, null), url: null };
  } catch (error) {
    return { status: 'error', failure: toTrendError(error, null) };
  }
}
