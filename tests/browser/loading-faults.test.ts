// What goes wrong on the way, made by a real server: each fault ends in the error that it is, with the fallback shown,
// nothing that goes on for ever, and nothing on the console but a line that the page's or the document's owner can act on.

import { expect } from 'chai';
import type { TrendErrorCode } from '../../src/entries/index.js';
import { LIMITS } from '../../src/loading/limits.js';
import {
  consoleSpy,
  deepGet,
  deepQuery,
  fault,
  mount,
  nextEvent,
  origins,
  ownServer,
  requests,
  sent,
  uniqueKey,
  until,
} from './harness.js';
import { MINIMAL, recordEvents, whenState, TREND } from './support/trends.js';
import type { TrendElement } from '../../src/elements/base/trend-element.js';

const FALLBACK = '<a id="fallback" href="/demo/index.html">Read it on our own page.</a>';

interface Fault {
  what: string;
  code: TrendErrorCode;
  src: (key: string) => string | Promise<string>;
  integrity?: string;
  message: RegExp;
  /** How many requests the server sees; left out where they do not reach it, or the browser itself repeats them. */
  asked?: number;
  /** What the console says, once. */
  hint?: RegExp;
}

const WRONG = 'sha384-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';
const TRUNCATED = '{"version":1,"id":"x","title":"Night tra';

const FAULTS: Fault[] = [
  { what: '404', code: 'http', src: (key) => fault('status/404', { key }), message: /404.*address/, asked: 1 },
  { what: '500 again and again', code: 'http', src: (key) => fault('status/500', { key }), message: /500/, asked: 3 },
  {
    what: 'a refused connection',
    code: 'network',
    src: async () => fault('doc', { then: TREND }, (await origins()).refused),
    message: /could not be fetched.*connection/,
  },
  {
    what: 'a connection reset in the body',
    code: 'network',
    src: (key) => fault('reset', { key }),
    message: /fetched/,
  },
  { what: 'a body that is cut off', code: 'network', src: (key) => fault('cut', { key }), message: /fetched/ },
  { what: 'a redirect loop', code: 'network', src: (key) => fault('loop', { key }), message: /could not be fetched/ },
  {
    what: 'no CORS header',
    code: 'network',
    src: async (key) => fault('doc', { key, then: TREND }, (await origins()).closed),
    message: /answers, but .*"Access-Control-Allow-Origin: \*"/,
    // Three tries, and a look whether the server answers at all.
    asked: 4,
    hint: /answers, but .*"Access-Control-Allow-Origin: \*"/,
  },
  {
    what: 'a web page of another content type',
    code: 'not-json',
    src: (key) => fault('raw', { key, body: '<!doctype html><p>Sign in', type: 'text/html' }),
    message: /web page.*src/,
    asked: 1,
  },
  {
    what: 'truncated JSON',
    code: 'not-json',
    src: (key) => fault('raw', { key, body: TRUNCATED }),
    message: /not JSON/,
    asked: 1,
  },
  {
    what: 'a document of 50 MB',
    code: 'too-large',
    src: (key) => fault('huge', { key, bytes: 50_000_000 }),
    message: /5 MB/,
    asked: 1,
  },
  {
    what: 'a gzip bomb',
    code: 'too-large',
    src: (key) => fault('huge', { key, bytes: 4_000_000_000, gzip: '' }),
    message: /5 MB/,
    asked: 1,
  },
  {
    what: 'another document than its hash names',
    code: 'integrity',
    src: (key) => fault('doc', { key, then: TREND }),
    integrity: WRONG,
    message: /integrity="sha384-/,
    asked: 1,
  },
  {
    what: 'an src that is no URL',
    code: 'network',
    src: () => 'http://[',
    message: /no URL/,
    hint: /^trend-embed: "http:\/\/\[" is no URL/,
  },
  {
    what: 'an src of no scheme that a page can fetch',
    code: 'network',
    src: () => 'htps://localhost/trend.json',
    message: /begins with https:\/\//,
    hint: /^trend-embed: .*htps:/,
  },
];

function expectFallback(element: TrendElement): void {
  expect(deepGet(element, '#fallback').checkVisibility(), 'the fallback').to.equal(true);
  expect(deepQuery(element, '[part~=loading]'), 'nothing that goes on loading').to.equal(null);
  expect(deepGet(element, '[part~=error]').innerText).to.include('This trend cannot be shown.');
}

