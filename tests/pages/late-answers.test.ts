// What answers the reader stands beside the script: asked for when the page is idle, late, missing, and not at all where
// all is in one file.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { manyPieces, trendWithPieces } from '../fixtures/many.js';
import { openSite, type Site } from './site.js';

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));
const MODULE = '<script type="module" src="trend-embed.js"></script>';
const CLASSIC = '<script defer src="trend-embed.iife.js"></script>';

let site: Site;

beforeAll(async () => {
  site = await openSite();
});

afterAll(() => site.close());

/** Opens a page with a card, and tells what it asked for, what its console says and what was thrown. */
async function open(script: string, count: number, reader: () => boolean | Promise<boolean> = () => true) {
  const tab = await site.browser.newPage();
  const lines: string[] = [];
  const asked: string[] = [];
  tab.on('console', (message) => message.text().startsWith('trend-embed:') && lines.push(message.text()));
  tab.on('pageerror', (error) => lines.push(String(error)));
  await tab.setRequestInterception(true);
  const answer = async (name: string) => {
    if (name === 'own.html')
      return {
        contentType: 'text/html; charset=utf-8',
        body: `<!doctype html><html lang="en"><title>Own</title><link rel="icon" href="data:,">${script}<trend-card src="own.json" sections="timeline evidence counterexamples"></trend-card>`,
      };
    if (name === 'own.json')
      return { contentType: 'application/json', body: JSON.stringify(trendWithPieces(manyPieces(count))) };
    if (/^(reader|fault|nowhere)/.test(name) && !(await reader())) return { status: 404, body: '' };
    return { contentType: 'text/javascript', body: readFileSync(DIST + name) };
  };
  tab.on('request', (request) => {
    const name = new URL(request.url()).pathname.replace('/a/', '');
    if (!name.startsWith('own')) asked.push(name);
    void answer(name).then((response) => request.respond({ headers: {}, ...response }));
  });
  await tab.goto(`${site.origin}/a/own.html`);
  await tab.waitForSelector('trend-card:state(ready)');
  return { tab, lines, asked };
}

/** A promise that a test settles. */
function gate() {
  let release: (open: boolean) => void = () => undefined;
  const opened = new Promise<boolean>((resolve) => {
    release = resolve;
  });
  return { opened, release };
}

const has = (tab: Page, selector: string) =>
  tab.$eval('trend-card', ({ shadowRoot }, wanted) => Boolean(shadowRoot?.querySelector(wanted)), selector);

const firstRow = (tab: Page) =>
  tab.$eval('trend-card', ({ shadowRoot }) => shadowRoot?.querySelector('[data-row]')?.getAttribute('data-row'));

const hashOfFocus = (tab: Page) =>
  tab.$eval('trend-card', ({ shadowRoot }) => {
    const { activeElement } = shadowRoot ?? {};
    return activeElement?.getAttribute('data-row') ?? activeElement?.getAttribute('data-point');
  });

