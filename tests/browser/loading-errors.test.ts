import { expect } from 'chai';
import type { TrendElement } from '../../src/elements/base/trend-element.js';
import type { TrendErrorCode } from '../../src/entries/index.js';
import { consoleSpy, deepGet, fault, mount, nextEvent, origins, requests, uniqueKey } from './harness.js';
import { MINIMAL, recordEvents, whenState, show, TREND } from './support/trends.js';

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
  { what: 'an src that is no URL', code: 'network', src: () => 'http://[', message: /http:\/\/\[.*no URL/ },
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
    pointers: ['/id', '/updated', '/stats/0/count', '/evidence/0/date', '/evidence/1/stance', '/evidence/1/source/url'],
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

describe('a trend that cannot be had', () => {
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

describe('a trend that can be had after all', () => {
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
    const url = fault('status/200', { key: uniqueKey(), times: 1, body: MINIMAL, then: '/demo/faults/version-2.json' });
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
