import { expect } from 'chai';
import { fault, origins, requests, uniqueKey } from './harness.js';

const FILE = '/package.json';

async function outcome(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'fulfilled',
    (error: unknown) => (error as Error).name,
  );
}

describe('the misbehaving server', () => {
  it('fails as often as asked, then serves the file, and counts the requests', async () => {
    const key = uniqueKey();
    const url = fault('status/503', { key, times: 2, then: FILE, retryAfter: 1 });
    const responses = [await fetch(url), await fetch(url), await fetch(url)];
    expect(responses.map(({ status }) => status)).to.deep.equal([503, 503, 200]);
    expect(responses[0]?.headers.get('Retry-After')).to.equal('1');
    expect(await responses[2]?.json()).to.have.property('name');
    expect(await requests(key)).to.equal(3);
  });

  it('sends a body with an error, arbitrary text, and nothing for a path outside the repository', async () => {
    const failed = await fetch(fault('status/404', { body: FILE }));
    expect(failed.status).to.equal(404);
    expect(await failed.json()).to.have.property('name');
    const raw = await fetch(fault('raw', { body: '\u{feff}{', type: 'text/html' }));
    expect([...new Uint8Array(await raw.arrayBuffer())]).to.deep.equal([0xef, 0xbb, 0xbf, 0x7b]);
    expect(raw.headers.get('Content-Type')).to.equal('text/html; charset=utf-8');
    expect((await fetch(fault('doc', { then: '/../../etc/passwd' }))).status).to.equal(404);
  });

  it('stalls until the reader gives up', async () => {
    const giveUp = new AbortController();
    const response = await fetch(fault('stall'), { signal: giveUp.signal });
    const reader = response.body?.getReader();
    expect((await reader?.read())?.value).to.have.property('length', 13);
    const rest = reader?.read();
    giveUp.abort();
    expect(await outcome(Promise.resolve(rest))).to.equal('AbortError');
  });

  it('breaks the connection in the middle of the body', async () => {
    const whole = fetch(fault('reset')).then((response) => response.text());
    // A TypeError, but in Firefox an AbortError, although nobody aborted.
    expect(await outcome(whole)).to.be.oneOf(['TypeError', 'AbortError']);
  });

  it('streams a document of exactly the size asked for, without declaring it', async () => {
    const response = await fetch(fault('huge', { bytes: 1_000_000 }));
    expect(response.headers.get('Content-Length')).to.equal(null);
    const text = await response.text();
    expect(text).to.have.length(1_000_000);
    expect(JSON.parse(text)).to.include({ version: 1, id: 'huge' });
  });

  it('sends headers late', async () => {
    const start = performance.now();
    await fetch(fault('slow', { ms: 300, then: FILE }));
    expect(performance.now() - start).to.be.greaterThan(290);
  });

  it('is cached only where asked', async () => {
    const cacheControl = async (parameters: Record<string, string | number>): Promise<string | null> =>
      (await fetch(fault('doc', { then: FILE, ...parameters }))).headers.get('Cache-Control');
    expect([await cacheControl({}), await cacheControl({ maxAge: 60 })]).to.deep.equal(['no-store', 'max-age=60']);
  });

  it('serves other origins, open and closed', async () => {
    const { own, open, closed } = await origins();
    expect(own).to.equal(location.origin);
    expect(new Set([own, open, closed]).size).to.equal(3);
    expect(await (await fetch(new URL(FILE, open))).json()).to.have.property('name');
    expect((await fetch(fault('status/503', {}, open))).status).to.equal(503);
    expect(await outcome(fetch(new URL(FILE, closed)))).to.equal('TypeError');
    expect(await outcome(fetch(fault('doc', { then: FILE }, closed)))).to.equal('TypeError');
    expect((await fetch(new URL(FILE, closed), { mode: 'no-cors' })).type).to.equal('opaque');
  });
});
