import type { TrendDocument } from '../document/index.js';
import type { TrendError } from './trend-error.js';

/** A trend that can be shown. */
export interface Ready {
  readonly status: 'ready';
  readonly trend: TrendDocument;
  /** The document's address; null for a document that was set as an object. */
  readonly url: string | null;
}

/** How a load ends. */
export type LoadResult =
  | Ready
  /**
   * The newest document could not be loaded, so an older one is shown. `staleSince` is set when that one is the offline
   * copy: the time at which it was fetched, in ms since 1970.
   */
  | (Ready & { readonly failure: TrendError; readonly staleSince?: number })
  | { readonly status: 'error'; readonly failure: TrendError };
