import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowsers } from '../../scripts/browsers.mjs';
import { manyPieces, trendWithPieces } from '../fixtures/many.js';

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));
const DEMO = new URL('../../demo/trends/', import.meta.url);

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css',
  html: 'text/html',
  js: 'text/javascript',
  json: 'application/json',
  svg: 'image/svg+xml',
};

/** Where the built studio stands: beside the files of the release, and as a site has it that keeps them elsewhere. */
const PLACES = ['/studio/', '/site/studio/'];

let server: Server;
let origin: string;
let browser: Browser;

async function answer(path: string): Promise<string | Buffer> {
  const file = path
    .replace(/^\/site\/dist\//, '/')
    .replace(/^\/site\/studio\//, '/studio/')
    .replace(/\/$/, '/index.html');
  const body = await readFile(`${DIST}${file.slice(1)}`);
  return path === '/site/studio/' ? body.toString().replace('content="../"', 'content="../dist/"') : body;
}

beforeAll(async () => {
  server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    answer(pathname).then(
      (body) => {
        const type = TYPES[/\.(\w+)$/.exec(pathname)?.[1] ?? 'html'] ?? 'application/octet-stream';
        response.setHeader('content-type', type);
        response.end(body);
      },
      () => {
        response.statusCode = 404;
        response.end();
      },
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The studio is not served on a port.');
  origin = `http://127.0.0.1:${address.port}`;
  browser = await puppeteer.launch({
    executablePath: findBrowsers().chromium ?? '',
    args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
});

afterAll(async () => {
  await browser.close();
  server.close();
});

/** The studio with a document, and what its pages complain of or ask elsewhere for. */
async function open(path: string, trend: string): Promise<{ page: Page; complaints: string[] }> {
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (/error|warn/.test(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !/^(blob|data):/.test(request.url())) complaints.push(request.url());
  });
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
  });
  await page.setViewport({ width: 1280, height: 900 });
  await page.goto(`${origin}${path}`);
  await page.waitForFunction(`document.querySelector('trend-studio')?.studio !== undefined`);
  await page.evaluate(`document.querySelector('trend-studio').studio.document.replace(${JSON.stringify(trend)})`);
  return { page, complaints };
}

const IN_PANE = `document.querySelector('trend-studio').shadowRoot.querySelector('studio-preview').shadowRoot`;

const showAs = (page: Page, kind: string) =>
  page.evaluate(`{
    const list = ${IN_PANE}.querySelector('select');
    list.value = '${kind}';
    list.dispatchEvent(new Event('change'));
  }`);

/** A frame of the studio once its card shows a text. */
const shown = (page: Page, part: string, text: string) =>
  page.waitForFunction(
    `[...document.querySelector('trend-studio').shadowRoot.querySelector('${part}').shadowRoot.querySelectorAll('*')]
      .flatMap((element) => [...(element.shadowRoot?.querySelectorAll('*') ?? []), element])
      .flatMap((element) => [element, ...(element.shadowRoot?.querySelectorAll('iframe') ?? [])])
      .some((frame) => frame.localName === 'iframe'
        && frame.contentDocument?.querySelector('trend-card')?.shadowRoot?.textContent.includes(${JSON.stringify(text)}))`,
  );

describe('the built studio shows', () => {
  it.each(PLACES)('a trend in all its forms under its own policy: %s', async (path) => {
    const { page, complaints } = await open(path, await readFile(new URL('meter-tracks-buyer.json', DEMO), 'utf8'));
    await shown(page, 'studio-preview', 'The meter follows the buyer');
    await showAs(page, 'frame');
    await shown(page, 'studio-preview', 'The meter follows the buyer');
    await showAs(page, 'picture');
    await page.waitForFunction(
      `${IN_PANE}.querySelector('picture-view').shadowRoot.querySelector('img')?.naturalWidth === 1200`,
    );
    await showAs(page, 'markdown');
    await page.waitForFunction(
      `${IN_PANE}.querySelector('words-view').shadowRoot.querySelector('pre').textContent.startsWith('# [The meter')`,
    );
    await showAs(page, 'paper');
    await shown(page, 'studio-preview', 'The meter follows the buyer');
    await page.evaluate(`document.querySelector('trend-studio').shadowRoot.querySelector('#tab-theme').click()`);
    await shown(page, 'studio-theme', 'The meter follows the buyer');
    await page.evaluate(`document.querySelector('trend-studio').studio.settings.theme =
      { ready: 'paper', brand: '#6b3fd4', variables: { '--trend-space': '32px' } }`);
    await page.waitForFunction(`document.querySelector('trend-studio').shadowRoot.querySelector('studio-theme')
      .shadowRoot.querySelector('theme-sample').shadowRoot.querySelector('tbody').textContent.includes('AAA')`);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('the last key in 10,000 pieces by short tasks of its own', async () => {
    const { page } = await open('/studio/', JSON.stringify(trendWithPieces(manyPieces(10_000)), null, 2));
    await shown(page, 'studio-preview', '10,000');
    // What is measured begins once the analysis is told of: the document's own work is not the preview's.
    const longest = await page.evaluate(`new Promise((resolve) => {
      const { document: trend } = window.document.querySelector('trend-studio').studio;
      const frame = ${IN_PANE}.querySelector('stage-view').shadowRoot.querySelector('iframe');
      let [from, longest] = [Infinity, 0];
      const note = (tasks) => {
        for (const { startTime, duration } of tasks) if (startTime > from) longest = Math.max(longest, duration);
      };
      const observer = new PerformanceObserver((list) => note(list.getEntries()));
      observer.observe({ type: 'longtask' });
      trend.addEventListener('analysis', () => (from = performance.now() + 50), { once: true });
      frame.contentDocument.addEventListener('trend-load', () => requestIdleCallback(() => {
        note(observer.takeRecords());
        resolve(longest);
      }));
      trend.set(['title'], 'Another claim');
    })`);
    // 86 ms on a busy machine of two cores.
    expect(longest).toBeLessThan(200);
    await page.close();
  });
});
