import { afterEach, beforeEach, expect, vi } from 'vitest';
import type { TrendDocument } from '../../../src/document/index.js';
import type { LoadEnvironment, LoadRequest } from '../../../src/loading/attempt.js';
import { loadDocument } from '../../../src/loading/load.js';
import type { TrendError } from '../../../src/loading/trend-error.js';
import { defined } from '../defined.js';

export const URL_HERE = 'https://page.example/trend.json';
export const ORIGIN = 'https://page.example';
export const TREND = { version: 1, id: 'x', title: 'X – ü' };
export const JSON_TEXT = JSON.stringify(TREND);

/** One answer to a request: a response, or a failure. */
export type Answer = (signal: AbortSignal) => Response | Promise<Response>;

export interface FakeServer {
  readonly fetch: typeof fetch;
  /** The requests that came, each with the time in ms since the first one. */
  readonly requests: { readonly url: string; readonly init: RequestInit; readonly at: number }[];
}

/** Never settles before the signal aborts, and then as `fetch` does: with the signal's reason. */
function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const abort = () => reject(signal.reason as Error);
    if (signal.aborted) abort();
    else signal.addEventListener('abort', abort, { once: true });
  });
}

/** Answers one request after the other, the last answer again and again; keeps the rules of `fetch` on aborting. */
export function serve(...answers: readonly Answer[]): FakeServer {
  const requests: FakeServer['requests'] = [];
  let first: number | undefined;
  const fetch = async (url: unknown, init: RequestInit = {}): Promise<Response> => {
    first ??= Date.now();
    requests.push({ url: String(url), init, at: Date.now() - first });
    const signal = defined(init.signal ?? undefined);
    const answer = defined(answers[Math.min(requests.length, answers.length) - 1]);
    return Promise.race([untilAborted(signal), Promise.resolve(signal).then(answer)]);
  };
  return { fetch: fetch, requests };
}

export const ok =
  (body: BodyInit | null = JSON_TEXT, init?: ResponseInit): Answer =>
  () =>
    new Response(body, init);

export const status =
  (code: number, headers: Record<string, string> = {}, statusText = ''): Answer =>
  () =>
    new Response('no trend', { status: code, statusText, headers });

/** No answer: what `fetch` does without a connection, and what it does to what CORS forbids. */
export const down: Answer = () => Promise.reject(new TypeError('Failed to fetch'));

export const hangs: Answer = () => new Promise<Response>(() => undefined);

/** A body of these chunks, which then ends as told: closed, broken off, or left open until the signal aborts. */
export const stream =
  (chunks: readonly Uint8Array[], ending: 'closes' | 'breaks' | 'hangs' = 'closes'): Answer =>
  (signal) => {
    let next = 0;
    const body = new ReadableStream<Uint8Array>(
      {
        async pull(controller) {
          const chunk = chunks[next++];
          if (chunk) controller.enqueue(chunk);
          else if (ending === 'closes') controller.close();
          else if (ending === 'breaks') controller.error(new TypeError('network error'));
          else await untilAborted(signal);
        },
      },
      { highWaterMark: 0 },
    );
    return new Response(body);
  };

export const bytes = (text: string) => new TextEncoder().encode(text);

type Given = Partial<LoadRequest> & Partial<Omit<LoadEnvironment, 'fetch'>>;

/** Loads from the server, in a page of its own origin unless told otherwise. */
export function loadFrom(
  { fetch }: FakeServer,
  { url = URL_HERE, integrity, cache, ...env }: Given = {},
): Promise<TrendDocument> {
  const request: LoadRequest = { url, ...(integrity !== undefined && { integrity }), ...(cache && { cache }) };
  return loadDocument(request, {
    fetch,
    signal: new AbortController().signal,
    subtle: crypto.subtle,
    origin: ORIGIN,
    ...env,
  });
}

/** Lets the clock run until the promise is settled, and says how that went, and after how long. */
export async function settled<T>(promise: Promise<T>): Promise<{ value?: T; error?: unknown; after: number }> {
  const start = Date.now();
  let outcome: { value?: T; error?: unknown; after: number } | undefined;
  promise.then(
    (value) => (outcome = { value, after: Date.now() - start }),
    (error: unknown) => (outcome = { error, after: Date.now() - start }),
  );
  while (!outcome) {
    expect(Date.now() - start, 'still not settled').toBeLessThan(120_000);
    await vi.advanceTimersByTimeAsync(50);
  }
  return outcome;
}

/** The failure to which a promise comes, for `toMatchObject`. */
export async function failure(promise: Promise<unknown>): Promise<TrendError> {
  const { error } = await settled(promise);
  expect(error, 'loaded, though it should not').toBeInstanceOf(Error);
  return error as TrendError;
}

/** Time that passes only when told; and after each test no timer may be left. */
export function useFakeTime(): void {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: Date.UTC(2026, 5, 15, 12) });
  });
  afterEach(() => {
    const left = vi.getTimerCount();
    vi.useRealTimers();
    expect(left, 'timers left').toBe(0);
  });
}
