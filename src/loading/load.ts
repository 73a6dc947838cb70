import type { TrendDocument } from '../document/index.js';
import { attempt, diagnosed, type LoadEnvironment, type LoadRequest, Retryable } from './attempt.js';
import { diagnoseServer } from './diagnose.js';
import { integrityMismatch } from './integrity.js';
import { LIMITS } from './limits.js';
import { parseOrThrow, TrendError } from './trend-error.js';

/** Waits `ms`, or until the signal aborts. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal.addEventListener('abort', stop, { once: true });
  });
}

async function fetchWithRetries(request: LoadRequest, env: LoadEnvironment, deadline: number): Promise<ArrayBuffer> {
  for (let tries = 0; ; tries++) {
    try {
      return await attempt(request, env);
    } catch (fault) {
      env.signal.throwIfAborted();
      if (!(fault instanceof Retryable)) throw fault;
      const wait = fault.wait ?? LIMITS.pause * 4 ** tries;
      if (tries === LIMITS.retries || Date.now() + wait >= deadline) {
        const hint = fault.unanswered && (await diagnoseServer(request.url, env.signal, env.diagnostics));
        throw hint ? diagnosed(hint, request, env) : fault.error;
      }
      await pause(wait, env.signal);
    }
  }
}

function readJson(bytes: ArrayBuffer, url: string): unknown {
  let text = '';
  try {
    // Drops a byte-order mark.
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return JSON.parse(text);
  } catch (error) {
    const reason = /^\s*</.test(text) ? 'it looks like a web page; check the address in src' : (error as Error).message;
    throw new TrendError('not-json', `${url} is not JSON in UTF-8: ${reason}`, url);
  }
}

/**
 * The document that bytes hold, if they match the hash that is asked for.
 * @throws {TrendError} `integrity`, `not-json`, `unsupported-version` or `invalid`
 */
export async function readDocument(
  bytes: ArrayBuffer,
  { url, integrity }: LoadRequest,
  { subtle }: Pick<LoadEnvironment, 'subtle'>,
): Promise<TrendDocument> {
  const needed = integrity && subtle && (await integrityMismatch(bytes, integrity, subtle));
  if (needed) {
    throw new TrendError(
      'integrity',
      `${url} is not the document that its integrity attribute names. If the change is wanted, set integrity="${needed}".`,
      url,
    );
  }
  return parseOrThrow(readJson(bytes, url), url);
}

/**
 * Fetches, checks and parses a trend document, within the limits of time and size.
 * Tries again after faults that may pass: no connection, 429 (as `Retry-After` says) and 5xx.
 * @throws {TrendError} what went wrong
 * @throws the signal's reason, when `env.signal` aborts
 */
export async function loadDocument(request: LoadRequest, env: LoadEnvironment): Promise<TrendDocument> {
  const { url } = request;
  if (!URL.canParse(url))
    throw diagnosed(`"${url}" is no URL. Set src to the address of a trend document.`, request, env);
  const limit = new AbortController();
  const stop = () => limit.abort(env.signal.reason);
  env.signal.throwIfAborted();
  env.signal.addEventListener('abort', stop);
  const timer = setTimeout(() => {
    limit.abort(
      new TrendError('timeout', `${url} did not arrive within ${LIMITS.time / 1000} seconds. Try again later.`, url),
    );
  }, LIMITS.time);
  try {
    const bytes = await fetchWithRetries(request, { ...env, signal: limit.signal }, Date.now() + LIMITS.time);
    const trend = await readDocument(bytes, request, env);
    env.signal.throwIfAborted();
    env.onLoaded?.(bytes);
    return trend;
  } finally {
    clearTimeout(timer);
    env.signal.removeEventListener('abort', stop);
  }
}
