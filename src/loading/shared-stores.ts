import { EMPTY } from './load-state.js';
import { loadDocument } from './load-document.js';
import { TrendStore } from './trend-store.js';

/** The stores in use, one for each address and the hash that it must match. */
const stores = new Map<string, TrendStore>();
const keys = new WeakMap<TrendStore, string>();

/**
 * The store of a URL, shared by all in this page who name the same one. Loads while someone
 * subscribes to it, and is forgotten when nobody does.
 * @param src resolved against the page's base URL; one that is no URL gives a store that says so
 * @param previous a store that the caller had for the same address: kept when nobody has a newer one
 */
export function sharedStore(src: string, integrity: string | null, previous?: TrendStore): TrendStore {
  const url = documentUrl(src);
  const key = integrity ? `${url} ${integrity}` : url;
  const known = stores.get(key) ?? (previous && keys.get(previous) === key ? previous : undefined);
  if (known) return known;
  const store: TrendStore = new TrendStore(
    EMPTY,
    {
      url,
      load: (signal, cache) =>
        loadDocument(
          { url, integrity: integrity ?? undefined, cache },
          { fetch: (...request) => fetch(...request), signal, subtle: globalThis.crypto?.subtle, origin: location.origin },
        ),
    },
    (inUse) => {
      if (inUse) stores.set(key, store);
      else if (stores.get(key) === store) stores.delete(key);
    },
  );
  keys.set(store, key);
  return store;
}

/** Absolute and without a fragment, which names a place in the document and not another document. */
function documentUrl(src: string): string {
  try {
    const url = new URL(src, document.baseURI);
    url.hash = '';
    return url.href;
  } catch {
    return src;
  }
}
