import { parseUrl } from '../document/web-url.js';
import { LIMITS } from './limits.js';
import type { LoadEnvironment, LoadRequest } from './load-environment.js';
import type { LoadResult } from './load-result.js';
import { readDocument } from './read-document.js';
import { requestBytes } from './request-bytes.js';
import { TrendError } from './trend-error.js';

/** What is told where nothing can say it at length: the file that does cannot be had. */
function briefError(url: string, response?: Response): TrendError {
  if (!response) return new TrendError('network', `${url} could not be fetched.`, url);
  const { ok, status } = response;
  return ok
    ? new TrendError('too-large', `${url} is larger than ${LIMITS.bytes / 1e6} MB.`, url)
    : new TrendError('http', `${url} answered ${status}.`, url, [], status);
}

/** Fetches the bytes. What makes other attempts and says what is wrong is loaded after the first that failed. */
async function fetchBytes(request: LoadRequest, env: LoadEnvironment): Promise<ArrayBuffer | TrendError> {
  const { url } = request;
  for (let retries = 0; ; retries++) {
    const result = parseUrl(url) ? await requestBytes(request, env) : {};
    if (result instanceof ArrayBuffer) return result;
    const code = env.signal.aborted ? undefined : await import('./recover.js').catch(() => undefined);
    if (code) return code.recover(result, request, env);
    // Where neither comes, the connection may be down.
    const { response } = result;
    const mayPass = !response || response.status === 429 || response.status >= 500;
    if (!mayPass || retries === LIMITS.retries || env.signal.aborted) return briefError(url, response);
    await env.clock.sleep(LIMITS.pause * 4 ** retries, env.signal);
  }
}

/**
 * Fetches, checks and parses a trend document, within limits of time and size. Retries after faults that may pass: no
 * connection, 429 and 5xx (as `Retry-After` says).
 * @returns the trend, or the error that says why it cannot be shown
 * @throws the signal's reason, when `env.signal` aborts
 */
export async function load(request: LoadRequest, env: LoadEnvironment): Promise<LoadResult> {
  const { url } = request;
  env.signal.throwIfAborted();
  const timeout = env.clock.timeout(LIMITS.time);
  const signal = AbortSignal.any([env.signal, timeout]);
  const bytes = await fetchBytes(request, { ...env, signal });
  env.signal.throwIfAborted();
  if (bytes instanceof TrendError) {
    const late = `${url} did not arrive within ${LIMITS.time / 1000} seconds. Try again later.`;
    return { status: 'error', failure: timeout.aborted ? new TrendError('timeout', late, url) : bytes };
  }
  const trend = await readDocument(bytes, request, env);
  env.signal.throwIfAborted();
  if (trend instanceof TrendError) return { status: 'error', failure: trend };
  env.onLoaded?.(bytes);
  return { status: 'ready', trend, url };
}
