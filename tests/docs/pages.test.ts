import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {} from '../../src/entries/trend-embed.js';
import { elementsOf } from './html.js';
import { type ServedSite, serveSite } from './built-site.js';

let site: ServedSite;
let axe: string;
/** The folders of all pages of the documentation. */
let paths: string[];

beforeAll(async () => {
  site = await serveSite();
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  paths = readdirSync(site.folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('index.html') && !/^(demo|studio|dist|v)\//.test(name))
    .map((name) => name.slice(0, -'index.html'.length));
});

afterAll(() => site.close());

const framesIn = (path: string) =>
  elementsOf(readFileSync(join(site.folder, path, 'index.html'), 'utf8')).filter(({ tag }) => tag === 'iframe').length;

/** The frame of an example, once it is looked at: frames further down wait with loading. */
async function previewOf(page: Page, index: number) {
  const holder = (await page.$$('iframe'))[index];
  await holder?.scrollIntoView();
  const frame = await holder?.contentFrame();
  if (!frame) throw new Error(`There is no preview ${index}.`);
  return frame;
}

describe('every page', () => {
  it('opens with nothing from another host, and nothing that its policy refuses', { timeout: 240_000 }, async () => {
    const heard: string[] = [];
    for (const path of paths) {
      const { page, messages, strangers } = await site.open(path);
      heard.push(...[...messages, ...strangers].map((text) => `${path}: ${text}`));
      await page.close();
    }
    expect(paths.length).toBeGreaterThan(60);
    expect(heard).toEqual([]);
  });

  it('fits into 320 pixels', { timeout: 240_000 }, async () => {
    const wide: string[] = [];
    for (const path of paths) {
      const { page } = await site.open(path, { width: 320 });
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      if (width > 320) wide.push(`${path}: ${width}`);
      await page.close();
    }
    expect(wide).toEqual([]);
  });

  it('of the demo opens too, with nothing from another host', async () => {
    const heard: string[] = [];
    for (const path of ['demo/', 'demo/gallery.html', 'demo/elements.html', 'demo/themes.html', 'demo/trends.html']) {
      const { page, messages, strangers } = await site.open(path);
      await page.waitForFunction(() => {
        const card = document.querySelector('trend-card, trend-provider, trend-header');
        return card && 'state' in card && card.state === 'ready';
      });
      heard.push(...[...messages, ...strangers].map((text) => `${path}: ${text}`));
      await page.close();
    }
    expect(heard).toEqual([]);
  });
});

describe('an example', () => {
  it('shows its trend, on every page that has one', { timeout: 240_000 }, async () => {
    let count = 0;
    for (const path of paths.filter((name) => framesIn(name) > 0)) {
      const { page, messages } = await site.open(path);
      for (let index = 0; index < framesIn(path); index += 1) {
        const frame = await previewOf(page, index);
        const isReady = () =>
          frame.evaluate(() => {
            const own = [...document.querySelectorAll('[src$=".json"]')].filter((element) => 'state' in element);
            return own.length > 0 && own.every((element) => 'state' in element && element.state === 'ready');
          });
        // A frame that comes into view begins to load: until then it is another page.
        const message = `example ${index + 1} of ${path} shows no trend`;
        await expect.poll(() => isReady().catch(() => false), { message, timeout: 20_000 }).toBe(true);
        count += 1;
      }
      expect(messages, path).toEqual([]);
      await page.close();
    }
    expect(count).toBeGreaterThan(6);
  });

  it('follows what is typed, runs none of its scripts, and comes back with Reset', async () => {
    const { page, messages } = await site.open('paste/');
    const frame = await previewOf(page, 0);
    await frame.waitForSelector('trend-card:state(ready)');
    const [editor] = await page.$$('textarea');
    await editor?.evaluate((field) => {
      field.value = `<p id="mine">Mine</p><script>document.title = 'run'</script>`;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await frame.waitForSelector('#mine');
    expect(await frame.evaluate(() => document.title)).toBe('Preview');
    await page.locator('[data-reset]').click();
    await frame.waitForSelector('trend-card:state(ready)');
    expect(await editor?.evaluate((field) => field.value)).toContain('<trend-card');
    expect(messages).toEqual([]);
    await page.close();
  });

  it('takes no code from a page of another origin, and none that is not from around it', async () => {
    const { page } = await site.open('demo/example.html');
    await page.evaluate(() => {
      window.dispatchEvent(
        new MessageEvent('message', {
          data: { type: 'example', code: '<p id="no">No</p>' },
          origin: 'https://x.example',
        }),
      );
    });
    expect(await page.$('#no')).toBeNull();
    await page.close();
  });

  it('is code that can be read without a script', async () => {
    const page = await site.browser.newPage();
    await page.setJavaScriptEnabled(false);
    await page.goto(`${site.base}paste/`);
    expect(await page.$eval('.example pre', ({ textContent }) => textContent)).toContain('<trend-card');
    await page.close();
  });
});

describe('the search', () => {
  it('leads from any page to what was asked for', async () => {
    const { page, messages, strangers } = await site.open('theming/');
    await page.type('input[type=search]', 'integrity');
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    await page.waitForSelector('#results a');
    const found = await page.$$eval('#results a', (links) => links.map(({ textContent }) => textContent));
    expect(found.some((title) => title.startsWith('From a CDN'))).toBe(true);
    await Promise.all([page.waitForNavigation(), page.click('#results a')]);
    expect(page.url().startsWith(site.base)).toBe(true);
    expect(await page.$eval('main', ({ textContent }) => textContent.toLowerCase())).toContain('integrity');
    expect([...messages, ...strangers]).toEqual([]);
    await page.close();
  });

  it('says so when there is nothing', async () => {
    const { page } = await site.open('search/?q=zzxqy');
    await page.waitForFunction(() => document.getElementById('outcome')?.textContent.startsWith('No page'));
    await page.close();
  });
});

describe('each kind of page', () => {
  const kinds = [
    '',
    'theming/',
    'reference/trend-card/',
    'reference/document/',
    'decisions/',
    'search/?q=theme',
    'versions/',
  ];
  const settings = [360, 1280].flatMap((width) => (['light', 'dark'] as const).map((scheme) => ({ width, scheme })));

  it.each(settings)('has no barrier that axe finds: $width, $scheme', async (setting) => {
    const found: string[] = [];
    for (const path of kinds) {
      const { page } = await site.open(path, setting);
      // The previews are the trends' own pages, and have their own tests.
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() =>
        (globalThis as unknown as { axe: { run: (...given: unknown[]) => Promise<AxeResults> } }).axe.run(
          { exclude: [['iframe']] },
          { iframes: false },
        ),
      );
      found.push(...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${path} ${id}: ${html}`)));
      await page.close();
    }
    expect(found).toEqual([]);
  });

  it('has its studio beside it, where that is built', () => {
    expect(existsSync(join(site.folder, 'studio/index.html'))).toBe(existsSync('dist/studio/index.html'));
  });
});
