import type { TrendDocument } from '../document/index.js';
import { parseUrl } from '../document/web-url.js';

/** The document with its relative links resolved against an address. */
export function withAbsoluteLinks(trend: TrendDocument, base: string | undefined): TrendDocument {
  if (base === undefined) return trend;
  const linked = <T extends { readonly url?: string | undefined }>(what: T): T => {
    const url = what.url === undefined ? undefined : parseUrl(what.url, base);
    return url ? { ...what, url: url.href } : what;
  };
  const { evidence, collection, publisher } = trend;
  return {
    ...linked(trend),
    ...(collection && { collection: linked(collection) }),
    ...(publisher && { publisher: linked(publisher) }),
    ...(evidence && {
      evidence: evidence.map((piece) => (piece.source ? { ...piece, source: linked(piece.source) } : piece)),
    }),
  };
}
