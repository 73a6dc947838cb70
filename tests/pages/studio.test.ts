import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import puppeteer, { type Browser, type BrowserContext, type ElementHandle, type Page } from 'puppeteer-core';
import type { AxeResults } from 'axe-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { findBrowsers } from '../../scripts/browsers.mjs';
import { serveDist, type StaticSite } from './static-site.js';

// The built studio, as a static host serves it: what it keeps, asks for, and how it is reached.

const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let site: StaticSite;
let browser: Browser;
let context: BrowserContext;

beforeAll(async () => {
  site = await serveDist();
  browser = await puppeteer.launch({
    executablePath: findBrowsers().chromium ?? '',
    args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
});

afterEach(() => context.close());

afterAll(async () => {
  await browser.close();
  await site.close();
});

interface Opened {
  readonly page: Page;
  /** Complaints of the console, requests elsewhere, answers that are none. */
  readonly complaints: string[];
}

/** Opens the studio in a tab of the same reader. */
async function tab(fragment = '', { axe = false, before = '' } = {}): Promise<Opened> {
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    if (!request.url().startsWith(site.origin) && !/^(?:blob|data|about):/.test(request.url()))
      complaints.push(request.url());
  });
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
  });
  if (axe) await page.setBypassCSP(true);
  if (before) await page.evaluateOnNewDocument(before);
  await page.setViewport({ width: 1280, height: 900 });
  await page.goto(`${site.origin}/studio/${fragment}`);
  await found(page, 'studio-keep >>> .actions');
  return { page, complaints };
}

/** The studio of a new reader. */
async function fresh(fragment = '', options = {}): Promise<Opened> {
  context = await browser.createBrowserContext();
  return tab(fragment, options);
}

