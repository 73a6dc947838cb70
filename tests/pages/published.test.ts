import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { everywhere, HOSTILE } from '../unit/publish/hostile.js';
import { type PublishedSite, publishSite } from './published-site.js';
import { openSite, type Site } from './site.js';

const demo = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../demo/trends/${name}.json`, import.meta.url), 'utf8')) as {
    readonly id: string;
    readonly title: string;
  };

const seed = demo('meter-tracks-buyer');
const arabic = demo('arabic');
const glossary = demo('glossary');
const hostile = HOSTILE.map((text, at) => everywhere(text, `hostile-${at}`));

let demoSite: Site;
let browser: Browser;
let site: PublishedSite;

beforeAll(async () => {
  demoSite = await openSite();
  browser = demoSite.browser;
  site = await publishSite([seed, arabic, glossary, demo('minimal'), ...hostile]);
});

afterAll(async () => {
  await site.close();
  await demoSite.close();
});

interface Tab {
  readonly page: Page;
  /** What the console says, and every answer that is no success. */
  readonly messages: string[];
  readonly requests: string[];
}

async function open(path: string, width = 1000, scripted = true): Promise<Tab> {
  const page = await browser.newPage();
  const messages: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => messages.push(message.text()));
  page.on('pageerror', (error) => messages.push(String(error)));
  page.on('request', (request) => requests.push(request.url()));
  page.on(
    'response',
    (response) => response.status() >= 400 && messages.push(`${response.status()} ${response.url()}`),
  );
  await page.setJavaScriptEnabled(scripted);
  await page.setViewport({ width, height: 800 });
  await page.goto(site.base + path, { waitUntil: 'networkidle0' });
  return { page, messages, requests };
}

const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

describe.each([seed, arabic, glossary, ...hostile])('the page of $id', ({ id }) => {
  it('comes alive under its policy, and asks for nothing but its own script', async () => {
    const { page, messages, requests } = await open(`${id}/`);
    await page.waitForSelector('trend-card:state(ready)');
    expect(messages).toEqual([]);
    const beside = `${site.base}_/v1/`;
    const asked = requests.filter((url) => !url.startsWith('data:') && !url.startsWith(beside));
    expect(asked).toEqual([`${site.base}${id}/`]);
    expect(await page.$$eval('trend-card', (cards) => cards.length)).toBe(1);
    await page.close();
  });

  it('fits a phone', async () => {
    const { page } = await open(`${id}/`, 320);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await page.close();
  });
});

describe('the page of a trend', () => {
  it('shows everything without JavaScript', async () => {
    const { page, messages } = await open(`${seed.id}/`, 1000, false);
    const cdp = await page.createCDPSession();
    const { nodes } = await cdp.send('Accessibility.getFullAXTree');
    const names = nodes.flatMap(({ ignored, name }) => (ignored ? [] : [String(name?.value ?? '')]));
    expect(names).toContain(seed.title);
    expect(names.join(' ')).toContain('3 counterexamples');
    expect(names).toContain('All trends');
    expect(messages).toEqual([]);
    await page.close();
  });

  it('answers a reader: a question opens', async () => {
    const { page, messages } = await open(`${seed.id}/`);
    await page.waitForSelector('trend-card:state(ready)');
    const isOpen = await page.$eval('trend-card', async (card) => {
      const button = card.shadowRoot?.querySelector<HTMLElement>('[part=question] button');
      button?.click();
      await (card as Element & { updateComplete?: Promise<unknown> }).updateComplete;
      return button?.getAttribute('aria-expanded');
    });
    expect(isOpen).toBe('true');
    expect(messages).toEqual([]);
    await page.close();
  });

  it('may not be framed, and its frame may', async () => {
    const page = await browser.newPage();
    await page.setContent(
      `<iframe src="${site.base}${seed.id}/"></iframe><iframe src="${site.base}${seed.id}/embed.html"></iframe>`,
      { waitUntil: 'load' },
    );
    const urls = page.frames().map((frame) => frame.url());
    expect(urls).toContain(`${site.base}${seed.id}/embed.html`);
    expect(urls).not.toContain(`${site.base}${seed.id}/`);
    await page.close();
  });
});

describe.each([
  ['the index', ''],
  ['the page for what is not there', '404.html'],
])('%s', (_, path) => {
  it.each([320, 1000])('is shown whole at %i px, without a word in the console', async (width) => {
    const { page, messages, requests } = await open(path, width);
    expect(messages).toEqual([]);
    expect(requests.filter((url) => !url.startsWith('data:'))).toEqual([site.base + path]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await page.close();
  });
});

it('the index leads to every trend', async () => {
  const { page } = await open('', 1000, false);
  const html = await page.content();
  for (const { id } of site.trends) expect(html).toContain(`href="${site.base}${id}/"`);
  await page.close();
});
