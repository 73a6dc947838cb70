import { describe, expect, it, vi } from 'vitest';
import {
  type Answer,
  bytes,
  hangs,
  JSON_TEXT,
  loadFrom,
  ok,
  serve,
  settled,
  status,
  stream,
  TREND,
  useFakeTime,
} from './fake-server.js';

useFakeTime();

const reason = new Error('the reader left');

describe('loadDocument, given up', () => {
  it.each<[string, Answer, number]>([
    ['while it waits for an answer', hangs, 1],
    ['while it reads', stream([bytes(JSON_TEXT)], 'hangs'), 1],
    ['in the pause before another try', status(500), 1],
    ['in a pause that the server asked for', status(429, { 'retry-after': '20' }), 1],
  ])('stops at once %s, with the signal’s reason and no timer left', async (_, answer, requests) => {
    const server = serve(answer);
    const controller = new AbortController();
    const outcome = settled(loadFrom(server, { signal: controller.signal }));
    await vi.advanceTimersByTimeAsync(300);
    controller.abort(reason);
    const { error, after } = await outcome;
    expect(error).toBe(reason);
    expect(after).toBeGreaterThanOrEqual(300);
    expect(after).toBeLessThan(400);
    expect(vi.getTimerCount()).toBe(0);
    expect(server.requests).toHaveLength(requests);
    expect(server.requests[0]?.init.signal).toMatchObject({ aborted: true, reason });
  });

  it('does not begin when it was given up before', async () => {
    const server = serve(ok());
    const { error } = await settled(loadFrom(server, { signal: AbortSignal.abort(reason) }));
    expect(error).toBe(reason);
    expect(server.requests).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is given up even when everything has arrived, and only the check is outstanding', async () => {
    const controller = new AbortController();
    const subtle = {
      digest: (...digested: Parameters<SubtleCrypto['digest']>) => {
        controller.abort(reason);
        return crypto.subtle.digest(...digested);
      },
    } as SubtleCrypto;
    const digest = Buffer.from(await crypto.subtle.digest('SHA-256', bytes(JSON_TEXT))).toString('base64');
    const { error } = await settled(
      loadFrom(serve(ok()), { signal: controller.signal, subtle, integrity: `sha256-${digest}` }),
    );
    expect(error).toBe(reason);
  });

  it('rejects with the standard reason where none was given', async () => {
    const controller = new AbortController();
    const outcome = settled(loadFrom(serve(hangs), { signal: controller.signal }));
    await vi.advanceTimersByTimeAsync(10);
    controller.abort();
    expect((await outcome).error).toMatchObject({ name: 'AbortError' });
  });

  it('listens no longer to the signal once it is done', async () => {
    const controller = new AbortController();
    const removed = vi.spyOn(controller.signal, 'removeEventListener');
    const added = vi.spyOn(controller.signal, 'addEventListener');
    expect((await settled(loadFrom(serve(ok()), { signal: controller.signal }))).value).toEqual(TREND);
    expect(added.mock.calls.length).toBeGreaterThan(0);
    expect(removed.mock.calls.map(([type, listener]) => [type, listener])).toEqual(
      added.mock.calls.map(([type, listener]) => [type, listener]),
    );
  });
});
