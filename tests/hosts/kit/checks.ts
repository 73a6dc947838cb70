import type { Browser } from 'puppeteer-core';
import { expect } from 'vitest';
import { countShifts, drawn, follow, inMemory, inState, openTab, painted } from './reader.js';
import type { Served } from './server.js';
import { HOSTILE, LINK, TITLE, type Tool } from './tool.js';

export interface Built {
  readonly tool: Tool;
  readonly served: Served;
  readonly browser: Browser;
}

/** What holds on every host: a column of the matrix, and how it is checked. */
export interface Check {
  readonly column: string;
  readonly what: string;
  readonly run: (built: Built) => Promise<void>;
}

/** The attributes and the fallback of each card, and what it holds that is no text. */
const CARDS = () =>
  [...document.querySelectorAll('trend-card')].map((card) => ({
    names: card.getAttributeNames().filter((name) => !/^(class|data-)/.test(name)),
    src: card.getAttribute('src'),
    text: card.textContent.replace(/\s+/g, ' ').trim(),
    link: card.querySelector('a')?.getAttribute('href'),
    visible: card.querySelector('a')?.checkVisibility(),
    elements: [...card.querySelectorAll('*')].map(({ localName }) => localName).filter((name) => !/^(a|p)$/.test(name)),
    height: card.getBoundingClientRect().height,
  }));

async function withoutScript({ tool, served, browser }: Built): Promise<void> {
  const { page } = await openTab(browser);
  await page.setJavaScriptEnabled(false);
  for (const [index, address] of tool.addresses.entries()) {
    await page.goto(served.origin + address);
    const cards = await page.evaluate(CARDS);
    expect(cards).toHaveLength(index === 1 && tool.files ? 2 : 1);
    for (const { names, text, height, ...rest } of cards) {
      expect(rest).toEqual({ src: '/trends/meter-tracks-buyer.json', link: LINK, visible: true, elements: [] });
      expect(names.filter((name) => !['src', 'theme'].includes(name))).toEqual([]);
      // The other article's title is one that must be escaped.
      expect(text.replace(/[“”]/g, '"')).toBe(index === 0 ? TITLE : HOSTILE);
      expect(height).toBeGreaterThan(10);
      expect(height).toBeLessThan(150);
    }
  }
  await page.close();
}

async function elevenPoints({ tool, served, browser }: Built): Promise<void> {
  const { page } = await openTab(browser);
  for (const address of tool.addresses) {
    const from = served.asked.length;
    await page.goto(served.origin + address);
    await drawn(page);
    const points = await page.evaluate(() => {
      const all = [...(document.querySelector('trend-card')?.shadowRoot?.querySelectorAll('[data-point]') ?? [])];
      return new Set(all.map((point) => point.getAttribute('data-point'))).size;
    });
    expect(points).toBe(11);
    const scripts = await page.evaluate(() => document.querySelectorAll('script[src*="trend-embed.js"]').length);
    expect(scripts).toBe(1);
    expect(served.asked.slice(from).filter((path) => path.endsWith('/trend-embed.js'))).toHaveLength(1);
  }
  await page.close();
}

async function onlyHere({ tool, served, browser }: Built): Promise<void> {
  const { page, hosts } = await openTab(browser);
  for (const address of tool.addresses) {
    await page.goto(served.origin + address);
    await drawn(page);
  }
  expect([...hosts]).toEqual([new URL(served.origin).host]);
  await page.close();
}

async function silent({ tool, served, browser }: Built): Promise<void> {
  const { page, messages } = await openTab(browser);
  for (const address of tool.addresses) {
    await page.goto(served.origin + address, { waitUntil: 'load' });
    await drawn(page);
  }
  expect(messages).toEqual([]);
  await page.close();
}

async function calm({ tool, served, browser }: Built): Promise<void> {
  for (const width of [375, 1000]) {
    const { page } = await openTab(browser, width);
    const shift = await countShifts(page);
    const answer = ['/trend-embed.js', '/meter-tracks-buyer.json'].map((file) => served.hold(file));
    await page.goto(served.origin + tool.addresses[0], { waitUntil: 'domcontentloaded' });
    await painted(page);
    answer[0]?.();
    await inState(page, 'loading');
    await painted(page);
    answer[1]?.();
    await drawn(page);
    expect(await shift(), `${width} px wide`).toBeLessThanOrEqual(0.01);
    await page.close();
  }
}

/** Follows links there and back. A page that a router swaps keeps what was written on its window. */
async function ownNavigation({ tool, served, browser }: Built): Promise<void> {
  const { page, messages } = await openTab(browser);
  const [one, two] = tool.addresses;
  await page.goto(served.origin + one);
  await drawn(page);
  await page.evaluate(() => Object.assign(window, { stayed: true }));
  for (const address of [two, one, two]) await follow(page, address);
  await page.goBack({ waitUntil: [] });
  await painted(page).catch(() => undefined);
  await drawn(page);
  expect(await page.evaluate(() => 'stayed' in window)).toBe(tool.swaps === true);
  expect(await page.evaluate(() => document.querySelectorAll('trend-card').length)).toBe(1);
  expect(messages).toEqual([]);
  await page.close();
}

async function flatMemory({ tool, served, browser }: Built): Promise<void> {
  const { page } = await openTab(browser);
  const [one, two] = tool.addresses;
  await page.goto(served.origin + one);
  await drawn(page);
  const rounds = async (count: number) => {
    for (let round = 0; round < count; round++) for (const address of [two, one]) await follow(page, address);
    return inMemory(page);
  };
  const before = await rounds(2);
  const after = await rounds(10);
  // A card that stayed would be some 1,500 nodes, ten of them 3 MB.
  expect(after.nodes - before.nodes).toBeLessThan(1_000);
  expect(after.heap - before.heap).toBeLessThan(1_500_000);
  await page.close();
}

export const CHECKS: readonly Check[] = [
  { column: 'eleven points', what: 'shows eleven points, and asks for the script once', run: elevenPoints },
  { column: 'link without a script', what: 'shows the link, and escapes its text', run: withoutScript },
  { column: 'nothing third-party', what: 'asks no other server for anything', run: onlyHere },
  { column: 'no console error', what: 'has no error and no warning on the console', run: silent },
  { column: 'no layout shift', what: 'moves nothing on a slow network', run: calm },
  { column: 'navigation', what: 'shows it again after links and back', run: ownNavigation },
  { column: 'flat memory', what: 'keeps nothing after ten rounds', run: flatMemory },
];
