import { parseUrl } from '../document/web-url.js';
import { EMPTY } from './load-state.js';
import { TrendStore } from './trend-store.js';

/** The stores in use, by address and hash. Elements that stand anywhere in the page share them. */
const stores = new Map<string, TrendStore>();

/** The absolute address without its fragment, which names a place in the document and not another document. */
const documentUrl = (src: string) => parseUrl(src, document.baseURI)?.href.replace(/#.*/, '') ?? src;

/**
 * Returns the store of an address, which all elements of the page that name the same address share. It loads while
 * anything subscribes to it, and leaves the registry with its last subscriber.
 * @param src resolved against the page's base URL; the store of an invalid URL has an error state
 * @param integrity the hash that the document must match, or empty
 * @param previous the store that the caller used so far: returned again for the same document if the registry has none
 * @param keep whether to keep an offline copy; one element that asks for it is enough
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
        // Elements whose trend is set as an object never need it.
        const { loadInBrowser } = await import('../loading/load-in-browser.js');
        return loadInBrowser({ url, integrity, cache }, signal, store);
      },
      onUse: (inUse) => {
        if (inUse) stores.set(key, store);
        else if (stores.get(key) === store) stores.delete(key);
      },
    });
  if (keep) store.keep = true;
  return store;
}
