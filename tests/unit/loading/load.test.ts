import { describe, expect, it } from 'vitest';
import { TrendError } from '../../../src/loading/trend-error.js';
import {
  bytes,
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

describe('load', () => {
  it('gives the document, parsed, after one request', async () => {
    const server = serve(ok());
    const { value, after } = await settled(loadFrom(server));
    expect(value).toEqual(TREND);
    expect(Object.isFrozen(value)).toBe(true);
    expect(after).toBeLessThan(1000);
    expect(server.requests.map(({ url }) => url)).toEqual([URL_HERE]);
  });

  it('asks without credentials, and of the cache what it was told', async () => {
    const server = serve(ok());
    await settled(loadFrom(server));
    await settled(loadFrom(server, { cache: 'reload' }));
    expect(server.requests.map(({ init }) => [init.credentials, init.cache])).toEqual([
      ['omit', 'default'],
      ['omit', 'reload'],
    ]);
    expect(server.requests[0]?.init.headers).toBeUndefined();
  });

  it('puts together a body that comes in pieces, characters cut in two among them', async () => {
    const body = bytes(JSON_TEXT);
    const cut = body.indexOf(0xc3) + 1;
    expect(cut).toBeGreaterThan(1);
    const chunks = [body.slice(0, 3), new Uint8Array(), body.slice(3, cut), body.slice(cut)];
    expect((await settled(loadFrom(serve(stream(chunks))))).value).toEqual(TREND);
  });

  it.each([
    ['a byte-order mark', `\uFEFF${JSON_TEXT}`, undefined],
    ['white space around it', `\n ${JSON_TEXT} \r\n`, undefined],
    ['whatever type the server calls it', JSON_TEXT, { headers: { 'content-type': 'text/plain; charset=iso-8859-1' } }],
    ['status 203', JSON_TEXT, { status: 203 }],
  ])('takes a document with %s', async (_, body, init) => {
    expect((await settled(loadFrom(serve(ok(bytes(body), init))))).value).toEqual(TREND);
  });

  it.each([
    ['a web page', '<!DOCTYPE html><title>Not found</title>', 'looks like a web page'],
    ['a web page after white space', '\n\n  <html>', 'looks like a web page'],
    ['a truncated document', JSON_TEXT.slice(0, -3), ''],
    ['text', 'version: 1', ''],
    ['JSON with more behind it', `${JSON_TEXT}${JSON_TEXT}`, ''],
    ['nothing at all', '', ''],
    ['bytes that are no UTF-8', new Uint8Array([0x22, 0xff, 0xfe, 0x22]), 'not JSON in UTF-8'],
    [
      'Latin-1',
      new Uint8Array([...bytes('{"version":1,"id":"x","title":"'), 0xfc, ...bytes('"}')]),
      'not JSON in UTF-8',
    ],
    ['UTF-16', new Uint8Array([0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00]), 'not JSON in UTF-8'],
    ['a character cut off at the end', new Uint8Array([...bytes('"'), 0xe2, 0x82]), 'not JSON in UTF-8'],
  ])('refuses %s as not-json, at once', async (_, body, says) => {
    const server = serve(ok(body));
    const error = await failure(loadFrom(server));
    expect(error).toMatchObject({ code: 'not-json', url: URL_HERE, problems: [] });
    expect(error.message).toContain(URL_HERE);
    expect(error.message).toContain(says);
    expect(server.requests).toHaveLength(1);
  });

  it('refuses an answer without a body as not-json', async () => {
    expect(await failure(loadFrom(serve(ok(null, { status: 204 }))))).toMatchObject({ code: 'not-json' });
  });

  it('refuses a faulty document as invalid, with every fault', async () => {
    const error = await failure(loadFrom(serve(ok('{"version":1,"id":"X","lang":null}'))));
    expect(error).toBeInstanceOf(TrendError);
    expect(error).toMatchObject({ name: 'TrendError', code: 'invalid', url: URL_HERE });
    expect(error.problems.map(({ pointer }) => pointer).sort()).toEqual(['/id', '/lang', '/title']);
    expect(error.message).toMatch(/no valid trend: \/id /);
  });

  it('refuses a document of another version as unsupported-version', async () => {
    const error = await failure(loadFrom(serve(ok('{"version":2}'))));
    expect(error).toMatchObject({ code: 'unsupported-version', problems: [{ pointer: '/version' }] });
  });

  it.each(['', 'not a url', 'http://', '//page.example/trend.json', 'trend.json'])(
    'tells of %j, which is no absolute URL, without a request',
    async (url) => {
      const server = serve(ok());
      const error = await failure(loadFrom(server, { url }));
      expect(error).toMatchObject({ code: 'network', url });
      expect(error.message).toContain(`"${url}" is no URL`);
      expect(server.requests).toEqual([]);
    },
  );

  it.each([400, 401, 403, 404, 405, 410, 418, 428])('gives up at once at status %i', async (code) => {
    const server = serve(status(code, {}, 'Some Reason'), ok());
    const error = await failure(loadFrom(server));
    expect(error).toMatchObject({ code: 'http', url: URL_HERE });
    expect(error.message).toContain(`${URL_HERE} answered ${code} Some Reason. `);
    expect(server.requests).toHaveLength(1);
  });

  it.each([
    [401, 'without credentials'],
    [403, 'without credentials'],
    [404, 'Check the address'],
    [410, 'Check the address'],
    [429, 'later'],
    [503, 'later'],
  ])('advises at status %i: %s', async (code, advice) => {
    expect((await failure(loadFrom(serve(status(code))))).message).toContain(advice);
  });

  it('tells of a status without words, as HTTP/2 has it, in a sentence all the same', async () => {
    expect((await failure(loadFrom(serve(status(404))))).message).toContain(`${URL_HERE} answered 404. `);
  });
});
