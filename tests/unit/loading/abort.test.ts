import { describe, expect, it } from 'vitest';
import {
  type Answer,
  bytes,
  clock,
  hangs,
  JSON_TEXT,
  loadFrom,
  ok,
  serve,
  settled,
  status,
  stream,
  useFakeTime,
} from './fake-server.js';

useFakeTime();

const reason = new Error('the reader left');

describe('load, aborted', () => {
  it.each<[string, Answer, number]>([
    ['while it waits for a response', hangs, 1],
    ['while it reads the body', stream([bytes(JSON_TEXT)], 'hangs'), 1],
    ['in the pause before a retry', status(500), 1],
    ['in a pause that the server asked for', status(429, { 'retry-after': '20' }), 1],
  ])('stops at once %s, and rejects with the signal’s reason', async (_, answer, requests) => {
    const server = serve(answer);
    const controller = new AbortController();
    const outcome = settled(loadFrom(server, { signal: controller.signal }));
    await clock.advance(300);
    controller.abort(reason);
    const { rejected, after } = await outcome;
    expect(rejected).toBe(reason);
    expect(after).toBeGreaterThanOrEqual(300);
    expect(after).toBeLessThan(400);
    expect(clock.sleeping).toBe(0);
    expect(server.requests).toHaveLength(requests);
    expect(server.requests[0]?.init.signal).toMatchObject({ aborted: true, reason });
  });

  it('makes no request when the signal is aborted already', async () => {
    const server = serve(ok());
    const { rejected } = await settled(loadFrom(server, { signal: AbortSignal.abort(reason) }));
    expect(rejected).toBe(reason);
    expect(server.requests).toEqual([]);
    expect(clock.sleeping).toBe(0);
  });

  it('rejects even when only the integrity check is outstanding', async () => {
    const controller = new AbortController();
    const subtle = {
      digest: (...digested: Parameters<SubtleCrypto['digest']>) => {
        controller.abort(reason);
        return crypto.subtle.digest(...digested);
      },
    } as SubtleCrypto;
    const digest = Buffer.from(await crypto.subtle.digest('SHA-256', bytes(JSON_TEXT))).toString('base64');
    const { rejected } = await settled(
      loadFrom(serve(ok()), { signal: controller.signal, subtle, integrity: `sha256-${digest}` }),
    );
    expect(rejected).toBe(reason);
  });

  it('rejects with the standard reason when none was given', async () => {
    const controller = new AbortController();
    const outcome = settled(loadFrom(serve(hangs), { signal: controller.signal }));
    await clock.advance(10);
    controller.abort();
    expect((await outcome).rejected).toMatchObject({ name: 'AbortError' });
  });
});
