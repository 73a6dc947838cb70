// Each app is one component, the same in six frameworks. What is asked of it covers what
// https://custom-elements-everywhere.com asks of a framework: attributes, rich data by property,
// camelCase and kebab-case names, events with hyphens, and children that change.

import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type {} from '../../src/entries/trend-embed.js';
import { openSite, type Site } from '../pages/site.js';
import { buildApp, type BuiltApp, frameworks } from './build.js';
import { appPages } from './page-of-app.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const built = new Map<string, BuiltApp>();
let site: Site;

beforeAll(async () => {
  site = await openSite([appPages(built)]);
});

afterAll(() => site.close());

/** What the app says it was told last. */
const told = (page: Page, text: string) =>
  page.waitForFunction((expected) => document.querySelector('output')?.textContent.startsWith(expected), {}, text);

const press = (page: Page, text: string) =>
  page.evaluate((label) => {
    [...document.querySelectorAll('button')].find(({ textContent }) => textContent === label)?.click();
  }, text);

/** Clicks what an element shows, as soon as it is there. */
async function clickIn(page: Page, element: string, part: string) {
  const found = await page.waitForFunction(
    (tag, selector) => document.querySelector(tag)?.shadowRoot?.querySelector<HTMLElement>(selector),
    {},
    element,
    part,
  );
  await page.evaluate((target) => target?.click(), found);
  // What a test holds on to is not collected.
  await found.dispose();
}

/** Names the elements of ours that are on the page, so that they can be asked for after they have left it. */
const remember = (page: Page) =>
  page.evaluate(() => {
    const elements = Array.from(document.querySelectorAll('trend-card, trend-faq'), (element) => new WeakRef(element));
    Object.assign(globalThis, { elements });
    return elements.length;
  });

/** Collects garbage, then counts the remembered elements that something still holds on to. */
async function heldIn(page: Page): Promise<number> {
  const client = await page.createCDPSession();
  await client.send('HeapProfiler.collectGarbage');
  await client.detach();
  return page.evaluate(() => {
    const { elements } = globalThis as unknown as { elements: readonly WeakRef<Element>[] };
    return elements.filter((element) => element.deref()).length;
  });
}

describe.each(Object.keys(frameworks))('in %s', (name) => {
  let page: Page | undefined;
  let messages: string[];

  beforeAll(async () => {
    built.set(name, await buildApp(name));
  });

  const open = async () => {
    const opened = await site.open(`apps/${name}`);
    ({ page, messages } = opened);
    await told(opened.page, 'loaded: ');
    return opened.page;
  };

  afterEach(async () => {
    await page?.close();
    page = undefined;
  });

  it('is built of the package as it is published, without a complaint', () => {
    const { modules = [], complaints } = built.get(name) ?? {};
    expect(complaints).toEqual([]);
    const ours = modules.filter((module) => module.startsWith(ROOT)).map((module) => module.slice(ROOT.length));
    expect(ours).toEqual(expect.arrayContaining(['dist/elements/trend-card.js', 'dist/elements/trend-faq.js']));
    expect(ours.filter((module) => module.startsWith('src/'))).toEqual([]);
  });

  it('shows a trend, takes attributes and properties, and updates what stands there', async () => {
    const page = await open();
    const seen = await page.evaluate(() => {
      const card = document.querySelector('trend-card');
      const faq = document.querySelector('trend-faq');
      return {
        card: [card?.state, card?.src, card?.getAttribute('heading-level'), card?.theme],
        title: card?.shadowRoot?.querySelector('h3')?.textContent.includes('The meter follows the buyer'),
        child: card?.querySelector('a')?.getAttribute('href'),
        faq: [faq?.state, faq?.trend?.id, faq?.trend?.faq?.length, faq?.headingLevel, faq?.hasAttribute('trend')],
      };
    });
    expect(seen).toEqual({
      card: ['ready', '/trends/meter-tracks-buyer.json', '3', 'light'],
      title: true,
      child: '/trends/meter-tracks-buyer.json',
      faq: ['ready', 'night-trains', 1, 4, false],
    });

    const before = await page.evaluateHandle(() => document.querySelector('trend-card'));
    await press(page, 'Another trend');
    await told(page, 'loaded: Libraries');
    await press(page, 'Dark');
    await page.waitForFunction(() => document.querySelector('trend-card')?.theme === 'dark');
    const updated = await page.evaluate(
      (card) => [
        card === document.querySelector('trend-card'),
        card?.getAttribute('src'),
        card?.querySelector('a')?.getAttribute('href'),
      ],
      before,
    );
    expect(updated).toEqual([true, '/trends/year-only.json', '/trends/year-only.json']);
    expect(messages).toEqual([]);
  });

  it('hears every event, with its detail, and leaves nothing behind', async () => {
    const page = await open();
    await told(page, 'loaded: The meter follows the buyer');
    await clickIn(page, 'trend-card', '[data-row]');
    await told(page, 'picked: ');
    await clickIn(page, 'trend-faq', '[part~=question] button');
    await told(page, 'open true: Why now?');
    await clickIn(page, 'trend-faq', '[part~=question] button');
    await told(page, 'open false: Why now?');
    await press(page, 'A faulty trend');
    await told(page, 'refused: invalid');

    expect(await remember(page)).toBe(2);
    await press(page, 'Remove');
    await page.waitForFunction(() => document.getElementById('app')?.childElementCount === 0);
    expect(await page.evaluate(() => document.querySelectorAll('trend-card, trend-faq').length)).toBe(0);
    await expect.poll(() => heldIn(page), { timeout: 20_000 }).toBe(0);
    expect(messages).toEqual([]);
  });
});
