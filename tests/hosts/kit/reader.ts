import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findBrowsers } from '../../../scripts/browsers.mjs';

export async function openBrowser(): Promise<Browser> {
  const { chromium } = findBrowsers();
  if (chromium === undefined) throw new Error('The pages are opened in Chromium, and there is none.');
  return puppeteer.launch({
    executablePath: chromium,
    // Pages that the browser keeps for the way back would be counted as in memory.
    args: [
      '--disable-gpu',
      '--disable-quic',
      '--disable-features=BackForwardCache',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
}

export interface Tab {
  readonly page: Page;
  /** Errors and warnings on the console. */
  readonly messages: string[];
  /** The hosts of all that was asked for. */
  readonly hosts: Set<string>;
}

export async function openTab(browser: Browser, width = 1000): Promise<Tab> {
  const page = await browser.newPage();
  const messages: string[] = [];
  const hosts = new Set<string>();
  page.on('console', (message) => {
    // Some tools tell everybody how they are.
    if (['error', 'warn'].includes(message.type())) messages.push(message.text());
  });
  page.on('pageerror', (error) => messages.push(String(error)));
  page.on('request', (request) => {
    const { protocol, host } = new URL(request.url());
    if (/^https?:$/.test(protocol)) hosts.add(host);
  });
  page.setDefaultTimeout(30_000);
  await page.setViewport({ width, height: 800 });
  return { page, messages, hosts };
}

/** Waits, and keeps nothing of the page in memory for it. */
export async function until(page: Page, holds: (given: string) => unknown, given = ''): Promise<void> {
  await (await page.waitForFunction(holds, {}, given)).dispose();
}

/** Waits until all that was asked for is on the screen. */
export const painted = (page: Page): Promise<unknown> =>
  page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))),
  );

/** Waits for a card whose points are drawn. */
export async function drawn(page: Page): Promise<void> {
  await until(page, () =>
    document.querySelector('trend-card:state(ready)')?.shadowRoot?.querySelector('[data-point="10"]'),
  );
  await painted(page);
}

export const inState = (page: Page, state: string): Promise<void> =>
  until(page, (wanted) => document.querySelector(`trend-card:state(${wanted})`), state);

/** Follows the first link that leads to this article, and waits for its card. */
export async function follow(page: Page, address: string): Promise<void> {
  const [name = ''] = /\w+/.exec(address) ?? [];
  await page.evaluate((to) => {
    const links = [...document.querySelectorAll('a')].filter(({ href }) =>
      new RegExp(`/${to}(\\.html|/)?$`).test(href),
    );
    const link = links.at(-1);
    if (!link) throw new Error(`No link leads to “${to}”.`);
    link.click();
  }, name);
  // The articles differ in the titles that stand in their cards; a page that is loaded while it is asked is asked again.
  const arrived = () =>
    until(
      page,
      (to) =>
        location.pathname.split(/[/.]/).includes(to) &&
        document
          .querySelector('trend-card')
          ?.textContent.trim()
          .startsWith(to === 'one' ? 'The' : 'One'),
      name,
    );
  await arrived().catch(arrived);
  await drawn(page);
}

/** How much of a page is in memory, once all that can be thrown away is. */
export async function inMemory(page: Page): Promise<{ nodes: number; heap: number }> {
  await painted(page);
  const devtools = await page.createCDPSession();
  for (let time = 0; time < 3; time++) await devtools.send('HeapProfiler.collectGarbage');
  const { nodes } = await devtools.send('Memory.getDOMCounters');
  const { JSHeapUsedSize = 0 } = await page.metrics();
  await devtools.detach();
  return { nodes, heap: JSHeapUsedSize };
}

/** Counts from the first frame on how far things jump, as the browser counts it. */
export async function countShifts(page: Page): Promise<() => Promise<number>> {
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
  return () => page.evaluate(() => (window as unknown as { shiftSoFar: () => number }).shiftSoFar());
}
