import { expect } from 'chai';
import {
  axe,
  consoleSpy,
  deepActiveElement,
  deepGet,
  deepQuery,
  deepQueryAll,
  describeWithFixtures,
  fault,
  mount,
  nextEvent,
  origins,
  press,
  requests,
  uniqueKey,
  until,
  viewport,
} from '../harness.js';
import { show, TREND } from './trends.js';

describe('the harness', () => {
  const NESTED = `
  <section>
    <template shadowrootmode="open">
      <div><template shadowrootmode="open"><button>inner</button></template></div>
      <button>middle</button>
      <slot></slot>
    </template>
    <button>light</button>
  </section>`;
  async function rejection(promise: Promise<unknown>): Promise<string> {
    return promise.then(
      () => 'nothing was thrown',
      (error: unknown) => (error as Error).message,
    );
  }

  it('mounts declarative shadow roots, and finds its way through them in tree order', async () => {
    const section = await mount(NESTED);
    expect(deepQueryAll(section, 'button').map((button) => button.textContent)).to.deep.equal([
      'inner',
      'middle',
      'light',
    ]);
    expect(deepQuery(section, 'a')).to.equal(null);
    expect(() => deepGet(section, 'a')).to.throw('Nothing matches a within <section>');
  });

  it('removes what the test before mounted', () => {
    expect(document.querySelector('section')).to.equal(null);
  });

  it('moves the focus by keys, in and out of shadow roots, backwards too', async () => {
    const section = await mount(NESTED);
    const visited: (string | null | undefined)[] = [];
    deepGet(section, 'button').focus();
    for (const chord of ['Tab', 'Tab', 'Shift+Tab']) {
      await press(chord);
      visited.push(deepActiveElement()?.textContent);
    }
    expect(visited).to.deep.equal(['middle', 'light', 'middle']);
    const clicked = nextEvent(section, 'click');
    await press('Space');
    expect((await clicked).isTrusted).to.equal(true);
  });

  it('waits until something holds, whatever the probe throws before', async () => {
    const start = performance.now();
    const probe = (): number => {
      if (performance.now() - start < 50) throw new Error('not yet');
      return 42;
    };
    expect(await until(probe, { what: 'the answer' })).to.equal(42);
  });

  it('says what it waited for in vain', async () => {
    const never = (): boolean => {
      throw new Error('no such luck');
    };
    const messages = await Promise.all([
      rejection(until(never, { what: 'rain', limit: 100 })),
      rejection(nextEvent(document, 'thunder', 100)),
    ]);
    expect(messages[0]).to.equal('Waited 100 ms in vain for rain (Error: no such luck)');
    expect(messages[1]).to.equal('Waited 100 ms in vain for the event "thunder"');
  });

  it('finds accessibility faults inside shadow roots', async () => {
    const good = await mount('<div><template shadowrootmode="open"><button>Go</button></template></div>');
    await axe(good);
    const bad = await mount('<div><template shadowrootmode="open"><button></button></template></div>');
    expect(await rejection(axe(bad))).to.match(/button-name \(critical\)[^]*div >> button/);
    await axe(bad, { rules: { 'button-name': { enabled: false } } });
  });

  it('collects what the console and the window complain about', async () => {
    const spy = consoleSpy();
    await spy.expectSilence();
    console.warn('careful', 1);
    queueMicrotask(() => {
      throw new Error('loose');
    });
    void Promise.reject(new Error('unwanted'));
    await until(() => spy.complaints.length === 3, { what: 'three complaints' });
    expect(spy.complaints.map(({ kind }) => kind)).to.have.members(['warn', 'uncaught', 'unhandled']);
    expect(await rejection(spy.expectSilence()))
      .to.include('warn: careful 1')
      .and.to.include('Error: loose');
  });

  it('sizes the page', async () => {
    expect(await viewport(600, 400)).to.equal(true);
    expect([innerWidth, innerHeight]).to.deep.equal([600, 400]);
  });

  it('gives every test file the same page, in English', () => {
    expect([innerWidth, innerHeight, navigator.language]).to.deep.equal([800, 600, 'en-US']);
  });
});

describeWithFixtures('a fixture', ({ hydrated }) => {
  it('puts elements into the page as its name says', async () => {
    const card = await show(`<trend-card src="${TREND}"></trend-card>`);
    expect(card.hasAttribute('served')).to.equal(hydrated);
  });

  it('has all elements from the files that the run asks for', () => {
    const loaded = performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
    const dist = 'dist' in document.documentElement.dataset;
    expect(loaded.includes('/dist/trend-embed.js')).to.equal(dist);
    expect(loaded.some((path) => path.startsWith('/src/elements/'))).to.equal(!dist);
  });
});

describe('the misbehaving server', () => {
  const FILE = '/package.json';
  async function outcome(promise: Promise<unknown>): Promise<string> {
    return promise.then(
      () => 'fulfilled',
      (error: unknown) => (error as Error).name,
    );
  }

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
