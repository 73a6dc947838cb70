// Those who use a WordPress: an author in the block editor, and a reader.

import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type ElementHandle, type Frame, type HTTPRequest, type Page } from 'puppeteer-core';
import { expect, vi } from 'vitest';
import { findBrowsers } from '../../../scripts/browsers.mjs';
import { drawnCard, readyCard } from '../../pages/host-browser.js';

const PICTURES = fileURLToPath(new URL('../../../.cache/hosts/', import.meta.url));
const EDITOR = '.edit-post-header-toolbar__inserter-toggle';

/** A browser that reaches loopback and nothing else. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = findBrowsers().chromium;
  if (executablePath === undefined) throw new Error('WordPress is seen in Chromium, and there is none.');
  return puppeteer.launch({
    executablePath,
    args: [
      '--disable-gpu',
      '--disable-quic',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
}

/** A tab, what its console says, and what it asks servers for. */
export interface Tab {
  readonly page: Page;
  readonly messages: string[];
  readonly asked: string[];
}

/** A tab of somebody's own, without cookies of others. */
export async function openTab(browser: Browser, width = 1280): Promise<Tab> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const messages: string[] = [];
  page.on('console', (message) => messages.push(message.text()));
  page.on('pageerror', (error) => messages.push(String(error)));
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.evaluateOnNewDocument(() => {
    new PerformanceObserver((list) => {
      const { dataset } = document.documentElement;
      for (const entry of list.getEntries())
        dataset['shift'] = String(Number(dataset['shift'] ?? 0) + (entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  page.setDefaultTimeout(40_000);
  await page.setViewport({ width, height: 900 });
  return { page, messages, asked };
}

/** How much the page has shifted: the sum of the browser's scores. */
export const shift = (page: Page): Promise<number> =>
  page.evaluate(() => Number(document.documentElement.dataset['shift'] ?? 0));

/** Opens an address where the script comes only after the page was painted. */
export async function openBeforeScript(browser: Browser, address: string): Promise<Page> {
  const { page } = await openTab(browser);
  const held: HTTPRequest[] = [];
  let isPainted = false;
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    if (!isPainted && request.url().includes('/trend-embed.js')) held.push(request);
    else void request.continue();
  });
  await page.goto(address, { waitUntil: 'domcontentloaded' });
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
  isPainted = true;
  for (const request of held) await request.continue();
  return page;
}

/** The texts and addresses of links, outside of shadow roots. */
export const links = (page: Page, selector: string): Promise<(string | null)[][]> =>
  page.$$eval(selector, (found) => found.map((link) => [link.textContent, link.getAttribute('href')]));

/** How many points the first card shows, when it is drawn. */
export async function points(page: Page | Frame): Promise<number> {
  const card = await readyCard(page);
  await drawnCard(page, card);
  return card.evaluate((element) => element.shadowRoot?.querySelectorAll('[data-point]').length ?? 0);
}

/** Waits until the frame of a pasted link is shown, with its eleven points, and is as high as what is in it. */
export async function frameFollows(page: Page): Promise<void> {
  const element = await page.waitForSelector('iframe[data-secret]');
  const frame = await element?.contentFrame();
  if (!element || !frame) throw new Error('There is no frame.');
  // Nothing inside of it is painted before, nor can be waited for by frames.
  await page.waitForFunction(({ style }) => style.position === '', {}, element);
  expect(await points(frame)).toBe(11);
  await vi.waitFor(
    async () => {
      const content = await frame.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
      expect(await element.evaluate(({ clientHeight }) => clientHeight)).toBe(content);
      expect(content).toBeGreaterThan(300);
    },
    { timeout: 40_000 },
  );
}

/** Keeps a picture of the whole page, to be looked at. */
export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: `${PICTURES}wordpress-${name}.png`, fullPage: true });
}

async function press(page: Page, selector: string): Promise<void> {
  const button = await page.waitForSelector(selector, { visible: true });
  // By the element and not by its place: the editor moves while it opens.
  await button?.evaluate((element) => {
    if (element instanceof HTMLElement) element.click();
  });
}

export class Author {
  private constructor(
    readonly page: Page,
    readonly messages: string[],
    private readonly origin: string,
  ) {}

  /** Signs in. The password is the name. */
  static async signIn(browser: Browser, origin: string, name: string): Promise<Author> {
    const { page, messages } = await openTab(browser);
    await page.goto(`${origin}/wp-login.php`);
    await page.locator('#user_login').fill(name);
    await page.locator('#user_pass').fill(name);
    await Promise.all([page.waitForNavigation(), page.click('#wp-submit')]);
    return new Author(page, messages, origin);
  }

  /** Changes a setting in the form of a settings page. @returns what the page says then */
  async set(form: string, field: string, value: string): Promise<readonly string[]> {
    await this.page.goto(`${this.origin}/wp-admin/${form}`);
    await this.page.locator(field).fill(value);
    await Promise.all([this.page.waitForNavigation(), this.page.click('#submit')]);
    return this.page.$$eval('.settings-error p', (elements) => elements.map((element) => element.textContent));
  }

  async newPost(title: string): Promise<void> {
    await this.#open('post-new.php');
    await this.page.locator('.editor-post-title__input').click();
    await this.page.keyboard.type(title);
  }

  /** Opens a post again, as after days. */
  async reopen(id: string): Promise<void> {
    await this.#open(`post.php?post=${id}&action=edit`);
  }

  async #open(path: string): Promise<void> {
    await this.page.goto(`${this.origin}/wp-admin/${path}`);
    await this.page.waitForSelector(EDITOR);
  }

  /** Takes a block from the editor's library, and gives what stands for it. */
  async insert(name: string): Promise<ElementHandle> {
    await press(this.page, EDITOR);
    await this.page.locator('.components-search-control__input').fill(name.replace(/^.*\//, ''));
    await press(this.page, `.editor-block-list-item-${name.replace(/^core\//, '').replace('/', '-')}`);
    await press(this.page, EDITOR);
    return this.block(name);
  }

  async block(name: string): Promise<ElementHandle> {
    const block = await this.page.waitForSelector(`[data-type="${name}"]`);
    if (!block) throw new Error(`There is no block ${name}.`);
    return block;
  }

  /** Writes into the field of a block that asks for an address, and sends it. */
  async answer(block: ElementHandle, address: string): Promise<void> {
    const field = await block.waitForSelector('input');
    await field?.type(address);
    await field?.press('Enter');
  }

  /** Publishes by the editor's buttons. @returns the post's id and address */
  async publish(): Promise<{ id: string; address: string }> {
    await press(this.page, '.editor-post-publish-panel__toggle:not([aria-disabled=true])');
    await press(this.page, '.editor-post-publish-panel .editor-post-publish-button:not([aria-disabled=true])');
    const link = await this.page.waitForSelector('.post-publish-panel__postpublish-header a');
    const address = await link?.evaluate((element) => element.getAttribute('href'));
    const id = new URL(this.page.url()).searchParams.get('post');
    if (!id || !address) throw new Error('The post was not published.');
    return { id, address };
  }

  /** What the editor says of blocks whose content it cannot read. */
  async warnings(): Promise<readonly string[]> {
    return this.page.$$eval('.block-editor-warning', (elements) => elements.map((element) => element.textContent));
  }

  async close(): Promise<void> {
    await this.page.browserContext().close();
  }
}
