// The recipes of docs/frameworks/: a provider with a consumer of one's own, a theme, events, a route that loads when it is
// gone to, and the unit test, in each framework.

import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type {} from '../../src/entries/trend-embed.js';
import { openSite, type Site } from '../pages/site.js';
import { buildApp, type BuiltApp, frameworks } from './build.js';
import { appPages } from './page-of-app.js';

const built = new Map<string, BuiltApp>();
let site: Site;

beforeAll(async () => {
  site = await openSite([appPages(built)]);
});

afterAll(() => site.close());

/** What the unit tests of an app say, run as its author runs them. */
const unitTests = (name: string) =>
  new Promise<string>((resolve) => {
    const vitest = fileURLToPath(new URL('../../node_modules/vitest/vitest.mjs', import.meta.url));
    const root = fileURLToPath(new URL(name, import.meta.url));
    // Not what the vitest around gives its own processes.
    const env = Object.fromEntries(Object.entries(process.env).filter(([key]) => !/^(VITEST|NODE_ENV)/.test(key)));
    execFile(process.execPath, [vitest, 'run', '--root', root], { cwd: root, env }, (error, stdout, stderr) => {
      resolve(error ? `${stdout}${stderr}` : 'passed');
    });
  });

describe.each(Object.keys(frameworks))('the recipes for %s', (name) => {
  let page: Page | undefined;

  beforeAll(async () => {
    built.set(name, await buildApp(name, 'recipes'));
  });

  afterEach(async () => {
    await page?.close();
    page = undefined;
  });

  it('show a trend to elements and to a component of one’s own, themed, and load a route when it is gone to', async () => {
    expect(built.get(name)?.complaints).toEqual([]);
    const opened = await site.open(`apps/${name}`);
    ({ page } = opened);
    const told = (text: string) =>
      opened.page.waitForFunction((start) => document.querySelector('output')?.textContent.startsWith(start), {}, text);
    await told('loaded: The meter follows the buyer');
    await opened.page.waitForFunction(() => document.querySelectorAll('li button').length === 11);
    expect(
      await opened.page.$eval('trend-provider', (provider) =>
        getComputedStyle(provider).getPropertyValue('--trend-ink'),
      ),
    ).toBe('#1c2340');

    // Picked here, it is picked in the timeline; picked there, it is picked here.
    await opened.page.click('li:nth-child(2) button');
    await told('picked: ');
    await opened.page.waitForSelector('li:nth-child(2) button[aria-pressed=true]');
    const picked = () => opened.page.$eval('evidence-timeline', ({ selected }) => selected?.company);
    expect(await picked()).toBe(await opened.page.$eval('li:nth-child(2)', ({ textContent }) => textContent.trim()));
    await opened.page.$eval('evidence-timeline', (timeline) => {
      timeline.selected = timeline.trend?.evidence?.[4] ?? null;
    });
    await opened.page.waitForSelector('li:nth-child(5) button[aria-pressed=true]');

    expect(await opened.page.evaluate(() => customElements.get('trend-faq') === undefined)).toBe(true);
    await opened.page.evaluate(() => {
      [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Questions')?.click();
    });
    await opened.page.waitForFunction(() => document.querySelector('trend-faq')?.state === 'ready');
    expect(await opened.page.$('trend-provider')).toBeNull();
    expect(opened.messages).toEqual([]);
  });

  it('have a unit test that passes', async () => {
    expect(await unitTests(name)).toBe('passed');
  });
});
