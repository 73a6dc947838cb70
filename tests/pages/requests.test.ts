import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attackAddresses, attackDocument, attackTexts, COLLECTIONS } from '../fixtures/attacks.js';
import { parse } from '../../src/document/index.js';
import { COMPANION_NAMES } from '../../scripts/companions.js';
import { openSite, type Site } from './site.js';

let site: Site;

beforeAll(async () => {
  site = await openSite();
});

afterAll(() => site.close());

const texts = attackTexts(readFileSync(COLLECTIONS.naughty, 'utf8'), readFileSync(COLLECTIONS.seeds, 'utf8'));
const addresses = attackAddresses(texts).filter((url) => parse({ version: 1, id: 'x', title: 'X', url }).ok);

/** Every third attack: with what stands beside it, each is somewhere. */
const DOCUMENT = JSON.stringify(
  attackDocument(
    texts.filter((_, at) => at % 3 === 0),
    addresses,
  ),
);

const ALL = [
  ...['header', 'stats', 'meters'].map((name) => `trend-${name}`),
  ...['timeline', 'table', 'counterexamples'].map((name) => `evidence-${name}`),
  'trend-faq',
];

const PAGES: Readonly<Record<string, string>> = {
  'a card': '<script type="module" src="trend-embed.js"></script><trend-card src="attacks.json"></trend-card>',
  'every element, each alone': `<script defer src="trend-embed.iife.js"></script>${[
    ...ALL.map((name) => `<${name} src="attacks.json"></${name}>`),
    '<trend-prose section="guidance" src="attacks.json"></trend-prose>',
  ].join('')}`,
  'the iframe page':
    '<iframe title="A trend" width="700" height="3000" sandbox="allow-scripts" src="embed.html?src=attacks.json"></iframe>',
};

/** A page of our own with this in its body; every request, of its frames too, from the page on. */
async function open(body: string): Promise<{ page: Page; asked: string[]; dialogs: string[] }> {
  const page = await site.browser.newPage();
  const asked: string[] = [];
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    asked.push(request.url());
    if (request.url().endsWith('/own.html'))
      void request.respond({
        contentType: 'text/html; charset=utf-8',
        body: `<!doctype html><html lang="en"><title>Own</title><link rel="icon" href="data:,">${body}`,
      });
    else if (request.url().endsWith('/attacks.json'))
      void request.respond({
        contentType: 'application/json',
        headers: { 'access-control-allow-origin': '*' },
        body: DOCUMENT,
      });
    else void request.continue();
  });
  await page.goto(`${site.origin}/own.html`);
  return { page, asked, dialogs };
}

/** Opens and points at all there is in a page, or a frame. */
function useAll(): void {
  const roots = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  for (const root of roots) {
    for (const button of root.querySelectorAll<HTMLElement>('button[aria-expanded=false]')) button.click();
    for (const details of root.querySelectorAll('details')) details.open = true;
    for (const place of [...root.querySelectorAll<HTMLElement>('[data-point], [data-row]')].slice(0, 20)) place.focus();
    for (const button of [...root.querySelectorAll<HTMLElement>('[data-row] button')].slice(0, 20)) button.click();
  }
}

const isReady = () => {
  const elements = [...document.querySelectorAll('*')].filter((element) => 'trend' in element && 'state' in element);
  return elements.length > 0 && elements.every((element) => element.matches(':state(ready)'));
};

describe('a document of attacks', () => {
  it.each(Object.entries(PAGES))('makes %s ask for nothing but scripts of ours and the document', async (_, body) => {
    const { page, asked, dialogs } = await open(body);
    const inside = body.includes('<iframe')
      ? await page.waitForFrame((frame) => frame.url().includes('/embed.html'))
      : page;
    await inside.waitForFunction(isReady);
    await inside.evaluate(useAll);
    await page.waitForNetworkIdle({ idleTime: 300 });
    const companions = COMPANION_NAMES.flatMap((name) => [`${name}.js`, `${name}.iife.js`]);
    const allowed = [
      'own.html',
      'trend-embed.js',
      'trend-embed.iife.js',
      'embed.html',
      'embed.js',
      'embed.css',
      'attacks.json',
      ...companions,
    ];
    const paths = asked.filter((url) => !url.startsWith('data:')).map((url) => url.replace(/\?.*/, ''));
    expect(paths.filter((url) => !allowed.some((name) => url === `${site.origin}/${name}`))).toEqual([]);
    expect(paths.filter((url) => url.endsWith('/attacks.json'))).toHaveLength(1);
    expect(dialogs).toEqual([]);
    expect(site.browser.targets().filter((target) => target.opener())).toEqual([]);
    await page.close();
  });
});

describe('attacks in the address of the iframe page', () => {
  it('run nothing, become nothing, and ask for nothing', async () => {
    const { page, asked, dialogs } = await open('');
    const named = ['src', 'theme', 'lang', 'sections', 'heading-level', 'integrity', 'title', 'onload'];
    const first = asked.length;
    for (const text of texts.filter((attack) => /script|on\w+=|</i.test(attack)).filter((_, at) => at % 12 === 0)) {
      const query = new URLSearchParams(named.map((name) => [name, name === 'src' ? `x:${text}` : text]));
      await page.goto(`${site.origin}/embed.html?${query}`);
      const found = await page.evaluate(() =>
        [...document.querySelectorAll('body *, head > script')].map(({ localName }) => localName).sort(),
      );
      expect(found, text).toEqual(['p', 'script']);
    }
    const foreign = asked
      .slice(first)
      .filter((url) => !/\/(embed\.(html|js|css)|favicon\.ico)(\?|$)/.test(new URL(url).pathname));
    expect(foreign).toEqual([]);
    expect(dialogs).toEqual([]);
    await page.close();
  });
});
