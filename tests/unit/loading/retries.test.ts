import { describe, expect, it } from 'vitest';
import type { FetchDiagnostics } from '../../../src/loading/load-environment.js';
import {
  type Answer,
  bytes,
  down,
  failure,
  hangs,
  JSON_TEXT,
  loadFrom,
  ok,
  ORIGIN,
  serve,
  settled,
  status,
  stream,
  TREND,
  URL_HERE,
  useFakeTime,
} from './fake-server.js';

useFakeTime();

const timesOf = ({ requests }: ReturnType<typeof serve>) => requests.map(({ at }) => at);
const half = bytes(JSON_TEXT).slice(0, 10);

describe('load, tried again', () => {
  it.each<[string, Answer[], number[]]>([
    ['two answers 500', [status(500), status(500), ok()], [0, 400, 2000]],
    ['an answer 503', [status(503), ok()], [0, 400]],
    ['an answer 599', [status(599), ok()], [0, 400]],
    ['an answer 429', [status(429), ok()], [0, 400]],
    ['no connection, twice', [down, down, ok()], [0, 400, 2000]],
    ['a body that breaks off', [stream([half], 'breaks'), ok()], [0, 400]],
    ['a body that breaks off, and no connection', [stream([half], 'breaks'), down, ok()], [0, 400, 2000]],
    ['an answer 429 that says when, in seconds', [status(429, { 'retry-after': '7' }), ok()], [0, 7000]],
    ['an answer 503 that says when', [status(503, { 'retry-after': '2' }), ok()], [0, 2000]],
    ['an answer that says at once', [status(503, { 'retry-after': '0' }), ok()], [0, 0]],
    [
      'an answer that says when, and one that does not',
      [status(429, { 'retry-after': '3' }), status(500), ok()],
      [0, 3000, 4600],
    ],
    [
      'an answer that names a time of day',
      [status(429, { 'retry-after': 'Mon, 15 Jun 2026 12:00:09 GMT' }), ok()],
      [0, 9000],
    ],
    [
      'an answer that names a time gone by',
      [status(429, { 'retry-after': 'Mon, 15 Jun 2026 11:00:00 GMT' }), ok()],
      [0, 0],
    ],
    ['an answer that says nothing that can be understood', [status(429, { 'retry-after': 'soon' }), ok()], [0, 400]],
    ['an answer that says a negative number', [status(429, { 'retry-after': '-5' }), ok()], [0, 0]],
    ['an answer that says nothing', [status(429, { 'retry-after': '' }), ok()], [0, 400]],
    ['an answer that just fits into the time', [status(429, { 'retry-after': '29' }), ok()], [0, 29_000]],
  ])('gives the document after %s', async (_, answers, times) => {
    const server = serve(...answers);
    expect((await settled(loadFrom(server))).value).toEqual(TREND);
    expect(timesOf(server)).toEqual(times);
  });

  it.each<[string, string, Answer]>([
    ['http', 'answers of 500', status(500)],
    ['http', 'answers of 429', status(429)],
    ['network', 'failures', down],
    ['network', 'bodies that break off', stream([half], 'breaks')],
  ])('gives up as %s after three %s', async (code, _, answer) => {
    const server = serve(answer);
    const { error, after } = await settled(loadFrom(server));
    expect(error).toMatchObject({ code, url: URL_HERE, problems: [] });
    expect(timesOf(server)).toEqual([0, 400, 2000]);
    expect(after).toBe(2000);
  });

  it.each(['30', '31', '3600', '1e9', 'Infinity', 'Mon, 15 Jun 2026 12:00:31 GMT', 'Tue, 15 Jun 2027 12:00:00 GMT'])(
    'gives up at once when told to come back after %s, beyond its time',
    async (value) => {
      const server = serve(status(429, { 'retry-after': value }), ok());
      const { error, after } = await settled(loadFrom(server));
      expect(error).toMatchObject({ code: 'http' });
      expect((error as Error).message).toContain('429');
      expect(after).toBe(0);
      expect(server.requests).toHaveLength(1);
    },
  );

  it('counts the time of earlier tries when it is told to come back', async () => {
    const server = serve(status(429, { 'retry-after': '20' }), status(429, { 'retry-after': '11' }), ok());
    const { error, after } = await settled(loadFrom(server));
    expect(error).toMatchObject({ code: 'http' });
    expect(after).toBe(20_000);
    expect(server.requests).toHaveLength(2);
  });

  it.each<[string, Answer]>([
    ['not-json', ok('<html>')],
    ['invalid', ok('{"version":1}')],
    ['too-large', stream(Array.from({ length: 6 }, () => new Uint8Array(1_000_000)))],
  ])('does not try again what would be the same again: %s', async (code, answer) => {
    const server = serve(answer);
    expect(await failure(loadFrom(server))).toMatchObject({ code });
    expect(server.requests).toHaveLength(1);
  });

  it('tells of the last failure', async () => {
    const server = serve(down, status(500), status(503, {}, 'Busy'));
    expect((await failure(loadFrom(server))).message).toContain('answered 503 Busy');
  });

  it('asks each time in the same way', async () => {
    const server = serve(status(500), ok());
    await settled(loadFrom(server, { cache: 'reload' }));
    const [{ signal: first, ...once } = {}, { signal: second, ...again } = {}] = server.requests.map(
      ({ init }) => init,
    );
    expect(again).toEqual(once);
    expect(second).toBe(first);
  });
});

