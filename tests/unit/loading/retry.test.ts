import { beforeEach, describe, expect, it } from 'vitest';
import type { Attempt } from '../../../src/loading/attempt.js';
import { retry } from '../../../src/loading/retry.js';
import { TrendError } from '../../../src/loading/trend-error.js';
import { defined } from '../defined.js';
import { FakeClock } from './fake-clock.js';

const error = new TrendError('network', 'It could not be fetched.', null);
const ok: Attempt = { kind: 'ok', bytes: new ArrayBuffer(0) };
const again: Attempt = { kind: 'retry', error };

let clock: FakeClock;
beforeEach(() => {
  clock = new FakeClock();
});

/** Runs the attempts one after the other, and tells the times of their starts and the result. */
async function run(attempts: readonly Attempt[], random = 1, signal = new AbortController().signal) {
  const start = clock.now();
  const times: number[] = [];
  const next = (): Promise<Attempt> => {
    times.push(clock.now() - start);
    return Promise.resolve(defined(attempts[times.length - 1]));
  };
  const result = retry(next, { clock, random: () => random, signal });
  await clock.advance(30_000);
  return { times, result: await result };
}

describe('retry', () => {
  it('makes no second attempt after a success', async () => {
    expect(await run([ok])).toEqual({ times: [0], result: ok });
  });

  it('makes no second attempt after a failure for good', async () => {
    const fail: Attempt = { kind: 'fail', error };
    expect(await run([fail])).toEqual({ times: [0], result: fail });
  });

  it('returns the last of three attempts that failed', async () => {
    const last: Attempt = { kind: 'retry', error, unanswered: true };
    expect((await run([again, again, last])).result).toBe(last);
  });

  it.each([
    [0, [0, 200, 1000]],
    [0.5, [0, 300, 1500]],
    [1, [0, 400, 2000]],
  ])('shortens pauses by up to half, as the random number %d says', async (random, times) => {
    expect((await run([again, again, ok], random)).times).toEqual(times);
  });

  it.each([0, 0.5, 1])(
    'keeps exactly the pause that the server asked for, whatever the random number',
    async (random) => {
      expect((await run([{ ...again, wait: 7000 }, ok], random)).times).toEqual([0, 7000]);
    },
  );

  it('does not wait beyond the limit of time', async () => {
    expect(await run([{ ...again, wait: 30_000 }])).toMatchObject({ times: [0] });
    expect(await run([{ ...again, wait: 29_950 }, ok])).toEqual({ times: [0, 29_950], result: ok });
  });

  it('makes no attempt after the signal has aborted', async () => {
    expect(await run([again], 1, AbortSignal.abort())).toEqual({ times: [0], result: again });
    expect(clock.sleeping).toBe(0);
  });
});
