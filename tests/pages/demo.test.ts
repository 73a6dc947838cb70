import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseHTML } from 'linkedom';
import { globSync } from 'tinyglobby';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {} from '../../src/entries/trend-embed.js';
import { openSite, type Site } from './site.js';

const DEMO = fileURLToPath(new URL('../../demo/', import.meta.url));

let site: Site;

beforeAll(async () => {
  site = await openSite();
});

afterAll(() => site.close());

/** All elements of ours on the page that are not in this state. */
const notIn = (state: string) => `
  [...document.querySelectorAll('trend-card, trend-provider, trend-provider *, main > * *')]
    .filter((element) => 'state' in element && 'trend' in element && element.state !== '${state}')
    .map((element) => element.localName + ' ' + element.state)`;

describe.each([
  'index.html',
  'elements.html',
  'layout.html',
  'themes.html',
  'trends.html',
  'many.html',
  'hard-cases.html',
])('demo/%s', (path) => {
  it.each([320, 768, 1280])('shows every element, silent and no wider than the window, at %i px', async (width) => {
    const { page, messages } = await site.open(path);
    await page.setViewport({ width, height: 900 });
    // What is lazy is asked for when it comes near; what loads above it moves it away again, so: until it is there.
    await page.waitForFunction(`(() => {
      document.querySelector("[loading=lazy]:not(:state(ready))")?.scrollIntoView();
      return (${notIn('ready')}).length === 0;
    })()`);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    expect(messages).toEqual([]);
    await page.close();
  });
});

describe('each page of the demo', async () => {
  const paths = globSync('*.html', { cwd: DEMO }).sort();
  const navigation = async (path: string) => {
    const { document } = parseHTML(await readFile(`${DEMO}${path}`, 'utf8'));
    return [...document.querySelectorAll('header.site nav a')];
  };
  const first = await navigation('index.html');

  it.each(paths)('has the navigation that all have, and is marked in it: %s', async (path) => {
    const links = await navigation(path);
    expect(links.map((link) => [link.getAttribute('href'), link.textContent])).toEqual(
      first.map((link) => [link.getAttribute('href'), link.textContent]),
    );
    const current = links.filter((link) => link.getAttribute('aria-current') === 'page');
    expect(current.map((link) => link.getAttribute('href'))).toEqual([path]);
  });

  it('is in the navigation', () => {
    expect(first.map((link) => link.getAttribute('href')).sort()).toEqual(paths);
  });
});

describe('demo/index.html', () => {
  it('asks for nothing but the page’s own files and the trend', async () => {
    const page = await site.browser.newPage();
    const requests: string[] = [];
    page.on('request', (request) => requests.push(new URL(request.url()).pathname));
    await page.goto(`${site.origin}/index.html`, { waitUntil: 'networkidle0' });
    // The browser asks for the page's icon when it likes, and once for many pages.
    expect(requests.filter((path) => path !== '/favicon.svg').sort()).toEqual([
      '/index.html',
      '/reader.js',
      '/site.css',
      '/trend-embed.js',
      '/trends/meter-tracks-buyer.json',
    ]);
    await page.close();
  });

  it('shows the fallback’s link where scripts do not run', async () => {
    const page = await site.browser.newPage();
    await page.setJavaScriptEnabled(false);
    await page.goto(`${site.origin}/index.html`);
    const link = await page.$('trend-card a');
    expect(await link?.isVisible()).toBe(true);
    await page.close();
  });
});

describe('demo/states.html', () => {
  it('comes to each kind of failure, with its fallback in view', async () => {
    const { page, messages } = await site.open('states.html');
    const codes = ['network', 'http', 'too-large', 'integrity', 'not-json', 'unsupported-version', 'invalid'];
    for (const code of codes) {
      await page.waitForFunction(
        (wanted) => [...document.querySelectorAll('trend-card')].some(({ error }) => error?.code === wanted),
        {},
        code,
      );
      const visible = await page.evaluate((wanted) => {
        const card = [...document.querySelectorAll('trend-card')].find(({ error }) => error?.code === wanted);
        return card?.querySelector('a')?.checkVisibility();
      }, code);
      expect(visible, code).toBe(true);
    }
    // The browser itself tells of the missing document, and nobody can keep it from that. The page's author can do
    // something about the src that is no URL, and is told so.
    expect(messages.filter((message) => !message.includes('404'))).toEqual([
      'trend-embed: "http://[" is no URL. Set src to the address of a trend document.',
    ]);
    await page.close();
  });
});
