import { LIMITS } from './limits.js';
import { TrendError } from './trend-error.js';

/** Where a document is, and how it is to be fetched. `url` is absolute. */
export interface LoadRequest {
  readonly url: string;
  /** Subresource-integrity metadata that the document must match. */
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
export class Retryable {
  constructor(
    readonly error: TrendError,
    readonly wait?: number,
  ) {}
}

/** The pause that `Retry-After` asks for (RFC 9110, 10.2.3: seconds or a date), in ms. */
function retryAfter(response: Response): number | undefined {
  const value = response.headers.get('retry-after');
  if (!value) return undefined;
  const seconds = Number(value);
  const wait = Number.isNaN(seconds) ? Date.parse(value) - Date.now() : seconds * 1000;
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}

function networkError({ url, integrity }: LoadRequest, { origin, subtle }: LoadEnvironment): TrendError {
  const foreign = origin !== undefined && URL.canParse(url) && new URL(url).origin !== origin;
  const advice = foreign
    ? `It is on another origin, so its server must allow this page by CORS: send the header "Access-Control-Allow-Origin: *" (or "${origin}"). Check also the address, the connection and the page’s Content-Security-Policy (connect-src).`
    : 'Check the address, the connection and the page’s Content-Security-Policy (connect-src).';
  const hash = integrity && !subtle ? ' Or it does not match its integrity attribute.' : '';
  return new TrendError('network', `${url} could not be fetched. ${advice}${hash}`, url);
}

function httpError(url: string, { status, statusText }: Response): TrendError {
  const advice =
    status === 401 || status === 403
      ? 'The document must be public: it is fetched without cookies or credentials.'
      : status === 404 || status === 410
        ? 'Check the address in src.'
        : 'Try again later.';
  return new TrendError('http', `${url} answered ${`${status} ${statusText}`.trim()}. ${advice}`, url);
}

function tooLarge(url: string): TrendError {
  return new TrendError('too-large', `${url} is larger than ${LIMITS.bytes / 1e6} MB, the limit of a trend document.`, url);
}

/** Reads a body to its end, or stops as soon as it grows too large. */
async function readBody(response: Response, url: string): Promise<Uint8Array<ArrayBuffer>> {
  const reader = response.body?.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let chunk = await reader?.read(); chunk?.value; chunk = await reader?.read()) {
    size += chunk.value.length;
    if (size > LIMITS.bytes) {
      void reader?.cancel().catch(() => undefined);
      throw tooLarge(url);
    }
    chunks.push(chunk.value);
  }
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}

/**
 * One try to fetch a document's bytes.
 * @throws {TrendError} where another try would give the same
 * @throws {Retryable} where the fault may pass
 */
export async function fetchBytes(request: LoadRequest, env: LoadEnvironment): Promise<Uint8Array<ArrayBuffer>> {
  const { url, integrity, cache = 'default' } = request;
  try {
    const response = await env.fetch(url, {
      cache,
      credentials: 'omit',
      signal: env.signal,
      // Without WebCrypto the browser's own check is the only one to be had.
      ...(integrity && !env.subtle && { integrity }),
    });
    if (!response.ok) {
      void response.body?.cancel().catch(() => undefined);
      const error = httpError(url, response);
      throw response.status === 429 || response.status >= 500 ? new Retryable(error, retryAfter(response)) : error;
    }
    return await readBody(response, url);
  } catch (error) {
    if (error instanceof TrendError || error instanceof Retryable) throw error;
    throw new Retryable(networkError(request, env));
  }
}
