import { EMPTY } from './load-state.js';
import { TrendStore } from './trend-store.js';

/** The stores in use, one for each address and the hash that it must match. */
const stores = new Map<string, TrendStore>();

/** Absolute and without a fragment, which names a place in the document and not another document. */
function documentUrl(src: string): string {
  return URL.canParse(src, document.baseURI) ? new URL(src, document.baseURI).href.replace(/#.*/, '') : src;
}

/**
 * The store of a URL, shared by all in this page who name the same one. Loads while someone
 * subscribes to it, and is forgotten when nobody does.
 * @param src resolved against the page's base URL; one that is no URL gives a store that says so
 * @param integrity the hash that the document must match, or empty
 * @param previous a store that the caller had: kept when it is for the same, and nobody has a newer one
 */
export function sharedStore(src: string, integrity: string, previous?: TrendStore): TrendStore {
  const url = documentUrl(src);
  const key = `${url} ${integrity}`;
  const known = stores.get(key) ?? (previous?.key === key ? previous : undefined);
  if (known) return known;
  const store = new TrendStore(EMPTY, {
    key,
    url,
    // Elements that are handed their trend never need it.
    load: async (signal, cache) => (await import('./page-loader.js')).load({ url, integrity, cache }, signal),
    onUse: (inUse) => {
      if (inUse) stores.set(key, store);
      else if (stores.get(key) === store) stores.delete(key);
    },
  });
  return store;
}
