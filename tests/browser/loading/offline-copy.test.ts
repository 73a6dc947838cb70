import { expect } from 'chai';
import type { TrendElement } from '../../../src/elements/base/trend-element.js';
import {
  axe,
  consoleSpy,
  deepGet,
  deepQuery,
  deepQueryAll,
  fault,
  mount,
  nextEvent,
  ownServer,
  requests,
  uniqueKey,
  until,
} from '../harness.js';
import { openFrame, settledIn } from '../support/frame.js';
import { fetchDocument, MINIMAL, recordEvents, whenState, shadowOf, show, TREND } from '../support/trends.js';

const CACHE = 'trend-embed';
const FALLBACK = '<a id="fallback" href="/demo/index.html">Read it on our own page.</a>';
const NIGHT_TRAINS = 'night-trains-midweek';

beforeEach(() => caches.delete(CACHE));
after(() => caches.delete(CACHE));

const keptUrls = async (): Promise<string[]> =>
  (await caches.has(CACHE))
    ? (await (await caches.open(CACHE)).keys()).map(({ url }) => decodeURIComponent(new URL(url).pathname.slice(1)))
    : [];

/** A document that can be had so many times, and then is not there. */
const goneAfter = (times: number, key = uniqueKey(), body = MINIMAL): string =>
  fault('status/200', { key, times, body, then: '/not-there.json' });

const card = (src: string, more = 'keep'): string => `<trend-card src="${src}" ${more}>${FALLBACK}</trend-card>`;

/** Shows a document, until a copy of it is kept; then takes the element away. */
async function visit(src: string, more?: string): Promise<void> {
  const element = await show(card(src, more));
  await until(async () => (await keptUrls()).includes(src), { what: 'a copy to be kept' });
  element.remove();
  // The store is forgotten a microtask later.
  await Promise.resolve();
}

const note = (element: Element): HTMLElement | null => deepQuery(element, '[part=kept]');
const noted = (element: Element): Promise<HTMLElement | null> => until(() => note(element), { what: 'the note' });

const today = (lang: string): string => new Intl.DateTimeFormat(lang, { dateStyle: 'long' }).format();

