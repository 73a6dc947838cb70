import { LIMITS } from './limits.js';
import { TrendError } from './trend-error.js';

/** Where a document is, and how it is to be fetched. `url` is absolute. */
export interface LoadRequest {
  readonly url: string;
  /** Subresource-integrity metadata that the document must match; empty for none. */
  readonly integrity?: string | undefined;
  /** `reload` goes past the HTTP cache. */
  readonly cache?: RequestCache;
}

/** What loading takes from the world around it. */
export interface LoadEnvironment {
  readonly fetch: typeof fetch;
  readonly signal: AbortSignal;
  /** Absent where the page is not a secure context. */
  readonly subtle?: SubtleCrypto | undefined;
  /** The page's origin, to tell a likely CORS fault from others. */
  readonly origin?: string | undefined;
}

/** A fault that may pass: the next try may come after `wait` ms, where the server said so. */
export class Retryable extends Error {
  constructor(
    readonly error: TrendError,
    readonly wait?: number,
  ) {
    super();
  }
}

/** The pause that `Retry-After` asks for (RFC 9110, 10.2.3: seconds or a date), in ms. */
function retryAfter({ headers }: Response): number | undefined {
  const value = headers.get('retry-after');
  if (!value) return undefined;
  const wait = isNaN(+value) ? Date.parse(value) - Date.now() : +value * 1000;
  return isNaN(wait) ? undefined : Math.max(0, wait);
}

function networkError({ url, integrity }: LoadRequest, { origin, subtle }: LoadEnvironment): TrendError {
  const cors =
    origin !== undefined && new URL(url).origin !== origin
      ? ' It is on another origin: its server must allow this page by CORS, with the header "Access-Control-Allow-Origin: *".'
      : '';
  const hash = integrity && !subtle ? ' Check that it matches its integrity attribute.' : '';
  const advice = ' Check the address, the connection and the page’s Content-Security-Policy (connect-src).';
  return new TrendError('network', `${url} could not be fetched.${cors}${hash}${advice}`, url);
}

function httpError(url: string, { status, statusText }: Response): TrendError {
  const advice =
    status === 401 || status === 403
      ? 'It must be public: it is fetched without credentials.'
      : status < 429
        ? 'Check the address.'
        : 'Try again later.';
  return new TrendError('http', `${url} answered ${`${status} ${statusText}`.trim()}. ${advice}`, url);
}

/** Reads a body to its end, or stops as soon as it grows too large. */
async function readBody({ body }: Response, url: string): Promise<ArrayBuffer> {
  const reader = body?.getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (let chunk = await reader?.read(); chunk?.value; chunk = await reader?.read()) {
    size += chunk.value.length;
    if (size > LIMITS.bytes) {
      reader?.cancel().catch(() => undefined);
      throw new TrendError(
        'too-large',
        `${url} is larger than ${LIMITS.bytes / 1e6} MB, the limit of a trend document.`,
        url,
      );
    }
    chunks.push(chunk.value);
  }
  return new Blob(chunks).arrayBuffer();
}

/**
 * One try to fetch a document's bytes.
 * @throws {TrendError} where another try would give the same
 * @throws {Retryable} where the fault may pass
 */
export async function fetchBytes(request: LoadRequest, env: LoadEnvironment): Promise<ArrayBuffer> {
  const { url, integrity, cache = 'default' } = request;
  try {
    const response = await env.fetch(url, {
      cache,
      credentials: 'omit',
      signal: env.signal,
      // Without WebCrypto the browser's own check is the only one to be had.
      ...(integrity && !env.subtle && { integrity }),
    });
    if (response.ok) return await readBody(response, url);
    response.body?.cancel().catch(() => undefined);
    const error = httpError(url, response);
    throw response.status === 429 || response.status >= 500 ? new Retryable(error, retryAfter(response)) : error;
  } catch (error) {
    if (error instanceof TrendError || error instanceof Retryable) throw error;
    throw new Retryable(networkError(request, env));
  }
}
