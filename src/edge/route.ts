import {
  COLLECTION_FILES,
  type CollectionFile,
  isEditionPath,
  RESERVED_IDS,
  TREND_FILES,
  type TrendFile,
} from '../publish/index.js';

/** What an address below the base leads to. */
export type Route =
  | { readonly to: 'collection'; readonly file: CollectionFile }
  | { readonly to: 'trend'; readonly id: string; readonly file: TrendFile }
  | { readonly to: 'edition'; readonly id: string; readonly path: string }
  | { readonly to: 'asset'; readonly version: string; readonly name: string }
  | { readonly to: 'folder'; readonly id: string }
  | { readonly to: 'oembed' };

const collectionFiles = new Map<string, CollectionFile>(COLLECTION_FILES.map((file) => [file.path, file]));
const trendFiles = new Map<string, TrendFile>(TREND_FILES.map((file) => [file.suffix, file]));

/** An id, and what follows it. */
const TREND = /^([a-z0-9-]+)([./].*)?$/;

/** A path without its percent-encoding. An encoded slash separates nothing (RFC 3986, 2.2). */
function decoded(path: string): string | undefined {
  if (/%2f/i.test(path)) return undefined;
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

/** Whether a trend can have this id at this place. */
export const isId = (id: string): boolean => /^[a-z0-9-]+$/.test(id) && !RESERVED_IDS.includes(id);

/**
 * Where a path leads; undefined where there can be nothing. Percent-encoding is no other address: the same file
 * stands behind it on a static host.
 * @param pathname of the request's URL
 * @param base the path of the base address, with a slash at its end
 */
export function routeOf(pathname: string, base: string): Route | undefined {
  if (!pathname.startsWith(base)) return undefined;
  const path = decoded(pathname.slice(base.length));
  if (path === undefined) return undefined;
  const file = collectionFiles.get(path);
  if (file) return { to: 'collection', file };
  if (path === 'oembed') return { to: 'oembed' };
  const [, version, name] = /^_\/([^/]+)\/(.+)$/.exec(path) ?? [];
  if (version !== undefined && name !== undefined) return { to: 'asset', version, name };
  const [, id = '', rest = ''] = TREND.exec(path) ?? [];
  if (!isId(id)) return undefined;
  if (rest === '') return { to: 'folder', id };
  const row = trendFiles.get(rest);
  if (row) return { to: 'trend', id, file: row };
  return isEditionPath(rest) ? { to: 'edition', id, path } : undefined;
}
