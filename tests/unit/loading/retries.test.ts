import { describe, expect, it } from 'vitest';
import {
  type Answer,
  bytes,
  down,
  failure,
  JSON_TEXT,
  loadFrom,
  ok,
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

describe('loadDocument, tried again', () => {
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

describe('a network error', () => {
  const messageFor = async (given: Parameters<typeof loadFrom>[1]) =>
    (await failure(loadFrom(serve(down), given))).message;

  it.each([
    'https://other.example/trend.json',
    'http://page.example/trend.json',
    'https://page.example:8443/trend.json',
    'https://sub.page.example/trend.json',
  ])('names the header that %s, on another origin, has to send', async (url) => {
    const message = await messageFor({ url });
    expect(message).toContain(url);
    expect(message).toContain('"Access-Control-Allow-Origin: *"');
  });

  it.each([
    ['the page’s own origin', { url: URL_HERE }],
    ['its own origin by its standard port', { url: 'https://page.example:443/x/y?z' }],
    ['an origin that is not known to be another', { url: 'https://other.example/', origin: undefined }],
  ])('says nothing of CORS for %s', async (_, given) => {
    const message = await messageFor(given);
    expect(message).not.toMatch(/CORS|Access-Control/);
    expect(message).toContain('Check the address, the connection');
  });
});
