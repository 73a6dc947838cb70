import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, type Site } from './site.js';

let site: Site;

beforeAll(async () => {
  site = await openSite();
});

afterAll(() => site.close());

/** Waits until as many elements as this are in a state. */
const shown = (page: Page, state: string, count: number) =>
  page.waitForFunction(
    (selector, wanted) => document.querySelectorAll(selector).length === wanted,
    {},
    `.column > :state(${state})`,
    count,
  );

const query = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams);

describe('demo/gallery.html', () => {
  it.each([320, 768, 1280])(
    'shows every state of an element, and is no wider than the window, at %i px',
    async (width) => {
      const { page, messages } = await site.open('gallery.html?element=trend-header&width=280&columns=state');
      await page.setViewport({ width, height: 900 });
      for (const state of ['ready', 'loading', 'error', 'empty']) {
        await page.$eval(`.row figure:has([aria-label=${state}])`, (figure) => figure.scrollIntoView());
        await shown(page, state, 1);
      }
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      // The browser itself tells of the missing document.
      expect(messages.filter((message) => !message.includes('404'))).toEqual([]);
      await page.close();
    },
  );

  it('has an address for what is chosen, by the keyboard too, and the way back', async () => {
    const { page } = await site.open('gallery.html?element=trend-stats');
    await shown(page, 'ready', 1);
    await page.focus('input[name=width]:checked');
    await page.keyboard.press('ArrowRight');
    await page.waitForSelector('.column-1200 > trend-stats:state(ready)');
    expect(query(page)).toMatchObject({ element: 'trend-stats', width: '1200', columns: '' });
    await page.goBack();
    await page.waitForSelector('.column-640 > trend-stats:state(ready)');
    expect(await page.$eval('input[name=width]:checked', (input) => input.value)).toBe('640');
    await page.close();
  });

  it('shows two axes side by side, each picture with an address of its own', async () => {
    const { page } = await site.open('gallery.html?element=trend-stats&width=280&columns=theme&rows=scheme');
    expect(await page.$$eval('.wall h2', (headings) => headings.map(({ textContent }) => textContent))).toEqual([
      'light',
      'dark',
    ]);
    expect(await page.$$eval('.stage', (stages) => stages.length)).toBe(12);
    expect(await page.$eval('select[name=theme]', (select) => select.disabled)).toBe(true);
    await page.$eval('.wall section:last-child figure:nth-of-type(3) a', (link) => (link as HTMLElement).click());
    await page.waitForSelector('.on-dark trend-stats.trend-paper:state(ready)');
    expect(await page.$$eval('.stage', (stages) => stages.length)).toBe(1);
    await page.close();
  });

  it('does not make what nobody looks at', async () => {
    const { page } = await site.open('gallery.html?element=trend-card&columns=theme&rows=scheme');
    await page.waitForSelector('trend-card:state(ready)');
    expect(await page.$$eval('trend-card', (cards) => cards.length)).toBeLessThan(6);
    await page.close();
  });

  it('gives each column its width before it is filled', async () => {
    const { page } = await site.open('gallery.html?element=trend-stats&columns=width&rows=theme');
    await page.setViewport({ width: 1600, height: 600 });
    await page.waitForSelector('trend-stats:state(ready)');
    const widths = await page.$$eval('.row', (rows) =>
      rows.map((row) => [...row.querySelectorAll('.stage')].map(({ clientWidth }) => clientWidth - 48)),
    );
    expect(await page.$$eval('.column:empty', (empty) => empty.length)).toBeGreaterThan(6);
    expect(widths).toEqual(Array.from({ length: 6 }, () => [280, 640, 1200]));
    await page.close();
  });

  it('knows nothing of a value that is not on its list', async () => {
    const { page, messages } = await site.open('gallery.html?element=script&width=7&theme=none&rows=nothing&x=y');
    await page.waitForSelector('.column-640 > trend-card:state(ready)');
    expect(messages).toEqual([]);
    await page.close();
  });

  it('has no fault that axe finds', async () => {
    const { page } = await site.open('gallery.html?element=trend-stats&columns=scheme&rows=direction');
    await page.setViewport({ width: 1280, height: 2400 });
    await shown(page, 'ready', 4);
    await page.addScriptTag({ path: createRequire(import.meta.url).resolve('axe-core') });
    const violations = await page.evaluate(
      `axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ target }) => target)))`,
    );
    expect(violations).toEqual([]);
    await page.close();
  });
});
