import type { FileKind } from './file-kind.js';
import { pagePolicy } from './policy.js';
import type { Publication } from './publication.js';

/** What every file is sent with: any page may read it and show it, and no browser guesses what it is. */
export const COMMON_HEADERS: Readonly<Record<string, string>> = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'X-Content-Type-Options': 'nosniff',
};

/** Fresh for five minutes, and for a day shown at once while it is asked for again. */
const SHORT = 'public, max-age=300, stale-while-revalidate=86400';

/** How long a file may be kept. The files of `dist` stand below their version, and never change. */
export const CACHE_CONTROL: Readonly<Record<FileKind, string>> = {
  page: SHORT,
  frame: SHORT,
  data: SHORT,
  picture: SHORT,
  asset: 'public, max-age=31536000, immutable',
  // A trend that is published in a minute is found in a minute.
  'not-found': 'public, max-age=60',
};

/** A picture that is opened by itself is a document of the publisher's origin: it may do nothing. */
const PICTURE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; sandbox";

/**
 * The Content Security Policy of a kind of file. Frames have theirs inside, since any page may frame them; pages may
 * not be framed, which only a header can say.
 */
export async function policyHeader(kind: FileKind, publication: Publication): Promise<string | undefined> {
  if (kind === 'picture') return PICTURE_POLICY;
  if (kind !== 'page' && kind !== 'not-found') return undefined;
  return `${await pagePolicy(publication)}; frame-ancestors 'none'`;
}

/** The headers of a published file, but its length and its ETag. */
export async function headersOf(
  file: { readonly type: string; readonly kind: FileKind },
  publication: Publication,
): Promise<Readonly<Record<string, string>>> {
  const policy = await policyHeader(file.kind, publication);
  return {
    'Content-Type': file.type,
    'Cache-Control': CACHE_CONTROL[file.kind],
    ...COMMON_HEADERS,
    ...(policy !== undefined && { 'Content-Security-Policy': policy }),
  };
}
