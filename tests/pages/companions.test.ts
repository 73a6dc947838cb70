// What pages do with the files: copied under another name, loaded in another way, opened from disk, on servers that
// answer every address with a page.

import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, type Site } from './site.js';

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));

let site: Site;

beforeAll(async () => {
  site = await openSite();
});

afterAll(() => site.close());

const GERMAN = JSON.stringify({
  version: 1,
  id: 'a',
  title: 'Ein Titel',
  lang: 'de',
  evidence: [{ company: 'A', date: '2025', stance: 'supports', text: 'Ja.' }],
});

const page = (script: string) =>
  `<!doctype html><html lang="de"><title>Own</title><link rel="icon" href="data:,">${script}
  <trend-card src="own.json"><p id="fallback">Fallback</p></trend-card>`;

/** A new tab, our lines in its console, and what is thrown in it. */
async function newTab(): Promise<{ tab: Page; lines: string[]; faults: string[] }> {
  const tab = await site.browser.newPage();
  const lines: string[] = [];
  const faults: string[] = [];
  tab.on('console', (message) => message.text().startsWith('trend-embed:') && lines.push(message.text()));
  tab.on('pageerror', (error) => faults.push(String(error)));
  return { tab, lines, faults };
}

/**
 * Opens a page in a folder with one script of ours.
 * @param served the released file at each name in that folder
 * @param rest how the server answers any other address
 */
async function open(script: string, served: (name: string) => string | undefined, rest: 404 | 200) {
  const opened = await newTab();
  const { tab } = opened;
  await tab.setRequestInterception(true);
  tab.on('request', (request) => {
    const name = new URL(request.url()).pathname.replace('/a/', '');
    const file = served(name);
    if (name === 'own.html') void request.respond({ contentType: 'text/html', body: page(script) });
    else if (name === 'own.json') void request.respond({ contentType: 'application/json', body: GERMAN });
    else if (file !== undefined)
      void request.respond({ contentType: 'text/javascript', body: readFileSync(DIST + file) });
    else void request.respond({ status: rest, contentType: 'text/html', body: page('') });
  });
  await tab.goto(`${site.origin}/a/own.html`);
  await tab.waitForSelector('trend-card:state(ready)');
  return opened;
}

const saysInGerman = (tab: Page) =>
  tab.waitForFunction(() =>
    document.querySelector('trend-card')?.shadowRoot?.textContent.includes('Die Belege im Zeitverlauf'),
  );

describe('a German trend is German', () => {
  it.each([
    ['the classic script under another name', '<script defer src="own.js"></script>'],
    ['the classic script as a module', '<script type="module" src="trend-embed.iife.js"></script>'],
    [
      'the classic script that a script adds',
      `<script>
      const script = document.createElement('script');
      script.src = 'own.js';
      document.head.append(script);
    </script>`,
    ],
    ['the module that a script imports', `<script type="module">import './trend-embed.js';</script>`],
  ])('with %s', async (_, script) => {
    const { tab, lines, faults } = await open(
      script,
      (name) => (name === 'own.js' ? 'trend-embed.iife.js' : name),
      404,
    );
    await saysInGerman(tab);
    expect([lines, faults]).toEqual([[], []]);
  });
});

describe('a German trend without the words beside the script', () => {
  it.each([
    ['the classic script alone under another name', '<script defer src="own.js"></script>', 404],
    ['the module alone', '<script type="module" src="trend-embed.js"></script>', 404],
    [
      'the module, on a server that answers with its start page',
      '<script type="module" src="trend-embed.js"></script>',
      200,
    ],
  ] as const)('is English, and one line names what to copy: %s', async (_, script, rest) => {
    const served = (name: string) =>
      name === 'own.js' ? 'trend-embed.iife.js' : name === 'trend-embed.js' ? name : undefined;
    const { tab, lines, faults } = await open(script, served, rest);
    await expect
      .poll(() => lines.filter((line) => !line.includes('reader')))
      .toEqual(['trend-embed: the messages in de could not be loaded: put the folder strings/ beside the script.']);
    const text = await tab.$eval('trend-card', (card) => card.shadowRoot?.textContent);
    expect(text).toContain('Evidence over time');
    expect(text).toContain('Ein Titel');
    expect(faults).toEqual([]);
  });
});

describe('a page that is opened from disk', () => {
  it('is told at once to come from a server, and keeps its fallback', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'page-'));
    try {
      for (const file of ['trend-embed.iife.js', 'fault.iife.js']) copyFileSync(DIST + file, join(folder, file));
      writeFileSync(join(folder, 'own.json'), GERMAN);
      writeFileSync(join(folder, 'own.html'), page('<script defer src="trend-embed.iife.js"></script>'));
      const { tab, lines } = await newTab();
      await tab.goto(pathToFileURL(join(folder, 'own.html')).href);
      await tab.waitForSelector('trend-card:state(error)');
      expect(lines.filter((line) => line.includes('own.json'))).toEqual([
        expect.stringMatching(
          /^trend-embed: A page that is opened from disk cannot fetch file:.*: open the page through a server\.$/,
        ),
      ]);
      expect(await tab.$eval('#fallback', (fallback) => fallback.checkVisibility())).toBe(true);
      const failed = await tab.evaluate(
        () => performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('own.json')).length,
      );
      expect(failed).toBeLessThanOrEqual(1);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('a card in a frame without an address', () => {
  it('is cited by the address of the page around it', async () => {
    const { tab } = await newTab();
    await tab.goto(`${site.origin}/layout.html?a=1`);
    await tab.evaluate(async (document_) => {
      const script = await (await fetch('trend-embed.full.iife.js')).text();
      const frame = document.createElement('iframe');
      frame.srcdoc = '<!doctype html><html lang="en"><title>Own</title><trend-card></trend-card>';
      document.body.replaceChildren(frame);
      await new Promise((resolve) => (frame.onload = resolve));
      const inside = frame.contentDocument;
      if (!inside) throw new Error('The frame has no document.');
      inside.head.append(Object.assign(inside.createElement('script'), { textContent: script }));
      Object.assign(inside.querySelector('trend-card') ?? {}, { trend: JSON.parse(document_) as object });
    }, GERMAN);
    const frame = await tab.waitForFrame((candidate) => candidate.url() === 'about:srcdoc');
    await frame.waitForSelector('trend-card:state(ready)');
    const link = await frame.evaluate(async () => {
      const root = document.querySelector('trend-card')?.shadowRoot;
      const buttons = [...(root?.querySelectorAll('button') ?? [])];
      buttons.find((button) => button.textContent.includes('Cite this trend'))?.click();
      await new Promise((resolve) => requestAnimationFrame(resolve));
      return [...(root?.querySelectorAll('textarea') ?? [])]
        .map(({ value }) => value)
        .find((text) => text.startsWith('http'));
    });
    expect(link).toBe(`${site.origin}/layout.html?a=1`);
  });
});