describe('keep', () => {
  it('is off unless asked for: nothing is stored, and nothing but the fallback is shown', async () => {
    const src = goneAfter(1);
    const element = await show(card(src, ''));
    element.remove();
    await Promise.resolve();
    const again = await show(card(src, ''), 'error');
    expect([deepGet(again, '#fallback').checkVisibility(), note(again)]).to.deep.equal([true, null]);
    expect(await caches.has(CACHE)).to.equal(false);
  });

  it('shows the last good copy when the document cannot be had, and fires trend-error with the cause', async () => {
    const spy = consoleSpy();
    const src = goneAfter(1);
    await visit(src);
    const errors = recordEvents('trend-error');
    const element = await show(card(src));
    await noted(element);
    expect([element.state, element.trend?.id, element.error]).to.deep.equal(['ready', NIGHT_TRAINS, undefined]);
    expect(errors.map(({ target, detail }) => [target, detail.code, detail.url])).to.deep.equal([
      [element, 'http', src],
    ]);
    expect(deepGet(element, '[part~=title]').checkVisibility()).to.equal(true);
    expect(deepGet(element, '#fallback').checkVisibility(), 'no fallback beside the trend').to.equal(false);
    await spy.expectSilence();
  });

  it('tells the date of the copy, to be seen and to be heard politely, and is accessible', async () => {
    const src = goneAfter(1);
    await visit(src);
    const element = await show(card(src));
    const shown = await noted(element);
    expect(shown?.innerText).to.include(`Shown from a copy kept on ${today('en')}: `);
    expect(shown?.checkVisibility()).to.equal(true);
    const status = deepGet(element, '[part=kept] [role=status]');
    await until(() => !status.querySelector('[aria-hidden]'), { what: 'the words to be exposed' });
    await axe(element);
  });

  it('writes the date as the language of the trend does', async () => {
    const src = goneAfter(1, uniqueKey(), '/demo/trends/arabic.json');
    await visit(src);
    const element = await show(card(src));
    const date = new Intl.DateTimeFormat('ar', { dateStyle: 'long', calendar: 'gregory' }).format();
    expect((await noted(element))?.textContent).to.include(date);
  });

  for (const [what, then] of [
    ['is broken', '/demo/faults/not-json.json'],
    ['breaks the rules', '/demo/faults/invalid.json'],
    ['is of a newer version', '/demo/faults/version-2.json'],
  ] as const) {
    it(`shows the last good copy when the new one ${what}, and keeps that copy`, async () => {
      const src = fault('status/200', { key: uniqueKey(), times: 1, body: MINIMAL, then });
      await visit(src);
      for (const visitAgain of [1, 2]) {
        const element = await show(card(src));
        expect((await noted(element))?.checkVisibility(), `visit ${visitAgain}`).to.equal(true);
        element.remove();
        await Promise.resolve();
      }
    });
  }

  it('is told of by trend-error, and not shown, where nothing was kept', async () => {
    const element = await show(card(goneAfter(0)), 'error');
    expect([element.error?.code, deepGet(element, '#fallback').checkVisibility()]).to.deep.equal(['http', true]);
    expect(note(element)).to.equal(null);
  });

  it('has the trend back, without the note, when reload() succeeds after an outage', async () => {
    const { origin, stop, start } = await ownServer();
    const src = new URL(MINIMAL, origin).href;
    await visit(src);
    await stop();
    const element = await show(card(src));
    await noted(element);
    const failed = nextEvent(element, 'trend-error');
    await element.reload();
    expect((await failed).detail.code).to.equal('network');
    expect(note(element), 'still down').not.to.equal(null);
    await start();
    const loaded = nextEvent(element, 'trend-load');
    deepGet(element, '[part=kept] [part=retry]').click();
    await loaded;
    expect([element.trend?.id, note(element)]).to.deep.equal([NIGHT_TRAINS, null]);
    expect(document.activeElement, 'focus stays where the button was').to.equal(element);
    await stop();
  });

  it('keeps one copy of each document, the newest', async () => {
    const key = uniqueKey();
    const src = fault('status/200', { key, times: 1, body: MINIMAL, then: TREND });
    await visit(src);
    const element = await show(card(src));
    const copy = async (): Promise<string> => {
      // By its address: another test's may still come in late.
      const found = await caches.match(`https://kept.invalid/${encodeURIComponent(src)}`, { cacheName: CACHE });
      return found?.text() ?? '';
    };
    await until(async () => (await copy()).includes('The meter follows the buyer'), { what: 'the newer copy' });
    expect((await keptUrls()).filter((url) => url === src)).to.have.length(1);
    expect(element.state).to.equal('ready');
  });

  it('keeps twenty documents at most: the one renewed longest ago goes', async () => {
    const cache = await caches.open(CACHE);
    for (let i = 0; i < 20; i++) await cache.put(`https://kept.invalid/${i}`, new Response('{}'));
    const src = fault('doc', { then: MINIMAL, key: uniqueKey() });
    await visit(src);
    await until(async () => (await keptUrls()).length === 20, { what: 'the oldest to go' });
    expect(await keptUrls())
      .to.include(src)
      .and.to.include('1')
      .and.not.to.include('0');
  });

  it('is found under no address that a service worker of the page would ask for', async () => {
    const src = goneAfter(1);
    await visit(src);
    expect(await caches.match(src)).to.equal(undefined);
  });

  it('holds the copy to the hash that is asked for', async () => {
    const bytes = await (await fetch(MINIMAL)).arrayBuffer();
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    const right = `sha256-${btoa(String.fromCharCode(...digest))}`;
    const src = goneAfter(1);
    await visit(src);
    const element = await show(card(src, `keep integrity="${right}"`));
    expect((await noted(element))?.checkVisibility()).to.equal(true);
    element.remove();
    const refused = await show(
      card(src, 'keep integrity="sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="'),
      'error',
    );
    expect([refused.error?.code, note(refused)]).to.deep.equal(['http', null]);
  });

  it('shows no copy that was tampered with so that it breaks the rules', async () => {
    const src = goneAfter(1);
    await visit(src);
    const cache = await caches.open(CACHE);
    const [request] = await cache.keys();
    if (request)
      await cache.put(request, new Response('{"version":1}', { headers: { date: new Date().toUTCString() } }));
    expect((await show(card(src), 'error')).error?.code).to.equal('http');
  });

  it('of one element is enough for all with the same src: one request, and the same copy', async () => {
    const key = uniqueKey();
    const src = goneAfter(1, key);
    const pair = `<div><trend-header src="${src}"></trend-header><trend-stats keep src="${src}"></trend-stats></div>`;
    const visitPair = async (): Promise<TrendElement[]> => {
      const elements = [...(await mount(pair)).children] as TrendElement[];
      return Promise.all(elements.map((element) => whenState(element)));
    };
    const first = await visitPair();
    await until(async () => (await keptUrls()).includes(src), { what: 'a copy to be kept' });
    for (const element of first) element.remove();
    await Promise.resolve();
    const again = await visitPair();
    expect(again.map(({ trend }) => trend?.id)).to.deep.equal([NIGHT_TRAINS, NIGHT_TRAINS]);
    await Promise.all(again.map(noted));
    expect(await requests(key)).to.equal(2);
  });

  it('is noted once inside a provider, however many elements show the trend', async () => {
    const src = goneAfter(1);
    await visit(src);
    const errors = recordEvents('trend-error');
    const provider = await show(
      `<trend-provider keep src="${src}"><trend-stats></trend-stats><trend-header></trend-header><trend-faq></trend-faq></trend-provider>`,
    );
    await noted(provider);
    await Promise.all(([...provider.children] as TrendElement[]).map((element) => whenState(element)));
    expect(deepQueryAll(provider, '[part=kept]')).to.have.length(1);
    expect(errors.map(({ target }) => target)).to.deep.equal([provider]);
  });

  it('goes with the element to another document', async () => {
    const src = goneAfter(1);
    await visit(src);
    const element = await show(card(src));
    await noted(element);
    element.src = TREND;
    await until(async () => element.trend?.id === (await fetchDocument(TREND)).id, { what: 'the other trend' });
    expect(note(element)).to.equal(null);
  });

  it('keeps nothing, silently, in a page that has no such storage', async () => {
    const src = goneAfter(1);
    const frame = await openFrame(
      card(src),
      `<script>Object.defineProperty(window, 'caches', { get() { throw new DOMException('opaque', 'SecurityError'); } });</script><script src="/dist/trend-embed.iife.js" defer></script>`,
    );
    const element = await settledIn(frame, 'trend-card');
    await (element as HTMLElement & Pick<TrendElement, 'reload'>).reload();
    expect(frame.faults).to.deep.equal([]);
    expect(await keptUrls()).not.to.include(src);
  });

  it('works in the self-contained file', async () => {
    const src = goneAfter(1);
    await visit(src);
    const frame = await openFrame(card(src), `<script src="/dist/trend-embed.iife.js" defer></script>`);
    const element = await settledIn(frame, 'trend-card');
    const shown = await until(() => shadowOf(element).querySelector('[part=kept]'), { what: 'the note' });
    expect(shown?.textContent).to.include(`Shown from a copy kept on ${today('en')}: `);
    expect(frame.faults).to.deep.equal([]);
  });
});