describe('what is in the way of a document', () => {
  const OTHER = 'https://other.example/trend.json';

  /** A page that knows why requests fail, and what it was asked and told. */
  function page({ blocked = false, opaque = false }) {
    const asked: string[] = [];
    const warned: string[] = [];
    const diagnostics: FetchDiagnostics = {
      blockedByCsp: (url) => (asked.push(`blocked ${url}`), Promise.resolve(blocked)),
      respondsOpaquely: (url) => (asked.push(`opaque ${url}`), Promise.resolve(opaque)),
    };
    return { asked, warned, env: { diagnostics, warn: (message: string) => void warned.push(message) } };
  }

  it('the page’s policy is told at once, with the line to add', async () => {
    const { asked, warned, env } = page({ blocked: true, opaque: true });
    const server = serve(down);
    const { code, message } = await failure(loadFrom(server, { url: OTHER, ...env }));
    expect([code, server.requests.length]).toEqual(['network', 1]);
    expect(message).toContain(`${OTHER}: add https://other.example to connect-src in its Content-Security-Policy`);
    expect([warned, asked]).toEqual([[message], [`blocked ${OTHER}`]]);
  });

  it('a server that answers and may not be read is told after the last try, with the header to add', async () => {
    const { asked, warned, env } = page({ opaque: true });
    const server = serve(down);
    const { code, message } = await failure(loadFrom(server, { url: OTHER, ...env }));
    expect([code, server.requests.length]).toEqual(['network', 3]);
    expect(message).toMatch(/answers, but .*"Access-Control-Allow-Origin: \*"/);
    expect(warned).toEqual([message]);
    expect(asked.filter((what) => what.startsWith('opaque'))).toEqual([`opaque ${OTHER}`]);
  });

  it.each([
    ['no answer at all', down],
    ['an answer of which the body breaks off', stream([bytes('{')], 'breaks')],
    ['a server error', status(503)],
    ['an address that is not there', status(404)],
  ])('of %s the console says nothing', async (_, answer) => {
    const { asked, warned, env } = page({ opaque: answer !== down });
    const { message } = await failure(loadFrom(serve(answer), env));
    expect(message).not.toMatch(/CORS|Policy/);
    expect(warned).toEqual([]);
    expect(asked.includes(`opaque ${URL_HERE}`)).toBe(answer === down);
  });

  it.each([
    ['http://other.example/trend.json', ORIGIN],
    ['htps://page.example/trend.json', ORIGIN],
    ['ftp://page.example/trend.json', 'http://page.example'],
  ])('%s, from a page of %s, needs another address', async (url, origin) => {
    const { warned, env } = page({});
    const server = serve(down);
    const { code, message } = await failure(loadFrom(server, { url, origin, ...env }));
    expect([code, server.requests.length]).toEqual(['network', 1]);
    expect(message).toContain(`${url}: set src to an address that begins with https://`);
    expect(warned).toEqual([message]);
  });

  it.each([
    ['file:///home/me/trend.json', 'null', 'is opened from disk'],
    ['file:///C:/trend.json', ORIGIN, 'begins with https://'],
    ['c:/trends/trend.json', ORIGIN, 'begins with https://'],
  ])('%s, from a page of %s, is asked for once: the page %s', async (url, origin, advice) => {
    const { warned, asked, env } = page({ opaque: true });
    const server = serve(down);
    const { code, message } = await failure(loadFrom(server, { url, origin, ...env }));
    expect([code, server.requests.length]).toEqual(['network', 1]);
    expect(message).toContain(advice);
    expect(message).not.toContain('CORS');
    expect(warned).toEqual([message]);
    expect(asked.filter((what) => what.startsWith('opaque'))).toEqual([]);
  });

  it.each([
    ['http://localhost:8080/trend.json', ORIGIN],
    ['http://127.0.0.1/trend.json', ORIGIN],
    ['http://other.example/trend.json', 'http://page.example'],
    ['http://other.example/trend.json', undefined],
    ['blob:https://page.example/1', ORIGIN],
    ['data:application/json,{}', ORIGIN],
    [OTHER, ORIGIN],
  ])('%s, from a page of %s, is tried again', async (url, origin) => {
    const { warned, env } = page({});
    const server = serve(down, down, ok());
    expect((await settled(loadFrom(server, { url, origin, ...env }))).value).toEqual(TREND);
    expect(warned).toEqual([]);
  });

  it('an src that is no URL is told on the console too', async () => {
    const { warned, env } = page({});
    const { message } = await failure(loadFrom(serve(ok()), { url: 'http://[', ...env }));
    expect(warned).toEqual([message]);
  });

  it('is nobody’s concern once the load was given up', async () => {
    const { asked, warned, env } = page({ blocked: true });
    const giveUp = new AbortController();
    const loading = settled(loadFrom(serve(hangs), { signal: giveUp.signal, ...env }));
    giveUp.abort();
    expect((await loading).rejected).toBe(giveUp.signal.reason);
    expect([asked, warned]).toEqual([[], []]);
  });
});