describe.each([
  ['the module', MODULE, ['trend-embed.js', 'reader.js']],
  ['the classic script', CLASSIC, ['trend-embed.iife.js', 'reader.iife.js']],
] as const)('what answers the reader, with %s', (_, script, files) => {
  it('is asked for once, when the page is idle, and nothing else is', async () => {
    const { tab, lines, asked } = await open(script, 11);
    await expect.poll(() => asked).toEqual(files);
    await tab.waitForNetworkIdle({ idleTime: 500 });
    expect([asked, lines]).toEqual([files, []]);
    await tab.close();
  });

  it('answers the presses that came before it', async () => {
    const { opened, release } = gate();
    const { tab, lines } = await open(script, 90, () => opened);
    await tab.waitForSelector('trend-card >>> [data-point]');
    const order = await firstRow(tab);
    await tab.$eval('trend-card', ({ shadowRoot }) =>
      shadowRoot?.querySelector<HTMLElement>('[part=evidence] button[name=company]')?.click(),
    );
    await (await tab.$('trend-card >>> [part=zoom] button'))?.click();
    expect([await firstRow(tab), await has(tab, '[part=status] button[name=all]')]).toEqual([order, false]);
    release(true);
    await expect.poll(() => has(tab, 'th[aria-sort=ascending]')).toBe(true);
    await expect.poll(() => has(tab, 'button[name=all]')).toBe(true);
    expect(lines).toEqual([]);
    await tab.close();
  });

  it('leads on from the point that has the focus, by the keys that came before it', async () => {
    const { opened, release } = gate();
    const { tab } = await open(script, 11, () => opened);
    await tab.waitForSelector('trend-card >>> [data-point]');
    await tab.$eval('trend-card', ({ shadowRoot }) =>
      shadowRoot?.querySelector<SVGElement>('[data-point][tabindex="0"]')?.focus(),
    );
    const first = await hashOfFocus(tab);
    const scrolled = () => tab.evaluate(() => [scrollX, scrollY]);
    const before = await scrolled();
    for (const key of ['ArrowRight', 'ArrowRight'] as const) await tab.keyboard.press(key);
    expect([await hashOfFocus(tab), await scrolled()]).toEqual([first, before]);
    release(true);
    await expect.poll(() => has(tab, '[part=detail]:popover-open')).toBe(true);
    await tab.keyboard.press('ArrowLeft');
    await tab.keyboard.press('ArrowLeft');
    await expect.poll(() => hashOfFocus(tab)).toBe(first);
    await tab.close();
  });

  it('leads to the row of a point that was pressed before it, and tells the page of no second press', async () => {
    const { opened, release } = gate();
    const { tab } = await open(script, 11, () => opened);
    const point = await tab.waitForSelector('trend-card >>> [data-point="3"] path');
    await tab.evaluate(() => {
      const counts = Object.assign(window, { presses: 0 });
      document.addEventListener('click', () => counts.presses++, true);
    });
    await point?.click();
    release(true);
    await expect.poll(() => hashOfFocus(tab)).toBe('3');
    expect(await tab.evaluate('presses')).toBe(1);
    await tab.close();
  });

  it('follows a link of the page that came before it, wherever the reader had scrolled', async () => {
    const { opened, release } = gate();
    const { tab } = await open(script, 40, () => opened);
    const id = await tab.$eval('trend-card', (card) => (card as HTMLElement & { trend: { id: string } }).trend.id);
    await tab.evaluate(() => scrollTo(0, 300));
    await tab.evaluate((hash) => (location.hash = hash), `#${id}/evidence/5`);
    release(true);
    await expect.poll(() => hashOfFocus(tab)).toBe('4');
    await tab.close();
  });

  it('is absent where it is missing: the card is whole without it, and one line names the file', async () => {
    const { tab, lines } = await open(script, 150, () => false);
    await expect.poll(() => lines).toEqual(['trend-embed: reader.js could not be loaded: put it beside the script.']);
    await expect.poll(() => has(tab, 'th button[name], [part=zoom], [part=filter], [part=take-along]')).toBe(false);
    const rows = await tab.$eval('trend-card', ({ shadowRoot }) => shadowRoot?.querySelectorAll('[data-row]').length);
    expect(rows).toBe(150);
    expect(await has(tab, '[part=chart]')).toBe(true);
    const press = () =>
      tab.$eval('trend-card', ({ shadowRoot }) => shadowRoot?.querySelector<HTMLElement>('[data-row] button')?.click());
    await press();
    await expect.poll(() => has(tab, '[data-row][aria-current=true]')).toBe(true);
    expect(await has(tab, '[part=actions] button, [part=pictures], [part=help]')).toBe(false);
    await press();
    await expect.poll(() => has(tab, '[data-row][aria-current=true]')).toBe(false);
    await tab.waitForNetworkIdle({ idleTime: 300 });
    expect(lines).toHaveLength(1);
    await tab.close();
  });

  it('repeats the drag that came before it', async () => {
    const { opened, release } = gate();
    const { tab, lines } = await open(script, 90, () => opened);
    const chart = await tab.waitForSelector('trend-card >>> [part=chart]');
    await chart?.scrollIntoView();
    const box = await chart?.boundingBox();
    if (!box) throw new Error('There is no chart.');
    const y = box.y + box.height / 2;
    await tab.mouse.move(box.x + box.width * 0.4, y);
    await tab.mouse.down();
    await tab.mouse.move(box.x + box.width * 0.7, y, { steps: 5 });
    await tab.mouse.up();
    expect(await has(tab, 'button[name=all]')).toBe(false);
    release(true);
    await expect.poll(() => has(tab, 'button[name=all]')).toBe(true);
    expect(lines).toEqual([]);
    await tab.close();
  });

  it('leaves a tab stop that can be seen in a timeline of thousands where it is missing', async () => {
    const { tab } = await open(script, 2000, () => false);
    await expect.poll(() => has(tab, '.plot.inert [data-point][tabindex="0"]')).toBe(true);
    const width = await tab.$eval('trend-card', ({ shadowRoot }) => {
      const point = shadowRoot?.querySelector<SVGElement>('[data-point]');
      point?.focus({ focusVisible: true });
      return point ? [getComputedStyle(point).outlineStyle, point.getAttribute('aria-label') !== ''] : [];
    });
    expect(width).toEqual(['solid', true]);
    await tab.close();
  });

  it('comes with the next press where it was missing before', async () => {
    let there = false;
    const { tab } = await open(script, 11, () => there);
    await expect.poll(() => has(tab, 'th button[name]')).toBe(false);
    there = true;
    await (await tab.$('trend-card >>> [data-point="3"] path'))?.click();
    await expect.poll(() => hashOfFocus(tab)).toBe('3');
    await expect.poll(() => has(tab, 'th button[name]')).toBe(true);
    await tab.close();
  });
});

