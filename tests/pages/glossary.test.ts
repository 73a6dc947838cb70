// The glossary's file beside the script: late, missing, never asked for, of two versions, under a strict policy; and paper.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withGlossary } from '../fixtures/glossary.js';
import { openSite, type Site } from './site.js';

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));

const { renderTrend } = (await import(`${DIST}server.js`)) as typeof import('../../src/server/index.js');

let site: Site;

beforeAll(async () => {
  site = await openSite();
});

afterAll(() => site.close());

interface Options {
  readonly trend?: object;
  readonly headers?: Record<string, string>;
  /** What the page shows; a card with the document by default. */
  readonly body?: string;
  /** Called before the glossary's file is sent; it is missing where this gives false. */
  readonly glossary?: () => boolean | Promise<boolean>;
}

const MODULE = '<script type="module" src="trend-embed.js"></script>';
const CLASSIC = '<script defer src="trend-embed.iife.js"></script>';

/** Opens a page with our script, and tells what it asked for, what its console says and what was thrown. */
async function open(script: string, { trend = withGlossary, headers = {}, body, glossary = () => true }: Options = {}) {
  const tab = await site.browser.newPage();
  const lines: string[] = [];
  const asked: string[] = [];
  tab.on('console', (message) => lines.push(message.text()));
  tab.on('pageerror', (error) => lines.push(String(error)));
  await tab.setRequestInterception(true);
  const answer = async (name: string) => {
    if (name === 'own.html')
      return {
        contentType: 'text/html; charset=utf-8',
        headers,
        body: `<!doctype html><html lang="en"><title>Own</title><link rel="icon" href="data:,">${script}${body ?? '<trend-card src="own.json"></trend-card>'}`,
      };
    if (name === 'own.json') return { contentType: 'application/json', body: JSON.stringify(trend) };
    if (name.startsWith('glossary') && !(await glossary())) return { status: 404, body: '' };
    return { contentType: 'text/javascript', body: readFileSync(DIST + name.replace(/^\d\//, '')) };
  };
  tab.on('request', (request) => {
    const name = new URL(request.url()).pathname.replace('/a/', '');
    if (name.includes('glossary')) asked.push(name);
    void answer(name).then((response) => request.respond({ headers: {}, ...response }));
  });
  await tab.goto(`${site.origin}/a/own.html`);
  await tab.waitForSelector('trend-card:state(ready)');
  return { tab, lines, asked };
}

const termsIn = (tab: Page) =>
  tab.$$eval('trend-card', (cards) =>
    cards.map((card) => card.shadowRoot?.querySelectorAll('[part=term] button').length),
  );

/** Presses the first term of the card; what it shows. */
const press = (tab: Page) =>
  tab.$eval('trend-card', ({ shadowRoot }) => {
    shadowRoot?.querySelector<HTMLElement>('[part=term] button')?.click();
    return [...(shadowRoot?.querySelectorAll('[part=meaning]') ?? [])]
      .filter((meaning) => meaning.matches(':popover-open'))
      .map(({ textContent }) => textContent);
  });

const MEANING = [expect.stringMatching(/^Bring your own cloud/)];

describe.each([
  ['the module', MODULE, 'glossary.js'],
  ['the classic script', CLASSIC, 'glossary.iife.js'],
])('terms with %s', (_, script, file) => {
  it('come from the file beside it, asked for once', async () => {
    const { tab, lines, asked } = await open(script);
    await expect.poll(() => termsIn(tab)).toEqual([12]);
    expect(await press(tab)).toEqual(MEANING);
    expect([asked, lines]).toEqual([[file], []]);
    await tab.close();
  });

  it('move nothing when the file comes late', async () => {
    let send: (value: boolean) => void = () => undefined;
    const late = new Promise<boolean>((resolve) => (send = resolve));
    const { tab, lines } = await open(script, { glossary: () => late });
    // As the reader has it: the width of a phone, where terms stand at the ends of lines.
    await tab.setViewport({ width: 360, height: 800 });
    const heights = () =>
      tab.$eval('trend-card', ({ shadowRoot }) =>
        [...(shadowRoot?.querySelectorAll('p, tr, [part~=section]') ?? [])].map((each) => {
          const { top, height } = each.getBoundingClientRect();
          return [top, height];
        }),
      );
    await tab.evaluate(() => {
      const page = globalThis as { shifts?: number };
      page.shifts = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { readonly value: number })[])
          page.shifts = (page.shifts ?? 0) + entry.value;
      }).observe({ type: 'layout-shift' });
    });
    const before = await heights();
    expect(await termsIn(tab)).toEqual([0]);
    send(true);
    await expect.poll(() => termsIn(tab)).toEqual([12]);
    await tab.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    expect(await tab.evaluate(() => (globalThis as { shifts?: number }).shifts)).toBe(0);
    expect(await heights()).toEqual(before);
    expect(lines).toEqual([]);
    await tab.close();
  });

  it('are plain text where the file is missing, and one line names it', async () => {
    const body = '<trend-card src="own.json"></trend-card>'.repeat(2);
    const { tab, lines } = await open(script, { body, glossary: () => false });
    const own = () => lines.filter((line) => line.startsWith('trend-embed:'));
    await expect.poll(own).toEqual(['trend-embed: glossary.js could not be loaded: put it beside the script.']);
    await tab.waitForFunction(() =>
      [...document.querySelectorAll('trend-card')].every((card) => card.matches(':state(ready)')),
    );
    expect(await termsIn(tab)).toEqual([0, 0]);
    expect(own()).toHaveLength(1);
    expect(await tab.$eval('trend-card', ({ shadowRoot }) => shadowRoot?.textContent)).toContain(
      'With BYOC, buyers pay',
    );
    await tab.close();
  });

  it('are asked for by no document without a glossary', async () => {
    for (const glossary of [undefined, []]) {
      const { tab, lines, asked } = await open(script, { trend: { ...withGlossary, glossary } });
      await tab.waitForNetworkIdle({ idleTime: 200 });
      expect([asked, lines, await termsIn(tab)]).toEqual([[], [], [0]]);
      await tab.close();
    }
  });

  it('work under a strict policy with Trusted Types', async () => {
    const headers = {
      'content-security-policy':
        "default-src 'none'; script-src 'self'; connect-src 'self'; img-src data:; require-trusted-types-for 'script'; trusted-types trend-embed lit-html",
    };
    const { tab, lines } = await open(script, { headers });
    await expect.poll(() => termsIn(tab)).toEqual([12]);
    expect(await press(tab)).toEqual(MEANING);
    expect(lines).toEqual([]);
    await tab.close();
  });
});