describe('a fault on the way', () => {
  for (const { what, code, src, integrity = '', message, asked, hint } of FAULTS) {
    it(`${what} ends as "${code}"`, async () => {
      const spy = consoleSpy();
      const key = uniqueKey();
      const address = await src(key);
      const events = recordEvents('trend-error');
      // Two elements: the request is one, and so is the line on the console.
      const container = await mount(`<div><trend-card>${FALLBACK}</trend-card><trend-stats></trend-stats></div>`);
      const [card, stats] = [...container.children] as [TrendElement, TrendElement];
      for (const element of [card, stats]) Object.assign(element, { integrity, src: address });
      await until(() => events.length === 2, { what: 'both elements to fail', limit: 9000 });
      await whenState(card, 'error');
      expect([card.state, card.error?.code]).to.deep.equal(['error', code]);
      expect(card.error?.message).to.match(message);
      expectFallback(card);
      if (asked !== undefined) expect(await requests(key), 'requests').to.equal(asked);
      if (!hint) return spy.expectSilence();
      expect(spy.complaints.map(({ kind }) => kind)).to.deep.equal(['warn']);
      expect(spy.complaints[0]?.text).to.match(hint);
      return undefined;
    });
  }

  for (const [what, parameters] of [
    ['a document of 50 MB', { bytes: 50_000_000 }],
    ['a gzip bomb', { bytes: 4_000_000_000, gzip: '' }],
  ] as const) {
    it(`${what} is not read to its end: the connection is closed`, async function () {
      // WebKit's network process reads ahead without bounds: what the server sent says nothing of what the page took.
      if (!/Chrome|Firefox/.test(navigator.userAgent)) this.skip();
      const key = uniqueKey();
      const card = await mount<TrendElement>(
        `<trend-card src="${fault('huge', { key, ...parameters })}"></trend-card>`,
      );
      await whenState(card, 'error');
      const transfer = await until(async () => (await sent(key)).over && sent(key), {
        what: 'the end of the transfer',
      });
      expect(transfer && transfer.whole).to.equal(false);
      expect(transfer && transfer.bytes).to.be.within(5_000_000, parameters.bytes - 1);
    });
  }

  it('500, then 200, is a trend and no fault', async () => {
    const spy = consoleSpy();
    const events = recordEvents('trend-error');
    const src = fault('status/500', { key: uniqueKey(), times: 1, then: MINIMAL });
    await whenState(await mount<TrendElement>(`<trend-card src="${src}">${FALLBACK}</trend-card>`));
    expect(events).to.deep.equal([]);
    await spy.expectSilence();
  });

  for (const route of ['drip', 'stall']) {
    it(`a body that never comes to its end (${route}) ends with the time that is allowed`, async () => {
      const spy = consoleSpy();
      const limits: { time: number } = LIMITS;
      const { time } = limits;
      limits.time = 1000;
      try {
        const src = fault(route, { ms: 50 });
        const card = await mount<TrendElement>(`<trend-card src="${src}">${FALLBACK}</trend-card>`);
        await whenState(card, 'error');
        expect(card.error).to.include({ code: 'timeout' });
        expectFallback(card);
        await spy.expectSilence();
      } finally {
        limits.time = time;
      }
    });
  }

  it('an outage is over with reload(), once the server is back', async () => {
    const spy = consoleSpy();
    const { origin, stop, start } = await ownServer();
    await stop();
    const src = new URL(MINIMAL, origin).href;
    const card = await mount<TrendElement>(`<trend-card src="${src}">${FALLBACK}</trend-card>`);
    await whenState(card, 'error');
    expect(card.error).to.include({ code: 'network', url: src });
    expectFallback(card);
    await start();
    const loaded = nextEvent(card, 'trend-load');
    await card.reload();
    await loaded;
    expect([card.state, card.trend?.id]).to.deep.equal(['ready', 'night-trains-midweek']);
    await stop();
    await card.reload();
    expect([card.state, card.trend?.id], 'what is shown stays').to.deep.equal(['ready', 'night-trains-midweek']);
    await spy.expectSilence();
  });
});