describe('a failure of which nothing more can be told', () => {
  it('leaves what the page put inside, and says in one line that the trend cannot be shown', async () => {
    const { tab, lines, asked } = await open(MODULE, 11, () => false);
    await tab.evaluate(() => {
      const card = document.createElement('trend-card');
      card.setAttribute('src', 'nowhere.json');
      card.innerHTML = '<p id="fallback">Read it here.</p>';
      document.body.replaceChildren(card);
    });
    await tab.waitForSelector('trend-card:state(error)', { timeout: 10_000 });
    const shown = await tab.$eval('trend-card', (card) => [
      card.shadowRoot?.querySelector('[part=error]')?.textContent,
      document.querySelector('#fallback')?.checkVisibility(),
      (card as HTMLElement & { error?: { code: string } }).error?.code,
    ]);
    expect(shown).toEqual(['This trend cannot be shown.', true, 'http']);
    expect(asked.filter((name) => name === 'nowhere.json')).toHaveLength(1);
    expect(lines).toContain('trend-embed: fault.js could not be loaded: put it beside the script.');
    await tab.close();
  });
});

describe.each([
  ['module', '<script type="module" src="trend-embed.full.js"></script>', 'trend-embed.full.js'],
  ['classic script', '<script defer src="trend-embed.full.iife.js"></script>', 'trend-embed.full.iife.js'],
])('the %s with all in it', (_, script, file) => {
  it('asks for no other file, and answers', async () => {
    const { tab, lines, asked } = await open(script, 90);
    await (await tab.$('trend-card >>> [part=zoom] button'))?.click();
    await expect.poll(() => has(tab, 'button[name=all]')).toBe(true);
    await tab.waitForNetworkIdle({ idleTime: 500 });
    expect([asked, lines]).toEqual([[file], []]);
    await tab.close();
  });
});
