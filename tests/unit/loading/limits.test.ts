import { describe, expect, it } from 'vitest';
import {
  type Answer,
  bytes,
  down,
  hangs,
  JSON_TEXT,
  loadFrom,
  serve,
  settled,
  status,
  stream,
  TREND,
  URL_HERE,
  useFakeTime,
} from './fake-server.js';

useFakeTime();

const LIMIT = 5_000_000;

describe('the limit of time', () => {
  it.each<[string, Answer[], number]>([
    ['an answer that never comes', [hangs], 1],
    ['a body that never begins', [stream([], 'hangs')], 1],
    ['a body that never ends', [stream([bytes(JSON_TEXT)], 'hangs')], 1],
    ['an answer that never comes after failures', [down, down, hangs], 3],
    ['a body that never ends after an answer 500', [status(500), stream([bytes('{')], 'hangs')], 2],
    ['an answer that never comes after a long pause', [status(429, { 'retry-after': '25' }), hangs], 2],
  ])('is 30 seconds in all, for %s', async (_, answers, requests) => {
    const server = serve(...answers);
    const { error, after } = await settled(loadFrom(server));
    expect(error).toMatchObject({ name: 'TrendError', code: 'timeout', url: URL_HERE });
    expect((error as Error).message).toContain('30 seconds');
    expect(after).toBe(30_000);
    expect(server.requests).toHaveLength(requests);
    expect(server.requests.every(({ init }) => init.signal?.aborted)).toBe(true);
  });

  it('is for each load anew', async () => {
    const server = serve(hangs);
    expect((await settled(loadFrom(server))).after).toBe(30_000);
    expect((await settled(loadFrom(server))).after).toBe(30_000);
  });
});

/** A body of chunks of 100 kB without end, which counts what is asked of it. */
function endless() {
  const counts = { pulled: 0, cancelled: false };
  const answer: Answer = () =>
    new Response(
      new ReadableStream(
        {
          pull: (controller) => {
            counts.pulled++;
            controller.enqueue(new Uint8Array(100_000).fill(0x20));
          },
          cancel: () => {
            counts.cancelled = true;
          },
        },
        { highWaterMark: 0 },
      ),
    );
  return { answer, counts };
}

/** The document with blanks behind it, so many bytes in all, in chunks of 64 KiB. */
function padded(size: number): Answer {
  const body = new Uint8Array(size).fill(0x20);
  body.set(bytes(JSON_TEXT));
  return stream(
    Array.from({ length: Math.ceil(size / 65_536) }, (_, i) => body.subarray(i * 65_536, (i + 1) * 65_536)),
  );
}

describe('the limit of size', () => {
  it('stops a body without end as soon as it is above 5 MB, and reads no further', async () => {
    const { answer, counts } = endless();
    const { error, after } = await settled(loadFrom(serve(answer)));
    expect(error).toMatchObject({ name: 'TrendError', code: 'too-large', url: URL_HERE });
    expect((error as Error).message).toContain('5 MB');
    expect(after).toBeLessThan(1000);
    expect(counts).toEqual({ pulled: LIMIT / 100_000 + 1, cancelled: true });
  });

  it('lets a document of exactly 5 MB pass', async () => {
    expect((await settled(loadFrom(serve(padded(LIMIT))))).value).toEqual(TREND);
  });

  it('stops a document that is larger by one byte', async () => {
    expect((await settled(loadFrom(serve(padded(LIMIT + 1))))).error).toMatchObject({ code: 'too-large' });
  });

  it('counts bytes, and not characters', async () => {
    const text = bytes(JSON.stringify({ ...TREND, title: '漢'.repeat(1_700_000) }));
    expect(text.length).toBeGreaterThan(LIMIT);
    expect((await settled(loadFrom(serve(stream([text]))))).error).toMatchObject({ code: 'too-large' });
  });

  it('believes its own count, and not what the server says', async () => {
    const small: Answer = () => new Response(JSON_TEXT, { headers: { 'content-length': '99000000' } });
    expect((await settled(loadFrom(serve(small)))).value).toEqual(TREND);
  });

  it('leaves the bodies of failed answers unread', async () => {
    const { answer, counts } = endless();
    const failing: Answer = async (signal) => new Response((await answer(signal)).body, { status: 404 });
    expect((await settled(loadFrom(serve(failing)))).error).toMatchObject({ code: 'http' });
    expect(counts).toEqual({ pulled: 0, cancelled: true });
  });
});
