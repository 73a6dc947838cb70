import { diagnosePage, type FetchDiagnostics } from './diagnose.js';
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
  /** The page's origin: one of https does not fetch from http. */
  readonly origin?: string | undefined;
  /** Tells what is in the way of a request that failed. */
  readonly diagnostics?: FetchDiagnostics | undefined;
  /** Given a line for the console: what the page or the server has to add. */
  readonly warn?: ((message: string) => void) | undefined;
  /** Given the bytes of a document that was checked and parsed. */
  readonly onLoaded?: ((bytes: ArrayBuffer) => void) | undefined;
}

/** A fault that may pass: the next try may come after `wait` ms, where the server said so. */
export class Retryable extends Error {
  constructor(
    readonly error: TrendError,
    readonly wait?: number,
    /** True where not even the head of an answer came. */
    readonly unanswered = false,
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

function networkError({ url, integrity }: LoadRequest, { subtle }: LoadEnvironment): TrendError {
  const hash = integrity && !subtle ? ' Check that it matches its integrity attribute.' : '';
  return new TrendError('network', `${url} could not be fetched. Check the address and the connection.${hash}`, url);
}

/** The fault that the page or the server can do something about: they are told so. */
export function diagnosed(hint: string, { url }: LoadRequest, { warn }: LoadEnvironment): TrendError {
  warn?.(hint);
  return new TrendError('network', hint, url);
}

/** A fetch that was rejected: with another try in vain where the page itself is in the way. */
async function unanswered(request: LoadRequest, env: LoadEnvironment): Promise<TrendError | Retryable> {
  // A load that was given up needs no reason.
  const hint = env.signal.aborted ? undefined : await diagnosePage(request.url, env.origin, env.diagnostics);
  return hint ? diagnosed(hint, request, env) : new Retryable(networkError(request, env), undefined, true);
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
export async function attempt(request: LoadRequest, env: LoadEnvironment): Promise<ArrayBuffer> {
  const { url, integrity, cache = 'default' } = request;
  let response: Response | undefined;
  try {
    response = await env.fetch(url, {
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
    throw response ? new Retryable(networkError(request, env)) : await unanswered(request, env);
  }
}
