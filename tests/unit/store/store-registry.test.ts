import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { acquireStore } from '../../../src/store/store-registry.js';
import type { TrendStore } from '../../../src/store/trend-store.js';
import { type FakeServer, JSON_TEXT, ok, serve, TREND } from '../loading/fake-server.js';
import { turns } from '../loading/manual-loader.js';

let server: FakeServer;
let leaves: (() => void)[];

beforeEach(() => {
  server = serve(ok(), ok(JSON_TEXT.replace('X', 'Y')));
  leaves = [];
  vi.stubGlobal('document', Object.assign(new EventTarget(), { baseURI: 'https://page.example/articles/one.html' }));
  vi.stubGlobal('origin', 'https://page.example');
  vi.stubGlobal('fetch', server.fetch);
});

afterEach(async () => {
  for (const leave of leaves) leave();
  await turns();
  vi.unstubAllGlobals();
});

/** Subscribes, as an element does that is in the page; gives the way out. */
function use(store: TrendStore): () => void {
  const leave = store.subscribe(() => undefined);
  leaves.push(leave);
  return leave;
}

/** Until the store has loaded, or failed to. */
function done(store: TrendStore): Promise<void> {
  return new Promise((resolve) => {
    const look = () => store.state.status !== 'loading' && resolve();
    leaves.push(store.subscribe(look));
    look();
  });
}

describe('sharedStore', () => {
  it('gives all who name the same document one store, and one request', async () => {
    const first = acquireStore('https://page.example/trend.json', '');
    use(first);
    const others = [
      '/trend.json',
      '../trend.json',
      '//page.example/trend.json',
      'https://PAGE.example:443/x/../trend.json',
    ];
    for (const src of others) {
      const store = acquireStore(src, '');
      expect(store, src).toBe(first);
      use(store);
    }
    await done(first);
    expect(first.state).toMatchObject({ status: 'ready', trend: TREND, url: 'https://page.example/trend.json' });
    expect(server.requests.map(({ url }) => url)).toEqual(['https://page.example/trend.json']);
  });

  it('takes a fragment for a place in the same document', () => {
    const store = acquireStore('/trend.json#x', '');
    use(store);
    expect(acquireStore('/trend.json#y', '')).toBe(store);
    expect(store.state).toEqual({ status: 'loading', url: 'https://page.example/trend.json' });
  });

  it.each([
    ['another path', '/other.json', ''],
    ['another query', '/trend.json?v=2', ''],
    ['another hash to match', '/trend.json', 'sha384-x'],
  ])('gives for %s another store', (_, src, integrity) => {
    const store = acquireStore('/trend.json', '');
    use(store);
    expect(acquireStore(src, integrity)).not.toBe(store);
  });

  it('forgets a store when the last one left it', async () => {
    const store = acquireStore('/trend.json', '');
    const leave = use(store);
    await done(store);
    for (const each of leaves) each();
    leave();
    await turns();
    const next = acquireStore('/trend.json', '');
    expect(next).not.toBe(store);
    await done(next);
    expect(next.state).toMatchObject({ trend: { title: TREND.title.replace('X', 'Y') } });
  });

  it('gives back the store that the caller had, for the same document, when nobody has a newer one', async () => {
    const had = acquireStore('/trend.json', '');
    use(had)();
    await turns();
    expect(acquireStore('/trend.json', '', had)).toBe(had);
    expect(acquireStore('/other.json', '', had)).not.toBe(had);
    expect(acquireStore('/trend.json', 'sha384-x', had)).not.toBe(had);
    const newer = acquireStore('/trend.json', '');
    use(newer);
    expect(acquireStore('/trend.json', '', had)).toBe(newer);
  });

  it('asks past the cache when it is told to reload', async () => {
    const store = acquireStore('/trend.json', '');
    await done(store);
    await store.reload();
    expect(server.requests.map(({ init }) => init.cache)).toEqual(['default', 'reload']);
    expect(store.state).toMatchObject({ status: 'ready', trend: { title: TREND.title.replace('X', 'Y') } });
  });

  it('holds the document to its hash', async () => {
    const store = acquireStore('/trend.json', 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=');
    await done(store);
    expect(store.state).toMatchObject({ status: 'error', failure: { code: 'integrity' } });
  });

  it('leaves the hash to fetch where the page is not secure', async () => {
    vi.stubGlobal('crypto', { subtle: undefined });
    const store = acquireStore('/trend.json', 'sha256-x');
    await done(store);
    expect(server.requests[0]?.init.integrity).toBe('sha256-x');
  });

  it('gives for what is no URL a store that says so', async () => {
    const store = acquireStore('http://[', '');
    await done(store);
    expect(store.state).toMatchObject({ status: 'error', failure: { code: 'network', url: 'http://[' } });
    expect(server.requests).toEqual([]);
  });
});