describe('terms', () => {
  it('work in a server’s HTML before a script, and stay when it takes over', async () => {
    const body = renderTrend(withGlossary);
    const { tab, lines } = await open(MODULE, { body });
    await expect.poll(() => termsIn(tab)).toEqual([12]);
    expect(await press(tab)).toEqual(MEANING);
    expect(lines).toEqual([]);
    const plain = await site.browser.newPage();
    await plain.setJavaScriptEnabled(false);
    await plain.setContent(body);
    const button = await plain.$('trend-card >>> [part=term] button');
    await button?.click();
    expect(await plain.$eval('trend-card >>> [part=meaning]:popover-open', ({ textContent }) => textContent)).toEqual(
      MEANING[0],
    );
    for (const page of [tab, plain]) await page.close();
  });

  it('are explained in both of two versions on one page', async () => {
    const scripts = ['1', '2'].map((folder) => `<script type="module" src="${folder}/trend-embed.js"></script>`);
    const body = '<trend-card src="own.json"></trend-card>'.repeat(2);
    const { tab, lines } = await open([...scripts, CLASSIC].join(''), { body });
    await expect.poll(() => termsIn(tab)).toEqual([12, 12]);
    expect(await press(tab)).toEqual(MEANING);
    expect(lines).toEqual([]);
    await tab.close();
  });

  it('have their meanings after them on paper', async () => {
    const { tab } = await open(MODULE);
    await expect.poll(() => termsIn(tab)).toEqual([12]);
    await press(tab);
    await tab.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await tab.emulateMediaType('print');
    const printed = await tab.$eval('trend-card', ({ shadowRoot }) =>
      [...(shadowRoot?.querySelectorAll('[part=quick-answer] [part=meaning]') ?? [])].map((meaning) => {
        const { display, position } = getComputedStyle(meaning);
        const term = meaning.previousElementSibling?.getBoundingClientRect();
        const [start] = meaning.getClientRects();
        // It goes on in the line of its term, or begins the next.
        const follows = term && start && (start.left >= term.right - 1 || start.top > term.top);
        return [display, position, getComputedStyle(meaning, '::before').content, follows];
      }),
    );
    expect(printed).toEqual(Array(2).fill(['inline', 'static', '" ("', true]));
    await tab.close();
  });
});
