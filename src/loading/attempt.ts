import { LIMITS } from './limits.js';
import type { LoadEnvironment, LoadRequest } from './load-environment.js';
import type { Fault } from './request-bytes.js';
import { TrendError } from './trend-error.js';

/** How one attempt to fetch a document ends. */
export type Attempt =
  | { readonly kind: 'ok'; readonly bytes: ArrayBuffer }
  /** A fault that may pass. */
  | {
      readonly kind: 'retry';
      readonly error: TrendError;
      /** The pause that the server asked for, in ms. */
      readonly wait?: number | undefined;
      /** True if there was no response at all. */
      readonly unanswered?: boolean | undefined;
    }
  /** A fault that another attempt would meet again. */
  | { readonly kind: 'fail'; readonly error: TrendError };

/** The pause that `Retry-After` asks for (RFC 9110, 10.2.3: seconds or a date), in ms. */
function retryAfter({ headers }: Response, now: number): number | undefined {
  const value = headers.get('retry-after');
  if (!value) return undefined;
  const wait = isNaN(+value) ? Number(new Date(value)) - now : +value * 1000;
  return isNaN(wait) ? undefined : Math.max(0, wait);
}

function networkError({ url, integrity }: LoadRequest, { subtle }: LoadEnvironment): TrendError {
  const hash = integrity && !subtle ? ' Check that it matches its integrity attribute.' : '';
  return new TrendError('network', `${url} could not be fetched. Check the address and the connection.${hash}`, url);
}

function httpError(url: string, { status, statusText }: Response): TrendError {
  const advice =
    status === 401 || status === 403
      ? 'It must be public: it is fetched without credentials.'
      : status < 429
        ? 'Check the address.'
        : 'Try again later.';
  return new TrendError('http', `${url} answered ${`${status} ${statusText}`.trim()}. ${advice}`, url, [], status);
}

/** Judges how a request ended. */
export function attemptOf(result: ArrayBuffer | Fault, request: LoadRequest, env: LoadEnvironment): Attempt {
  if (result instanceof ArrayBuffer) return { kind: 'ok', bytes: result };
  const { response, unanswered } = result;
  const { url } = request;
  if (!response) return { kind: 'retry', error: networkError(request, env), unanswered };
  if (response.ok) {
    const message = `${url} is larger than ${LIMITS.bytes / 1e6} MB, the limit of a trend document.`;
    return { kind: 'fail', error: new TrendError('too-large', message, url) };
  }
  response.body?.cancel().catch(() => undefined);
  const error = httpError(url, response);
  return response.status === 429 || response.status >= 500
    ? { kind: 'retry', error, wait: retryAfter(response, env.clock.now()) }
    : { kind: 'fail', error };
}
