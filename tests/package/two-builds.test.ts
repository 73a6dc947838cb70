import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowsers } from '../../scripts/browsers.mjs';

/** A build, and how a page includes it. */
type Build = 'before' | 'now';
type Kind = 'module' | 'classic';

const root = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const FILES: Readonly<Record<Kind, string>> = { module: 'trend-embed.js', classic: 'trend-embed.iife.js' };

const SCRIPTS: Readonly<Record<Build, (file: string) => Promise<Buffer>>> = {
  before: async (file) => brotliDecompressSync(await readFile(root(`tests/fixtures/before/${file}.br`))),
  now: (file) => readFile(root(`dist/${file}`)),
};

/** Both run in the order of the page, after it is parsed. */
const script = (build: Build, kind: Kind) =>
  `<script ${kind === 'module' ? 'type="module"' : 'defer'} src="/${build}/${FILES[kind]}"></script>`;

const inline = (code: string) => `<script type="module">${code}</script>`;

const SRC = '/demo/trends/meter-tracks-buyer.json';
const ELEMENTS = [
  'trend-provider',
  'trend-card',
  'trend-header',
  'trend-stats',
  'trend-meters',
  'trend-prose',
  'evidence-timeline',
  'evidence-table',
  'evidence-counterexamples',
  'trend-faq',
];

const BODY = `<trend-card src="${SRC}">The card's fallback</trend-card>
<trend-provider src="${SRC}">
  <div><trend-header></trend-header><trend-stats></trend-stats></div>
  <evidence-timeline></evidence-timeline>
</trend-provider>
<trend-faq src="${SRC}"></trend-faq>`;

let server: Server;
let browser: Browser;
let pages: Map<string, string>;
/** How often the document was asked for. */
let requests = 0;

beforeAll(async () => {
  pages = new Map();
  server = createServer((request, response) => {
    const path = request.url ?? '';
    const send = (type: string, body: string | Buffer) => {
      response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
    };
    const page = pages.get(path);
    const [, build, file] = /^\/(before|now)\/([\w.-]+\.js)$/.exec(path) ?? [];
    if (page !== undefined) send('text/html', page);
    else if (path === SRC) {
      requests++;
      void readFile(root(SRC)).then((body) => send('application/json', body));
    } else if (build !== undefined && file !== undefined)
      void SCRIPTS[build as Build](file).then((body) => send('text/javascript', body));
    else response.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { chromium } = findBrowsers();
  if (chromium === undefined) throw new Error('The page is opened in Chromium, and there is none.');
  browser = await puppeteer.launch({
    executablePath: chromium,
    args: ['--disable-gpu', '--disable-quic', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
});

afterAll(async () => {
  await browser.close();
  await new Promise((done) => server.close(done));
});

async function open(head: string, body: string): Promise<{ page: Page; messages: string[] }> {
  requests = 0;
  const path = `/${pages.size}.html`;
  pages.set(
    path,
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Two builds</title><link rel="icon" href="data:,">
${head}<body>${body}</body></html>`,
  );
  const page = await browser.newPage();
  const messages: string[] = [];
  page.on('console', (message) => messages.push(message.text()));
  page.on('pageerror', (error) => messages.push(String(error)));
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`);
  return { page, messages };
}

/** The state of each element of the page. */
const states = (page: Page, names: readonly string[]) =>
  page.evaluate(
    (names) => names.map((name) => document.querySelector<Element & { readonly state?: string }>(name)?.state),
    names,
  );

const ready = (page: Page, ...names: string[]) =>
  page.waitForFunction(
    (names) =>
      names.every((name) => document.querySelector<Element & { readonly state?: string }>(name)?.state === 'ready'),
    {},
    names,
  );

const textOf = (page: Page, name: string) =>
  page.$eval(name, (element) => element.shadowRoot?.textContent.replace(/\s+/g, ' ') ?? '');

const KINDS: readonly Kind[] = ['module', 'classic'];
const ORDERS = (['before', 'now'] as const).flatMap((first) =>
  KINDS.flatMap((one) => KINDS.map((other) => ({ first, one, other }))),
);

describe('the build of before and this one on one page', () => {
  it.each(ORDERS)('$first comes first: $one, then $other', async ({ first, one, other }) => {
    const record = `window.classes = ${JSON.stringify(ELEMENTS)}.map((name) => customElements.get(name))`;
    const { page, messages } = await open(
      script(first, one) +
        inline(`${record}; window.names = Object.keys(window).join()`) +
        script(first === 'now' ? 'before' : 'now', other) +
        inline('window.ran = true'),
      BODY,
    );
    await page.waitForFunction('window.ran');
    await ready(page, 'trend-card', 'trend-provider', 'trend-stats', 'evidence-timeline', 'trend-faq');
    // Those of the one that came first, every one of them.
    expect(
      await page.evaluate((elements) => {
        const { classes } = window as unknown as { classes: (CustomElementConstructor | undefined)[] };
        return elements.filter((name, i) => !classes[i] || customElements.get(name) !== classes[i]);
      }, ELEMENTS),
    ).toEqual([]);
    const { title, stats, faq } = JSON.parse(await readFile(root(SRC), 'utf8')) as {
      title: string;
      stats: { label: string }[];
      faq: { question: string }[];
    };
    expect(await textOf(page, 'trend-card')).toContain(title);
    expect(await textOf(page, 'trend-header')).toContain(title);
    expect(await textOf(page, 'trend-stats')).toContain(stats[0]?.label);
    expect(await textOf(page, 'trend-faq')).toContain(faq[0]?.question);
    expect(await page.$eval('evidence-timeline', (element) => element.shadowRoot?.querySelector('svg') !== null)).toBe(
      true,
    );
    expect(requests).toBe(1);
    expect(messages).toEqual([]);
    await page.close();
  });

  it.each([
    ['before', 'now'],
    ['now', 'before'],
  ] as const)('a provider of %s and elements of %s leave each other alone', async (provider, others) => {
    // Only the provider of the first build is defined: as on a page whose second build brings a new element.
    const { page, messages } = await open(
      inline(`const { define } = customElements;
        customElements.define = function (name, ...rest) { if (name === 'trend-provider') define.call(this, name, ...rest) };
        addEventListener('second', () => delete customElements.define, { once: true })`) +
        script(provider, 'module') +
        inline(`dispatchEvent(new Event('second'))`) +
        script(others, 'module') +
        inline('window.ran = true'),
      `<trend-provider src="${SRC}"><trend-stats>The fallback</trend-stats></trend-provider>
<trend-card src="${SRC}"></trend-card>`,
    );
    await page.waitForFunction('window.ran');
    await ready(page, 'trend-provider', 'trend-card');
    expect(await states(page, ['trend-stats'])).toEqual(['empty']);
    expect(messages).toEqual([]);
    // With a source of its own, an element shows its trend even there.
    await page.$eval('trend-stats', (element, src) => element.setAttribute('src', src), SRC);
    await ready(page, 'trend-stats');
    expect(messages).toEqual([]);
    await page.close();
  });
});
