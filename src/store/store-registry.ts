import { EMPTY } from './load-state.js';
import { TrendStore } from './trend-store.js';

/** The stores in use, one for each address and the hash that it must match. */
const stores = new Map<string, TrendStore>();

/** What was resolved last, and to what: an element asks many times while it renders. */
let asked = '';
let resolved = '';

/** Absolute and without a fragment, which names a place in the document and not another document. */
function documentUrl(src: string): string {
  const base = document.baseURI;
  const asking = `${src} ${base}`;
  if (asking !== asked) {
    asked = asking;
    resolved = URL.canParse(src, base) ? new URL(src, base).href.replace(/#.*/, '') : src;
  }
  return resolved;
}

/**
 * The store of a URL, shared by all in this page who name the same one. Loads while someone
 * subscribes to it, and is forgotten when nobody does.
 * @param src resolved against the page's base URL; one that is no URL gives a store that says so
 * @param integrity the hash that the document must match, or empty
 * @param keep whether its last good copy is to be kept; one who asks for it is enough
 * @param previous a store that the caller had: kept when it is for the same, and nobody has a newer one
 */
export function acquireStore(src: string, integrity: string, previous?: TrendStore, keep?: boolean): TrendStore {
  const url = documentUrl(src);
  const key = `${url} ${integrity}`;
  const known = stores.get(key) ?? (previous?.key === key ? previous : undefined);
  const store: TrendStore =
    known ??
    new TrendStore(EMPTY, {
      key,
      url,
      load: async (signal, cache) => {
        // Elements that are handed their trend never need it.
        const { loadInBrowser: loadInPage } = await import('../loading/load-in-browser.js');
        return loadInPage({ url, integrity, cache }, signal, store);
      },
      onUse: (inUse) => {
        if (inUse) stores.set(key, store);
        else if (stores.get(key) === store) stores.delete(key);
      },
    });
  if (keep) store.keep = true;
  return store;
}
