import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { HTTPRequest, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {} from '../../src/entries/trend-embed.js';
import { openSite, type Site } from './site.js';

const SCRIPT = 'trend-embed.js';
const DOCUMENT = 'meter-tracks-buyer.json';
const LINK = 'https://example.com/trends/meter-tracks-buyer';
const WIDTHS = [320, 768, 1280];

const TEXT = `<p>${'A bill has two readers, and each of them asks it something else. '.repeat(8)}</p>`;

let site: Site;
let snippet: string;

beforeAll(async () => {
  site = await openSite();
  const docs = await readFile(fileURLToPath(new URL('../../docs/no-layout-shift.md', import.meta.url)), 'utf8');
  snippet = /```html\n([^]*?)```/.exec(docs)?.[1] ?? '';
});

afterAll(() => site.close());

/** A blog's page with some markup in its text. */
const article = (embed: string, above = TEXT, below = `<div id="below">${TEXT.repeat(8)}</div>`) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Two bills</title><link rel="icon" href="favicon.svg">
<meta name="viewport" content="width=device-width">
<style>body { max-width: 680px; margin: 0 auto; padding: 16px; font: 16px/1.5 sans-serif }</style></head>
<body><article><h1>Two bills</h1>${above}${embed}${below}</article></body></html>`;

interface SlowPage {
  readonly page: Page;
  /** Lets the server answer for a file: with it, or with a failure. */
  answer(file: string, status?: number): Promise<void>;
  /** How far things have jumped so far, as the browser counts it. */
  shift(): Promise<number>;
}

/** Waits until all that was asked for is on the screen. */
const painted = (page: Page) =>
  page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))),
  );

const inState = (page: Page, state: string) =>
  page.waitForFunction((wanted) => document.querySelector(`trend-card:state(${wanted})`), {}, state);

/** Opens a page whose script and document come when the test says so. */
async function openSlowly(html: string, width: number): Promise<SlowPage> {
  const page = await site.browser.newPage();
  await page.setViewport({ width, height: 800 });
  await page.evaluateOnNewDocument(() => {
    const shifts = { total: 0 };
    const add = (entries: PerformanceEntryList) => {
      for (const entry of entries) shifts.total += (entry as PerformanceEntry & { value: number }).value;
    };
    const observer = new PerformanceObserver((list) => add(list.getEntries()));
    observer.observe({ type: 'layout-shift', buffered: true });
    Object.assign(window, {
      shiftSoFar: () => {
        add(observer.takeRecords());
        return shifts.total;
      },
    });
  });
  const waiting = new Map<string, (request: HTTPRequest) => void>();
  const held = new Map([SCRIPT, DOCUMENT].map((file) => [file, new Promise<HTTPRequest>((r) => waiting.set(file, r))]));
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const file = new URL(request.url()).pathname.split('/').at(-1) ?? '';
    const hold = waiting.get(file);
    if (hold) hold(request);
    else if (file === 'own.html') void request.respond({ contentType: 'text/html', body: html });
    else void request.continue();
  });
  // A script holds up the event "load": the page is there when its text is.
  await page.goto(`${site.origin}/own.html`, { waitUntil: [] }).catch(() => undefined);
  await page.waitForSelector('#below');
  await painted(page);
  return {
    page,
    async answer(file, status = 200) {
      const request = await held.get(file);
      if (status === 200) await request?.continue();
      else await request?.respond({ status });
    },
    shift: () => page.evaluate(() => (window as unknown as { shiftSoFar: () => number }).shiftSoFar()),
  };
}

/** Lets the script and then the document come, and waits for the card each time. */
async function arrive({ page, answer }: SlowPage): Promise<void> {
  await answer(SCRIPT);
  await inState(page, 'loading');
  await painted(page);
  await answer(DOCUMENT);
  await inState(page, 'ready');
  await painted(page);
}

const top = (page: Page, selector: string) =>
  page.$eval(selector, (element) => Math.round(element.getBoundingClientRect().top));

describe('on a slow network the text around a card stays where it is', () => {
  it.each(WIDTHS)('%i px wide, from the top of the page', async (width) => {
    const slow = await openSlowly(article(snippet), width);
    await arrive(slow);
    expect(await slow.shift()).toBeLessThanOrEqual(0.01);
    await slow.page.close();
  });

  it.each(WIDTHS)('%i px wide, with the text below in view', async (width) => {
    const slow = await openSlowly(article(snippet), width);
    const { page } = slow;
    await page.$eval('#below', (below) => scrollBy(0, below.getBoundingClientRect().top - 400));
    await painted(page);
    expect(await top(page, '#below')).toBe(400);
    await arrive(slow);
    expect(await slow.shift()).toBeLessThanOrEqual(0.01);
    expect(Math.abs((await top(page, '#below')) - 400)).toBeLessThanOrEqual(1);
    await page.close();
  });

  it('also around a lazy one that the reader jumps past', async () => {
    const lazy = snippet.replace('<trend-card', '<trend-card loading="lazy"');
    const slow = await openSlowly(article(lazy, TEXT.repeat(40)), 768);
    const { page, answer } = slow;
    await answer(SCRIPT);
    await inState(page, 'empty');
    await page.$eval('#below', (below) => scrollBy(0, below.getBoundingClientRect().top - 400));
    await painted(page);
    await inState(page, 'loading');
    await answer(DOCUMENT);
    await inState(page, 'ready');
    await painted(page);
    expect(await slow.shift()).toBeLessThanOrEqual(0.01);
    expect(Math.abs((await top(page, '#below')) - 400)).toBeLessThanOrEqual(1);
    await page.close();
  });

  it.each(WIDTHS)('%i px wide, in a layout of its own', async (width) => {
    const layout = `<trend-provider src="trends/${DOCUMENT}"><trend-header></trend-header><h2>In figures</h2>
      <trend-stats></trend-stats><p>And over time:</p><evidence-timeline></evidence-timeline>${TEXT}</trend-provider>`;
    const { page, answer, shift } = await openSlowly(
      article(snippet.replace(/<trend-card.*<\/trend-card>/s, layout)),
      width,
    );
    await answer(SCRIPT);
    await page.waitForSelector('trend-provider:state(loading)');
    await painted(page);
    await answer(DOCUMENT);
    await page.waitForSelector('evidence-timeline:state(ready)');
    await painted(page);
    expect(await shift()).toBeLessThanOrEqual(0.01);
    await page.close();
  });

  it('which it would not, were nothing reserved: so this is measured at all', async () => {
    const slow = await openSlowly(article(snippet.replace(/<link[^>]*>/, '')), 768);
    await arrive(slow);
    expect(await slow.shift()).toBeGreaterThan(0.3);
    await slow.page.close();
  });
});

describe('a page with a script that is slow to come', () => {
  const isRead = () => {
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    return (navigation?.domContentLoadedEventEnd ?? 0) > 0;
  };

  it('does not wait for it', async () => {
    const slow = await openSlowly(article(snippet), 768);
    await slow.page.waitForFunction(isRead);
    await arrive(slow);
    await slow.page.close();
  });

  it('does, where the script is not async, and the card comes as well', async () => {
    const slow = await openSlowly(article(snippet.replace(' async', '')), 768);
    expect(await slow.page.evaluate(isRead)).toBe(false);
    await arrive(slow);
    await slow.page.close();
  });
});

describe('what stands for a card', () => {
  /** The part that the card shows, each time that this changes. */
  const watch = () => {
    const root = document.querySelector('trend-card')?.shadowRoot;
    const seen: string[] = [];
    Object.assign(window, { seen });
    const look = () => {
      const shows = ['loading', 'title'].filter((part) => root?.querySelector(`[part~=${part}]`)).join(' and ');
      if (shows !== seen.at(-1)) seen.push(shows);
    };
    look();
    if (root) new MutationObserver(look).observe(root, { subtree: true, childList: true });
  };

  it('stays until its first text', async () => {
    const { page, answer } = await openSlowly(article(snippet), 768);
    await answer(SCRIPT);
    await inState(page, 'loading');
    await painted(page);
    await page.evaluate(watch);
    await answer(DOCUMENT);
    await inState(page, 'ready');
    const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen);
    expect(seen).toEqual(['loading', 'title']);
    expect(await page.$$eval('trend-card >>> [part~=title]', (titles) => titles.length)).toBe(1);
    await page.close();
  });
});

describe('room that no script comes to fill', () => {
  it('is given back after a while', async () => {
    const { page, answer } = await openSlowly(article(snippet), 768);
    const height = () => page.$eval('trend-card', (card) => card.getBoundingClientRect().height);
    expect(await height()).toBe(800);
    await answer(SCRIPT, 404);
    // The time that the page waits for it, over at once.
    await page.evaluate(() => document.getAnimations().forEach((animation) => animation.finish()));
    expect(await height()).toBeLessThan(100);
    await page.close();
  });

  it.each(WIDTHS)('is not kept where scripts are off: the fallback stands, %i px wide', async (width) => {
    const page = await site.browser.newPage();
    await page.setJavaScriptEnabled(false);
    await page.setViewport({ width, height: 800 });
    await page.setContent(article(snippet));
    expect(await (await page.$('trend-card a'))?.isVisible()).toBe(true);
    expect((await (await page.$('trend-card'))?.boundingBox())?.height).toBeLessThan(100);
    await page.close();
  });
});

describe('an article extractor keeps the link to the trend', () => {
  /** What a reader mode makes of a page: its own text, without what it takes for trimmings. */
  function extracted(html: string): string {
    const { document } = parseHTML(html);
    return new Readability(document).parse()?.content ?? '';
  }

  const page = () => article(snippet, TEXT.repeat(3), `${TEXT.repeat(3)}<p id="below">So much for bills.</p>`);

  it('before the script has run', () => {
    expect(extracted(page())).toContain(`href="${LINK}"`);
  });

  it('after it has', async () => {
    const slow = await openSlowly(page(), 768);
    await arrive(slow);
    const content = extracted(await slow.page.content());
    expect(content).toContain(`href="${LINK}"`);
    expect(content).toContain('A bill has two readers');
    await slow.page.close();
  });
});

describe('a page at rest', () => {
  it('is left at rest: no timer, no frame, no observer runs in a minute', async () => {
    const page = await site.browser.newPage();
    await page.evaluateOnNewDocument(() => {
      const calls: string[] = [];
      const counted =
        <Given extends unknown[]>(name: string, callback: (...given: Given) => unknown) =>
        (...given: Given) => {
          calls.push(name);
          return callback(...given);
        };
      for (const name of ['setTimeout', 'setInterval', 'requestAnimationFrame', 'requestIdleCallback'] as const) {
        const original = window[name] as (callback: () => void, ...rest: unknown[]) => number;
        Object.assign(window, {
          [name]: (callback: () => void, ...rest: unknown[]) => original(counted(name, callback), ...rest),
        });
      }
      for (const name of ['ResizeObserver', 'IntersectionObserver', 'MutationObserver'] as const) {
        const Original = window[name] as new (callback: () => void, ...rest: unknown[]) => object;
        Object.assign(window, {
          [name]: class extends Original {
            constructor(callback: () => void, ...rest: unknown[]) {
              super(counted(name, callback), ...rest);
            }
          },
        });
      }
      Object.assign(window, { calls });
    });
    await page.goto(`${site.origin}/index.html`);
    const calls = () => page.evaluate(() => (window as unknown as { calls: string[] }).calls.splice(0));
    const client = await page.createCDPSession();
    /** A minute of the page's own time passes as fast as nothing happens in it. */
    const minute = () =>
      new Promise<void>((resolve, reject) => {
        client.once('Emulation.virtualTimeBudgetExpired', () => resolve());
        client.send('Emulation.setVirtualTimePolicy', { policy: 'advance', budget: 60_000 }).catch(reject);
      });
    await inState(page, 'ready');
    await minute();
    // Rendering it took some of them, so they are counted.
    expect(await calls()).not.toEqual([]);
    await minute();
    expect(await calls()).toEqual([]);
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    await page.close();
  });
});
