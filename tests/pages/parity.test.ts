import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse, type TrendDocument } from '../../src/document/index.js';
import { withAbsoluteLinks } from '../../src/server/absolute-links.js';
import { renderTrend } from '../../src/server/index.js';
import { COLLECTION_FILES, entryOf, isPublished, readTrend, TREND_FILES } from '../../src/publish/index.js';
import { socialPicture } from '../../src/publish/pictures/index.js';
import { bare, BASE, claimFacts, type Facts, factsOf } from '../ssr/parity/facts.js';
import { factsOfHtml } from '../ssr/parity/from-html.js';
import { trendDocument } from '../unit/arbitraries.js';
import { openSite, type Site } from './site.js';

const TRENDS = new URL('../../demo/trends/', import.meta.url);

const demos = readdirSync(TRENDS).map((name) => [name, readFileSync(new URL(name, TRENDS), 'utf8')] as const);

// The same in every run; tests/ssr/parity.test.ts has many more, without a browser.
const generated = fc
  .sample(trendDocument, { seed: 7, numRuns: 8 })
  .map((trend, i) => [`generated ${i + 1}`, JSON.stringify(trend)] as const);

let site: Site;
let page: Page;
/** What the site serves beside its files, by its path. */
let served: Record<string, string>;

beforeAll(async () => {
  site = await openSite();
  page = await site.browser.newPage();
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    const body = served[pathname];
    // A published page has its script below a version.
    if (pathname.startsWith('/_/v1/')) void request.continue({ url: site.origin + pathname.slice('/_/v1'.length) });
    // English words say the same in every language: those of others stay away.
    else if (pathname.startsWith('/strings/')) void request.abort();
    else if (body === undefined) void request.continue();
    else
      void request.respond({
        body,
        contentType: pathname.endsWith('.html') ? 'text/html; charset=utf-8' : 'application/json',
      });
  });
});

afterAll(() => site.close());

/** A card as its reader has it before the eyes, with all rows asked for. */
async function read(path: string): Promise<string> {
  await page.goto(`${site.origin}${path}`);
  await page.waitForSelector('trend-card:state(ready)');
  return page.$eval('trend-card', async (card) => {
    const root = card.shadowRoot;
    if (!root) throw new Error('The card shows nothing.');
    for (;;) {
      const more = root.querySelector<HTMLElement>('button[name=more]');
      if (!more) return card.getHTML({ shadowRoots: [root] });
      more.click();
      await (card as Element & { updateComplete?: Promise<unknown> }).updateComplete;
    }
  });
}

const head = '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title>';
const script = '<script type="module" src="/trend-embed.js"></script></head><body>';

const published = (trend: TrendDocument, base: string) => {
  const result = readTrend(new TextEncoder().encode(JSON.stringify({ ...trend, id: 'this' })), base);
  if (!isPublished(result)) throw new Error('This is no trend.');
  const publication = { base, version: 'v1', rasterize: () => Promise.resolve(new Uint8Array()) };
  return {
    result,
    file: async (suffix: string) =>
      String(await TREND_FILES.find((row) => row.suffix === suffix)?.make(result, publication)),
    shared: async (path: string) =>
      String(await COLLECTION_FILES.find((row) => row.path === path)?.make([entryOf(result)], publication)),
  };
};

/** The facts that a text does not tell. */
const untold = (facts: Facts, text: string): Facts => facts.filter((each) => !bare(text).includes(each));

/** What a program reads of an HTML page that it does not show: the contents of its meta elements. */
const metaText = (html: string): string =>
  [...parseHTML(html).document.querySelectorAll('meta')].map((meta) => meta.getAttribute('content') ?? '').join(' ');

const textOf = (markup: string): string =>
  parseHTML(`<!doctype html><html><body>${markup}</body></html>`).document.body.textContent;

describe.each([...demos, ...generated])('%s says the same', (name, json) => {
  const result = parse(JSON.parse(json));
  if (!result.ok) throw new Error('This is no trend.');
  // Relative links start from the document, and each of these has it at an address of its own.
  const trend: TrendDocument = withAbsoluteLinks(result.trend, BASE);

  it('as an element, as the iframe page, and as a server’s page that came alive', async () => {
    served = {
      '/trends/this.json': JSON.stringify(trend),
      '/element.html': `${head}${script}<trend-card src="trends/this.json"></trend-card>`,
      '/served.html': renderTrend(trend, { page: true, script: '/trend-embed.js' }),
    };
    const said = factsOf(trend, false);
    expect(said.length).toBeGreaterThan(0);
    for (const path of ['/element.html', '/embed.html?src=trends/this.json', '/served.html'])
      expect(factsOfHtml(await read(path)), path).toEqual(said);
  });

  // The others are published in their own words.
  it.runIf(/^en|^$/.test(trend.lang ?? ''))('as a publisher’s page that came alive', async () => {
    served = { '/this/page.html': await published(trend, `${site.origin}/`).file('/') };
    expect(factsOfHtml(await read('/this/page.html'))).toEqual(factsOf(trend, false));
  });

  it('as Open Graph, in a feed, in the index, and in the picture', async () => {
    const { result, file, shared } = published(trend, BASE);
    const facts = claimFacts(trend);
    expect(untold(facts, metaText(await file('/'))), 'Open Graph').toEqual([]);
    expect(untold(facts, textOf(await shared(''))), 'index').toEqual([]);
    const { items } = JSON.parse(await shared('feed.json')) as { items: { title: string; content_html: string }[] };
    for (const { title, content_html: html } of items) expect(untold(facts, title + textOf(html)), 'feed').toEqual([]);
    expect(items).toHaveLength((trend.updated ?? trend.evidence?.length) ? 1 : 0);
    if (name.startsWith('generated')) return;
    // It has room for two shares.
    const shown = claimFacts({ ...trend, stats: trend.stats?.slice(0, 2) });
    expect(untold(shown, textOf(socialPicture(result.trend, { src: result.src }))), 'picture').toEqual([]);
  });
});
