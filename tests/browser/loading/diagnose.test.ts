// When a page's policy, a server's header or a missing script is in the way, the console says in one line what to add
// and where, and the reader has the fallback.

import { expect } from 'chai';
import type { TrendElement } from '../../../src/elements/base/trend-element.js';
import { fault, origins, requests, uniqueKey, until } from '../harness.js';
import { type Frame, openFrame, settledIn } from '../support/frame.js';
import { MINIMAL } from '../support/trends.js';

/** A card of the page in a frame, which has a class of its own. */
type Card = HTMLElement & Pick<TrendElement, 'error' | 'reload'>;

const MODULE = '<script type="module" src="/dist/trend-embed.js"></script>';
const CLASSIC = '<script defer src="/dist/trend-embed.iife.js"></script>';
const FALLBACK = '<a id="fallback" href="/demo/index.html">Read it on our own page.</a>';
const { origin: OWN } = location;

const csp = (policy: string): string => `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
const cards = (src: string, count = 1): string => `<trend-card src="${src}">${FALLBACK}</trend-card>`.repeat(count);

/** A page whose console.warn is heard, under a policy from there on. */
async function openPage(body: string, head: string): Promise<{ frame: Frame; warnings: string[] }> {
  const recorder = '<script>window.warned = []; console.warn = (...values) => warned.push(values.join(" "));</script>';
  const frame = await openFrame(body, recorder + head);
  return { frame, warnings: (frame.window as unknown as { warned: string[] }).warned };
}

const fallbackShown = ({ document }: Frame): boolean =>
  [...document.querySelectorAll('#fallback')].every((link) => link.checkVisibility());

describe('a page whose policy blocks the document', () => {
  const policy = `default-src 'none'; script-src ${OWN}; style-src ${OWN}`;

  for (const [what, blocking, script] of [
    ['connect-src is missing, and default-src none', policy, MODULE],
    ['connect-src is missing, and default-src none', policy, CLASSIC],
    ['connect-src names other places', `connect-src https://data.example`, MODULE],
  ] as const) {
    it(`${what} (${script.includes('module') ? 'module' : 'classic'}): one line names what to add`, async () => {
      const key = uniqueKey();
      const src = fault('doc', { key, then: MINIMAL });
      const { frame, warnings } = await openPage(cards(src, 2), csp(blocking) + script);
      const card = (await settledIn(frame, 'trend-card', 'error')) as Card;
      await settledIn(frame, 'trend-card:last-of-type', 'error');
      const line = `The page’s policy blocks ${src}: add ${OWN} to connect-src in its Content-Security-Policy.`;
      expect(warnings).to.deep.equal([`trend-embed: ${line}`]);
      expect([card.error?.code, card.error?.message]).to.deep.equal(['network', line]);
      expect(fallbackShown(frame)).to.equal(true);
      expect(await requests(key)).to.equal(0);
    });
  }

  it('is not taken for it, when the policy blocks something else of the page', async () => {
    const src = fault('doc', { then: MINIMAL }, (await origins()).refused);
    const other = 'https://stranger.example/tracker';
    const { frame, warnings } = await openPage(
      cards(src),
      `<script>addEventListener('DOMContentLoaded', () => fetch('${other}').catch(() => 0));</script>` +
        csp(`connect-src ${new URL(src).origin}`) +
        MODULE,
    );
    const card = (await settledIn(frame, 'trend-card', 'error')) as Card;
    expect(card.error?.message).to.include('Check the address and the connection');
    expect(warnings).to.deep.equal([]);
  });

  it('says nothing when all is well', async () => {
    const { frame, warnings } = await openPage(cards(MINIMAL), MODULE);
    await settledIn(frame, 'trend-card');
    expect([warnings, frame.faults]).to.deep.equal([[], []]);
  });

  it('leaves no listener behind', async () => {
    const counter = `<script>
      window.listening = 0;
      for (const [method, step] of [['addEventListener', 1], ['removeEventListener', -1]]) {
        const real = document[method];
        document[method] = function (type, ...rest) {
          if (type === 'securitypolicyviolation') window.listening += step;
          return real.call(this, type, ...rest);
        };
      }
    </script>`;
    const { frame } = await openPage(cards(fault('status/404')) + cards(MINIMAL), counter + MODULE);
    const listening = (): number => (frame.window as unknown as { listening: number }).listening;
    await settledIn(frame, 'trend-card', 'error');
    await settledIn(frame, 'trend-card:last-of-type');
    expect(listening()).to.equal(0);
  });
});

describe('a server whose headers keep the document from the page', () => {
  it('is named once, with the header to add', async () => {
    const src = fault('doc', { then: MINIMAL }, (await origins()).closed);
    const { frame, warnings } = await openPage(cards(src, 2), MODULE);
    await settledIn(frame, 'trend-card', 'error');
    const card = (await settledIn(frame, 'trend-card:last-of-type', 'error')) as Card;
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.include(src).and.to.include('add the header "Access-Control-Allow-Origin: *"');
    expect(`trend-embed: ${card.error?.message}`).to.equal(warnings[0]);
    expect(fallbackShown(frame)).to.equal(true);
    await card.reload();
    expect(warnings, 'said once is enough').to.have.length(1);
  });
});

describe('a page without the script', () => {
  for (const [what, head] of [
    ['the script is not there', `<script type="module" src="${fault('status/404')}"></script>`],
    ['the classic script is not there', `<script defer src="${fault('status/404')}"></script>`],
    ['the page’s policy blocks it', `${csp("script-src 'none'")}${MODULE}`],
    [
      'its hash does not match',
      `<script type="module" src="/dist/trend-embed.js" integrity="sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="></script>`,
    ],
  ] as const) {
    it(`has the fallback, and nothing else: ${what}`, async () => {
      const { frame } = await openPage(cards(MINIMAL), head);
      await until(() => frame.faults.length > 0, { what: 'the browser to tell of the script' });
      const card = frame.document.querySelector('trend-card');
      expect([card?.matches(':defined'), card?.shadowRoot]).to.deep.equal([false, null]);
      expect(fallbackShown(frame)).to.equal(true);
      expect(frame.document.querySelector('#fallback')?.getBoundingClientRect().height).to.be.greaterThan(10);
    });
  }
});
