import { afterEach, beforeEach, expect } from 'vitest';
import type { LoadEnvironment, LoadRequest } from '../../../src/loading/load-environment.js';
import type { LoadResult } from '../../../src/loading/load-result.js';
import { load } from '../../../src/loading/load.js';
import type { TrendError } from '../../../src/loading/trend-error.js';
import { defined } from '../defined.js';
import { FakeClock } from './fake-clock.js';

// What is loaded after a fault takes real time, which the fake clock does not wait for.
await import('../../../src/loading/recover.js');

export const URL_HERE = 'https://page.example/trend.json';
export const ORIGIN = 'https://page.example';
export const TREND = { version: 1, id: 'x', title: 'X – ü' };
export const JSON_TEXT = JSON.stringify(TREND);

/** The clock of the test that runs. */
export let clock = new FakeClock();

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
    first ??= clock.now();
    requests.push({ url: String(url), init, at: clock.now() - first });
    const signal = defined(init.signal ?? undefined);
    const answer = defined(answers[Math.min(requests.length, answers.length) - 1]);
    return Promise.race([untilAborted(signal), Promise.resolve(signal).then(answer)]);
  };
  return { fetch, requests };
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

/** Loads from the server, in a page of the same origin and with the longest pauses unless told otherwise. */
export function loadFrom(
  { fetch }: FakeServer,
  { url = URL_HERE, integrity, cache, ...env }: Given = {},
): Promise<LoadResult> {
  const request: LoadRequest = { url, ...(integrity !== undefined && { integrity }), ...(cache && { cache }) };
  return load(request, {
    fetch,
    clock,
    random: () => 1,
    signal: new AbortController().signal,
    subtle: crypto.subtle,
    origin: ORIGIN,
    ...env,
  });
}

/** How a load ended: with a trend, with an error, or rejected because it was aborted; and after how many ms. */
export interface Outcome {
  readonly value?: unknown;
  readonly error?: TrendError;
  readonly rejected?: unknown;
  readonly after: number;
}

/** Lets the clock run until a load has ended. */
export async function settled(loading: Promise<LoadResult>): Promise<Outcome> {
  const start = clock.now();
  let outcome: Outcome | undefined;
  loading.then(
    (result) => {
      const after = clock.now() - start;
      outcome = result.status === 'ready' ? { value: result.trend, after } : { error: result.failure, after };
    },
    (rejected: unknown) => (outcome = { rejected, after: clock.now() - start }),
  );
  await clock.advance(0);
  while (!outcome) {
    expect(clock.now() - start, 'still not settled').toBeLessThan(120_000);
    await clock.advance(50);
  }
  return outcome;
}

/** The error with which a load ends. */
export async function failure(loading: Promise<LoadResult>): Promise<TrendError> {
  return defined((await settled(loading)).error);
}

/** Gives each test a new clock, and checks that the test leaves no pause behind. */
export function useFakeTime(): void {
  beforeEach(() => {
    clock = new FakeClock();
  });
  afterEach(() => {
    expect(clock.sleeping, 'pauses left').toBe(0);
  });
}
