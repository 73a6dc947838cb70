import { COMMON_HEADERS } from '../publish/index.js';
import { asBytes, type Body, isKnown } from './entity-tag.js';

const METHODS = 'GET, HEAD, OPTIONS';

/** The answer with a file, or 304 where the asker has it already. */
export function fileResponse(
  request: Request,
  { bytes, tag }: Body,
  headers: Readonly<Record<string, string>>,
): Response {
  if (isKnown(request.headers.get('if-none-match'), tag)) {
    return new Response(null, { status: 304, headers: { ...headers, ETag: tag } });
  }
  return new Response(request.method === 'HEAD' ? null : bytes, {
    headers: { ...headers, ETag: tag, 'Content-Length': String(bytes.length) },
  });
}

/** A refusal, which every page may read: no cache keeps it, since the next answer may be another. */
export function refusal(
  request: Request,
  status: number,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const bytes = asBytes(body);
  return new Response(request.method === 'HEAD' ? null : bytes, {
    status,
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      ...COMMON_HEADERS,
      ...headers,
      'Cache-Control': 'no-store',
      'Content-Length': String(bytes.length),
    },
  });
}

/** The answer to other methods than those that read. */
export const methodRefusal = (request: Request): Response =>
  refusal(request, 405, `Only ${METHODS} are answered here.\n`, { Allow: METHODS });

/** The answer to OPTIONS: every page may ask, with the tag of what it has. */
export const preflight = (): Response =>
  new Response(null, {
    status: 204,
    headers: {
      ...COMMON_HEADERS,
      Allow: METHODS,
      'Access-Control-Allow-Methods': METHODS,
      'Access-Control-Allow-Headers': 'If-None-Match',
      'Access-Control-Max-Age': '86400',
    },
  });

/** The way to another address. */
export const moved = ({ movedTo, status }: { readonly movedTo: string; readonly status: 301 | 302 }): Response =>
  new Response(null, {
    status,
    headers: { ...COMMON_HEADERS, Location: movedTo, 'Cache-Control': 'public, max-age=300', 'Content-Length': '0' },
  });
