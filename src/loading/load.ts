import { parseUrl } from '../document/web-url.js';
import { type Attempt, attempt } from './attempt.js';
import { LIMITS } from './limits.js';
import type { LoadEnvironment, LoadRequest } from './load-environment.js';
import type { LoadResult } from './load-result.js';
import { readDocument } from './read-document.js';
import { retry } from './retry.js';
import { TrendError } from './trend-error.js';

/** The error for an obstacle that the owner of the page or the server can remove; the console names it too. */
function misconfigured(diagnosis: string, url: string, { warn }: LoadEnvironment): TrendError {
  warn?.(diagnosis);
  return new TrendError('network', diagnosis, url);
}

/** Loaded on demand; without it a failure is told without its cause. */
const diagnosis = () => import('./diagnose.js').catch(() => undefined);

/** Fetches the bytes with retries, and diagnoses requests without a response. */
async function fetchBytes(request: LoadRequest, env: LoadEnvironment): Promise<ArrayBuffer | TrendError> {
  const { url } = request;
  const undiagnosed = (result: Attempt) => result.kind === 'retry' && result.unanswered && !env.signal.aborted;
  const result = await retry(async () => {
    const result = await attempt(request, env);
    // Asked after each attempt, because no retry overcomes an obstacle in the page itself.
    const obstacle = undiagnosed(result) && (await (await diagnosis())?.diagnosePage(url, env));
    return obstacle ? { kind: 'fail', error: misconfigured(obstacle, url, env) } : result;
  }, env);
  if (result.kind === 'ok') return result.bytes;
  const obstacle = undiagnosed(result) && (await (await diagnosis())?.diagnoseServer(url, env));
  return obstacle ? misconfigured(obstacle, url, env) : result.error;
}

/**
 * Fetches, checks and parses a trend document, within limits of time and size. Retries after faults that may pass: no
 * connection, 429 and 5xx (as `Retry-After` says).
 * @returns the trend, or the error that says why it cannot be shown
 * @throws the signal's reason, when `env.signal` aborts
 */
export async function load(request: LoadRequest, env: LoadEnvironment): Promise<LoadResult> {
  const { url } = request;
  if (!parseUrl(url)) {
    const diagnosis = `"${url}" is no URL. Set src to the address of a trend document.`;
    return { status: 'error', failure: misconfigured(diagnosis, url, env) };
  }
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