/** Waits for an element. Puppeteer's own wait hears of no change inside a shadow root. */
const found = async (page: Page, selector: string): Promise<ElementHandle> => {
  const end = Date.now() + 15_000;
  while (Date.now() < end) {
    const handle = await page.$(`trend-studio >>> ${selector}`);
    if (handle) return handle;
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  throw new Error(`Waited in vain for ${selector}.`);
};

const press = async (page: Page, selector: string) =>
  (await found(page, selector)).evaluate((one) => (one as HTMLElement).click());

const action = (page: Page, name: string) => press(page, `studio-keep >>> .actions ::-p-text(${name})`);

const text = (page: Page): Promise<string> =>
  page.$eval(
    'trend-studio',
    (one) => (one as unknown as { studio: { document: { text: string } } }).studio.document.text,
  );

const set = (page: Page, path: readonly string[], value: unknown) =>
  page.$eval(
    'trend-studio',
    (one, at, to) =>
      (one as unknown as { studio: { document: { set(at: unknown, to: unknown): void } } }).studio.document.set(at, to),
    path,
    value,
  );

/** Waits until the words beside the actions say something. */
const says = async (page: Page, words: string) =>
  page.waitForFunction(
    (state, wanted) => state.textContent.replace(/\s+/g, ' ').includes(wanted),
    {},
    await found(page, 'studio-keep >>> .state'),
    words,
  );

const example = async (page: Page) => {
  await action(page, 'New…');
  await press(page, 'studio-new >>> dialog[open] li:nth-child(2) button');
  await page.waitForFunction(() => document.title.includes('The meter follows the buyer'));
};

describe('the studio', () => {
  it('asks nobody else, and says nothing on the console, on a walk through all of it', async () => {
    const { page, complaints } = await fresh();
    await example(page);
    for (const name of ['text', 'form', 'see', 'theme', 'take']) {
      await press(page, `#tab-${name}`);
      await found(page, `#panel-${name}:not([hidden])`);
    }
    for (const way of await page.$$('trend-studio >>> studio-take >>> input[name=way]')) {
      await way.evaluate((one) => (one as HTMLElement).click());
      await found(page, 'studio-take >>> studio-code >>> code');
    }
    await press(page, 'studio-take >>> input[name=hashes]');
    await press(page, 'studio-take >>> input[value=module]');
    await found(page, 'studio-take >>> studio-code >>> code ::-p-text(sha384-)');
    await action(page, 'Link…');
    await found(page, 'studio-link >>> dialog[open]');
    await page.keyboard.press('Escape');
    expect(complaints).toEqual([]);
  });

  it('shows in its title which trend it is', async () => {
    const { page } = await fresh();
    await set(page, ['title'], 'Night trains are back');
    await page.waitForFunction(() => document.title === 'Night trains are back · Studio');
  });

  it('copies what is shown', async () => {
    const { page } = await fresh();
    await example(page);
    for (const name of ['clipboard-read', 'clipboard-write'])
      await context.setPermission(site.origin, { permission: { name }, state: 'granted' });
    await page.bringToFront();
    await press(page, '#tab-take');
    await press(page, 'studio-take >>> studio-code >>> button');
    await found(page, 'studio-take >>> studio-code >>> button ::-p-text(Copied)');
    const shown = await (await found(page, 'studio-take >>> studio-code >>> code')).evaluate((one) => one.textContent);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(shown);
    expect(shown).toContain('<trend-card src="https://example.com/trends/meter-tracks-buyer.json">');
  });

  it('divides its width by keys', async () => {
    const { page } = await fresh();
    const splitter = await found(page, '[role=separator]');
    await splitter.focus();
    await page.keyboard.press('ArrowRight');
    await found(page, '[role=separator][aria-valuenow="55"]');
    const { width } = (await (await found(page, '#panel-form')).boundingBox()) ?? { width: 0 };
    expect(width).toBeCloseTo(1280 * 0.55, -1);
    for (let i = 0; i < 9; i++) await page.keyboard.press('ArrowLeft');
    await found(page, '[role=separator][aria-valuenow="20"]');
  });

  it('reads a table, asks about its dates, and adds its rows', async () => {
    const { page, complaints } = await fresh();
    await example(page);
    const before = await text(page);
    await action(page, 'Open…');
    await (
      await found(page, 'studio-open >>> textarea')
    ).evaluate((field) => {
      (field as HTMLTextAreaElement).value =
        'company\tdate\tstance\ttext\nFir\t04/03/2025\tsupports\t"Said ""so"",\nin two lines"';
    });
    await press(page, 'studio-open >>> .row button');
    await press(page, 'studio-open >>> label:nth-of-type(2) input[name=as]');
    await press(page, 'studio-open >>> input[name=dates]');
    expect(await text(page)).toBe(before);
    await press(page, 'studio-open >>> button.main');
    const { evidence } = JSON.parse(await text(page)) as { evidence: object[] };
    expect(evidence.at(-1)).toEqual({
      company: 'Fir',
      date: '2025-03-04',
      stance: 'supports',
      text: 'Said "so",\nin two lines',
    });
    await action(page, 'Undo');
    expect(await text(page)).toBe(before);
    expect(complaints).toEqual([]);
  });
});

describe('work', () => {
  it('is there again after a reload, with the time of the draft', async () => {
    const { page } = await fresh();
    await set(page, ['title'], 'Kept');
    await says(page, 'nowhere else: ');
    await page.reload();
    await says(page, 'is restored');
    expect(await text(page)).toContain('"Kept"');
  });

  it('of a tab that was closed is there in the next one; that of an open tab is left alone', async () => {
    const { page: one } = await fresh();
    await set(one, ['title'], 'First');
    await says(one, 'nowhere else: ');
    const { page: two } = await tab();
    expect(await text(two)).not.toContain('First');
    await set(two, ['title'], 'Second');
    await says(two, 'nowhere else: ');
    await one.close();
    const { page: three } = await tab();
    await says(three, 'is restored');
    expect(await text(three)).toContain('First');
    expect(await text(two)).toContain('Second');
  });

  it('that was erased is gone', async () => {
    const { page } = await fresh();
    await set(page, ['title'], 'Gone');
    await says(page, 'nowhere else: ');
    await press(page, 'studio-keep >>> .state button');
    await says(page, 'is erased');
    page.on('dialog', (dialog) => void dialog.accept());
    await page.reload();
    await says(page, 'nowhere else');
    expect(await text(page)).not.toContain('Gone');
  });

  it('comes with a link, and is written on as a draft of its own', async () => {
    const { page } = await fresh();
    await set(page, ['title'], 'In the link');
    await says(page, 'nowhere else: ');
    await action(page, 'Link…');
    const code = await found(page, 'studio-link >>> studio-code >>> code');
    const address = await code.evaluate((one) => one.textContent);
    const { page: other, complaints } = await tab(new URL(address).hash);
    expect(await text(other)).toBe(await text(page));
    await set(other, ['title'], 'Written on');
    await says(other, 'nowhere else: ');
    expect(new URL(other.url()).hash).toBe('');
    expect(await text(page)).toContain('In the link');
    const { page: cut } = await tab(new URL(address).hash.slice(0, -20));
    await says(cut, 'not complete');
    expect(complaints).toEqual([]);
  });

  it('is not left without a question where the browser keeps nothing', async () => {
    const { page } = await fresh('', { before: 'indexedDB.open = () => { throw new Error("no storage") }' });
    await (await found(page, '#tab-form')).click();
    await set(page, ['title'], 'Nowhere');
    await says(page, 'keeps no draft');
    const asked = new Promise<string>((done) => {
      page.once('dialog', (dialog) => {
        done(dialog.type());
        void dialog.accept();
      });
    });
    await page.close({ runBeforeUnload: true });
    expect(await asked).toBe('beforeunload');
  });
});

describe.each([360, 1280])('at %d px', (width) => {
  it.each(['light', 'dark'])('has no fault that axe finds, in %s', async (scheme) => {
    const { page } = await fresh('', { axe: true });
    await page.setViewport({ width, height: 900 });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await example(page);
    await page.evaluate(AXE);
    const faults: string[] = [];
    const check = async (name: string) => {
      const { violations } = await page.evaluate(() =>
        (globalThis as unknown as { axe: { run(what: object, how: object): Promise<AxeResults> } }).axe.run(
          { exclude: ['iframe'] },
          { iframes: false },
        ),
      );
      faults.push(
        ...violations.map(
          ({ id, nodes }) =>
            `${name}: ${id}: ${nodes
              .map(({ target }) => target.flat().join(' '))
              .slice(0, 3)
              .join(' | ')}`,
        ),
      );
      const { scrollWidth } = await page.evaluate(() => document.documentElement);
      if (scrollWidth > width) faults.push(`${name}: ${scrollWidth} px wide`);
    };
    for (const name of ['form', 'text', 'see', 'theme', 'take']) {
      await press(page, `#tab-${name}`);
      await found(page, `#panel-${name}:not([hidden])`);
      await check(name);
    }
    await press(page, 'studio-take >>> summary');
    await check('options');
    for (const [label, dialog] of [
      ['New…', 'studio-new'],
      ['Open…', 'studio-open'],
      ['Download…', 'studio-download'],
      ['Link…', 'studio-link'],
    ] as const) {
      await action(page, label);
      await found(page, `${dialog} >>> dialog[open]`);
      await check(dialog);
      await page.keyboard.press('Escape');
    }
    expect(faults).toEqual([]);
  });
});
