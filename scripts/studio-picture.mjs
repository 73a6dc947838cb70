/** Takes the pictures of docs/studio.md of the built studio (dist/studio/): docs/images/studio.webp and studio-dark.webp. */
/* global document -- in functions that run in the page */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { findBrowsers } from './browsers.mjs';

const DIST = fileURLToPath(new URL('../dist/', import.meta.url));
const IMAGES = fileURLToPath(new URL('../docs/images/', import.meta.url));
const TYPES = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

const server = createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const path = normalize(pathname.endsWith('/') ? `${pathname}index.html` : pathname);
  readFile(join(DIST, path)).then(
    (body) => {
      response.setHeader('content-type', TYPES[extname(path)] ?? 'application/octet-stream');
      response.end(body);
    },
    () => {
      response.statusCode = 404;
      response.end();
    },
  );
});
await new Promise((done) => server.listen(0, '127.0.0.1', done));

const browser = await puppeteer.launch({
  executablePath: findBrowsers().chromium,
  args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
});
const text = await readFile(join(DIST, 'studio/example.json'), 'utf8');
for (const [scheme, name] of [
  ['light', 'studio.webp'],
  ['dark', 'studio-dark.webp'],
]) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width: 1280, height: 860, deviceScaleFactor: 1.5 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.goto(`http://127.0.0.1:${server.address().port}/studio/`);
  await page.waitForFunction(() => document.querySelector('trend-studio')?.studio !== undefined);
  await page.evaluate((trend) => document.querySelector('trend-studio').studio.document.replace(trend), text);
  if (scheme === 'dark')
    await (await page.waitForSelector('trend-studio >>> studio-preview >>> ::-p-text(Dark)')).click();
  await page.waitForFunction(() =>
    [...document.querySelector('trend-studio').shadowRoot.querySelectorAll('*')]
      .flatMap(({ shadowRoot }) => [...(shadowRoot?.querySelectorAll('*') ?? [])])
      .flatMap((element) => [element, ...(element.shadowRoot?.querySelectorAll('iframe') ?? [])])
      .some((frame) => frame.contentDocument?.querySelector('trend-card:state(ready)')),
  );
  await page.waitForFunction(() => document.querySelector('trend-studio').keeper.state.kind === 'kept');
  await page.waitForNetworkIdle();
  await page.screenshot({ path: `${IMAGES}${name}`, type: 'webp', quality: 82 });
  await context.close();
}
await browser.close();
server.close();
