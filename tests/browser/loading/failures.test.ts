import { expect } from 'chai';
import type { TrendElement } from '../../../src/elements/base/trend-element.js';
import type { TrendErrorCode } from '../../../src/entries/index.js';
import { LIMITS } from '../../../src/loading/limits.js';
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
  withSource,
} from '../harness.js';
import { MINIMAL, recordEvents, show, TREND, whenState } from '../support/trends.js';

describe('errors', () => {
  async function hashOf(url: string, algorithm: 'SHA-256' | 'SHA-384' | 'SHA-512'): Promise<string> {
    const digest = await crypto.subtle.digest(algorithm, await (await fetch(url)).arrayBuffer());
    return `${algorithm.toLowerCase().replace('-', '')}-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
  }

  interface Failure {
    what: string;
    code: TrendErrorCode;
    src: () => string | Promise<string>;
    integrity?: string;
    message: RegExp;
    pointers?: string[];
  }

  const WRONG = 'sha384-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';

  const FAILURES: Failure[] = [
    { what: 'a document that is not there', code: 'http', src: () => fault('status/404'), message: /404/ },
    { what: 'a document that is not public', code: 'http', src: () => fault('status/403'), message: /403.*public/ },
    { what: 'a connection that breaks', code: 'network', src: () => fault('reset'), message: /could not be fetched/ },
    // Not the address of the faults below: the console names each only once.
    { what: 'an src that is no URL', code: 'network', src: () => 'https://[', message: /https:\/\/\[.*no URL/ },
    {
      what: 'a server without CORS headers',
      code: 'network',
      src: async () => new URL(TREND, (await origins()).closed).href,
      message: /CORS.*Access-Control-Allow-Origin/,
    },
    { what: 'text that is not JSON', code: 'not-json', src: () => '/demo/faults/not-json.json', message: /not JSON/ },
    { what: 'a web page', code: 'not-json', src: () => '/demo/index.html', message: /web page.*src/ },
    { what: 'an empty answer', code: 'not-json', src: () => fault('raw', { body: '' }), message: /not JSON/ },
    {
      what: 'a document with faults',
      code: 'invalid',
      src: () => '/demo/faults/invalid.json',
      message: /is no valid trend/,
      pointers: [
        '/id',
        '/updated',
        '/stats/0/count',
        '/evidence/0/date',
        '/evidence/1/stance',
        '/evidence/1/source/url',
      ],
    },
    {
      what: 'null for a document',
      code: 'invalid',
      src: () => fault('raw', { body: 'null' }),
      message: /valid/,
      pointers: [''],
    },
    {
      what: 'another version',
      code: 'unsupported-version',
      src: () => '/demo/faults/version-2.json',
      message: /version 2/,
      pointers: ['/version'],
    },
    { what: 'a hash that does not match', code: 'integrity', src: () => TREND, integrity: WRONG, message: /integrity/ },
    {
      what: 'a document of more than 5 MB',
      code: 'too-large',
      src: () => fault('huge', { bytes: 5_000_001 }),
      message: /5 MB/,
    },
  ];

  describe('a trend that cannot be loaded', () => {
    for (const { what, code, src, integrity = '', message, pointers = [] } of FAILURES) {
      it(`${what} is the error "${code}"`, async () => {
        // What it says on the console is the business of other tests.
        consoleSpy();
        const address = await src();
        const element = document.createElement('trend-header');
        Object.assign(element, { src: address, integrity });
        const container = await mount('<div></div>');
        const failed = nextEvent(container, 'trend-error');
        container.append(element);
        const { detail, bubbles, composed } = await failed;
        expect({ bubbles, composed, code: detail.code }).to.deep.equal({ bubbles: true, composed: true, code });
        expect(detail.message).to.match(message);
        expect(detail.url).to.equal(
          URL.canParse(address, location.href) ? new URL(address, location.href).href : address,
        );
        expect(detail.problems.map(({ pointer }) => pointer)).to.have.members(pointers);
        expect(element.state).to.equal('error');
        expect(element.error).to.include({ code, message: detail.message });
      });
    }

    it('is told of once for each element', async () => {
      const events = recordEvents('trend-error');
      const url = fault('status/404');
      const container = await mount(
        `<div><trend-stats src="${url}"></trend-stats><trend-header src="${url}"></trend-header></div>`,
      );
      const elements = [...container.children] as TrendElement[];
      await Promise.all(elements.map((element) => whenState(element, 'error')));
      expect(events.map(({ target }) => target)).to.have.members(elements);
    });
  });

  describe('a trend that loads by a retry', () => {
    it('is asked for three times before a server error counts', async () => {
      const key = uniqueKey();
      const events = recordEvents('trend-error');
      await show(`<trend-header src="${fault('status/500', { key, times: 2, then: TREND })}"></trend-header>`);
      expect([await requests(key), events.length]).to.deep.equal([3, 0]);
    });

    it('waits as long as the server asks for, and no longer', async () => {
      const start = performance.now();
      const url = fault('status/429', { key: uniqueKey(), times: 1, then: TREND, retryAfter: 1 });
      await show(`<trend-header src="${url}"></trend-header>`);
      expect(performance.now() - start).to.be.within(1000, 4000);
    });

    for (const algorithm of ['SHA-256', 'SHA-384', 'SHA-512'] as const) {
      it(`matches its ${algorithm} hash`, async () => {
        const integrity = await hashOf(TREND, algorithm);
        await show(`<trend-header src="${TREND}" integrity="${integrity}"></trend-header>`);
      });
    }

    it('may be just as large as the limit, with a byte-order mark, of any content type, and on another origin', async () => {
      const body = `\u{feff}${await (await fetch(MINIMAL)).text()}`;
      const sources = [
        fault('huge', { bytes: 5_000_000 }),
        fault('raw', { body, type: 'text/plain' }),
        new URL(MINIMAL, (await origins()).open).href,
      ];
      for (const src of sources) {
        const element = document.createElement('trend-stats');
        element.src = src;
        (await mount('<div></div>')).append(element);
        await whenState(element);
      }
    });
  });

  describe('reload()', () => {
    const cached = (key: string): string => fault('doc', { key, then: MINIMAL, maxAge: 600 });

    it('goes past the HTTP cache, where another element would not', async function () {
      const key = uniqueKey();
      const another = () => show(`<trend-header src="${cached(key)}"></trend-header>`);
      let again = await another();
      let [before, asked] = [0, await requests(key)];
      // A browser is free to keep nothing: WebKit without a window has its memory only, and the tests above fill it.
      for (let time = 0; time < 5 && asked > before; time++) {
        again.remove();
        again = await another();
        [before, asked] = [asked, await requests(key)];
      }
      if (asked > before && !/Chrome|Firefox/.test(navigator.userAgent)) this.skip();
      expect(asked, 'the cache is enough').to.equal(before);
      const loaded = nextEvent(again, 'trend-load');
      await again.reload();
      await loaded;
      expect(await requests(key)).to.equal(asked + 1);
    });

    it('renews the trend, and settles when that is shown', async () => {
      const url = fault('status/200', { key: uniqueKey(), times: 1, body: MINIMAL, then: TREND });
      const element = await show(`<trend-header src="${url}"></trend-header>`);
      const title = (): string | undefined => deepGet(element, '[part~=title]').textContent.trim();
      const before = title();
      await element.reload();
      expect(title())
        .to.match(/^The meter follows the buyer/)
        .and.not.equal(before);
    });

    it('keeps the trend when it fails, and tells so by the event', async () => {
      const url = fault('status/200', {
        key: uniqueKey(),
        times: 1,
        body: MINIMAL,
        then: '/demo/faults/version-2.json',
      });
      const element = await show(`<trend-card src="${url}"></trend-card>`);
      const failed = nextEvent(element, 'trend-error');
      await element.reload();
      expect((await failed).detail.code).to.equal('unsupported-version');
      expect([element.state, element.trend?.id, element.error]).to.deep.equal([
        'ready',
        'night-trains-midweek',
        undefined,
      ]);
      expect(element.matches(':state(ready)')).to.equal(true);
      expect(deepGet(element, '[part~=title]').checkVisibility()).to.equal(true);
    });

    it('does nothing, and does not fail, where there is nothing to load', async () => {
      const element = await mount<TrendElement>('<trend-card></trend-card>');
      await element.reload();
      element.trend = { version: 1, id: 'x', title: 'X' };
      await element.reload();
      expect(element.state).to.equal('ready');
    });
  });
});

// What goes wrong on the way, made by a real server: each fault ends in the error that it is, with the fallback shown,
// nothing that goes on for ever, and nothing on the console but a line that the page's or the document's owner can act on.
describe('a fault of the server or the network', () => {
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
  const SENTENCES: Readonly<Record<string, string>> = {
    network: 'The connection or its server may be down.',
    http: 'Its server answered with an error.',
    'too-large': 'It is too large to be shown.',
    integrity: 'What arrived is not the version that this page expects.',
    'not-json': 'What arrived cannot be read as a trend.',
    invalid: 'It has faults that its publisher has to mend.',
    'unsupported-version': 'It has a format that this page cannot read yet.',
  };

  it('leads to the link that the page put inside, which follows; and to nothing where there is none', async () => {
    for (const [inside, leads] of [
      ['<p>Read it on <a href="#own">our own page</a>.</p>', true],
      ['<a href="#own">Our own page</a>', true],
      ['<p>Read it on our own page.</p>', false],
      ['<a slot="footer-action" href="#more">More</a>', false],
    ] as const) {
      const card = await mount<TrendElement>(`<trend-card src="${fault('status/404')}">${inside}</trend-card>`);
      await whenState(card, 'error');
      const error = deepGet(card, '[part~=error]');
      expect(error.innerText.trim().endsWith('Read it here instead:'), inside).to.equal(leads);
      if (!leads) continue;
      const link = deepGet(card, 'a[href="#own"]').getBoundingClientRect();
      expect(link.top).to.be.at.least(error.getBoundingClientRect().bottom - 1);
    }
  });

  function expectFallback(element: TrendElement): void {
    expect(deepGet(element, '#fallback').checkVisibility(), 'the fallback').to.equal(true);
    expect(deepQuery(element, '[part~=loading]'), 'nothing that goes on loading').to.equal(null);
    expect(deepGet(element, '[part~=error]').innerText).to.include('This trend cannot be shown.');
  }

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
      await until(() => events.length === 2, { what: 'both elements to fail' });
      await whenState(card, 'error');
      expect([card.state, card.error?.code]).to.deep.equal(['error', code]);
      expect(card.error?.message).to.match(message);
      expectFallback(card);
      // A sentence for each cause, and a button where another attempt may end otherwise.
      const { innerText } = deepGet(card, '[part~=error]');
      expect(innerText).to.include(what === '404' ? 'There is nothing at its address.' : SENTENCES[code]);
      expect(Boolean(deepQuery(card, '[part~=retry]')), 'a button').to.equal(/network|http|timeout/.test(code));
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
    withSource(it, 'its limit of time is a constant')(
      `a body that never comes to its end (${route}) ends with the time that is allowed`,
      async () => {
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
      },
    );
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
