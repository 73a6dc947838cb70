import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cp, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowsers } from '../../scripts/browsers.mjs';
import { parse } from '../../src/document/index.js';
import { OPENERS } from './engines.js';
import { serveDist, type StaticSite } from './static-site.js';

/** Eleven pieces: date, company, the first letter of the stance, text. */
const PIECES = [
  ['2025-03', 'Ada Rail', 's', 'Ada orders eight sleepers.'],
  ['2024', 'Byron Lines', 's', 'Byron reopens a line.'],
  ['2025-11-04', 'Cole Ferries', 'c', 'Cole gives its night line up.'],
  ['2025-06', 'Dane Express', 's', 'Dane sells beds again.'],
  ['2026-01', 'Eiger Bahn', 's', 'Eiger doubles its night trains.'],
  ['2024-09', 'Fjord Tog', 's', 'Fjord keeps its line open.'],
  ['2025-02', 'Garda Notte', 'c', 'Garda waits for carriages.'],
  ['2026-02-14', 'Havel Nacht', 's', 'Havel is sold out.'],
  ['2025-09', 'Iskar', 's', 'Iskar joins the timetable.'],
  ['2025-12', 'Jura Nuit', 's', 'Jura builds new sleepers.'],
  ['2026-03', 'Kemi Yö', 'c', 'Kemi turns beds into seats.'],
] as const;

let folder: string;
let site: StaticSite;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'trend-embed-'));
  await cp('dist', folder, { recursive: true });
  await mkdir(join(folder, 'made'));
  site = await serveDist(folder);
  browser = await puppeteer.launch({
    executablePath: findBrowsers().chromium ?? '',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  const context = browser.defaultBrowserContext();
  for (const name of ['clipboard-read', 'clipboard-write'])
    await context.setPermission(site.origin, { permission: { name }, state: 'granted' });
  page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  const session = await page.createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: join(folder, 'made') });
});

afterAll(async () => {
  await browser.close();
  await site.close();
  rmSync(folder, { recursive: true });
});

/** The name of what has the focus, wherever it is: its label, or its text. */
const focused = () =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    const label = element && 'labels' in element ? (element.labels as NodeListOf<HTMLElement>)[0] : undefined;
    const name = label?.textContent ?? element?.getAttribute('aria-label') ?? element?.textContent ?? '';
    return `${element?.getAttribute('role') ?? ''} ${name.trim().replace(/\s+/g, ' ')}`.trim();
  });

/** Presses Tab until what has the name has the focus. */
async function tabTo(name: string | RegExp, back = false): Promise<void> {
  const seen: string[] = [];
  for (let i = 0; i < 120; i++) {
    const now = await focused();
    if (typeof name === 'string' ? now === name : name.test(now)) return;
    seen.push(now.slice(0, 40));
    if (back) await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    if (back) await page.keyboard.up('Shift');
  }
  throw new Error(`Tab does not lead to ${String(name)}; it led to ${seen.join(' · ')}`);
}

async function type(text: string): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.press('a');
  await page.keyboard.up('Control');
  await page.keyboard.type(text);
}

async function enter(name: string | RegExp, text: string): Promise<void> {
  await tabTo(name);
  await type(text);
}

async function press(name: string | RegExp): Promise<void> {
  await tabTo(name);
  await page.keyboard.press('Enter');
}

const copied = () => page.evaluate(() => navigator.clipboard.readText());

/** The trend, the script and the brand, as somebody pastes them who has copied them. */
let pasted = '';

describe('the studio, by keyboard alone', () => {
  it(
    'makes a trend of an empty page, gives it a brand, and gives the lines to paste',
    { timeout: 120_000 },
    async () => {
      await page.goto(`${site.origin}/studio/`);
      await page.waitForFunction(() =>
        document.querySelector('trend-studio')?.shadowRoot?.querySelector('studio-form'),
      );

      await enter('Title', 'Night trains are back');
      await enter('Short answer', 'Most lines that were closed open again.');
      for (const [index, label] of ['Lines that open', 'Lines sold out'].entries()) {
        await press('Add: share');
        await enter('Of what', label);
        await enter('Count', String(3 + index));
        await enter('Of a total of', '5');
      }
      await press('How it works');
      await press('Add: diagram');
      await enter('Name of the source', 'Night traffic');
      await enter('What it is made of', 'beds and seats');
      for (const detail of ['for commuters', 'for families'])
        await enter('Whom it is for', detail).then(() => page.keyboard.press('Tab'));
      await enter('Caption', 'One line, two kinds of guests.');

      await tabTo(/^gridcell/);
      for (const [date, company, stance, text] of PIECES) {
        await page.keyboard.type(date);
        await page.keyboard.press('Tab');
        await page.keyboard.type(company);
        await page.keyboard.press('Tab');
        await page.keyboard.type(stance);
        await page.keyboard.press('Tab');
        await page.keyboard.type(text);
        await page.keyboard.press('Enter');
      }
      await press('Questions and answers');
      await press('Add: question');
      await enter('Question', 'Is it more than a fashion?');
      await enter('Answer', 'The orders say so.');

      await tabTo('tab See');
      await page.keyboard.press('ArrowRight');
      await enter('Brand colour', '#6b3fd4');
      await page.keyboard.press('Enter');
      await tabTo('tab Theme', true);
      await page.keyboard.press('ArrowRight');
      await press('Addresses and options');
      await enter('Where the document will be', `${site.origin}/made/night-trains-are-back.json`);
      await enter('Where the files of trend-embed are', `${site.origin}/`);
      await press('Copy');
      await expect.poll(copied).toContain('<trend-card');
      const lines = await copied();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await press('Copy');
      await expect.poll(copied).toContain('--trend-support');
      pasted = `<!doctype html><html lang="en"><title>A blog</title><style>${await copied()}</style><body>${lines}`;

      await tabTo('Download…');
      await page.keyboard.press('Enter');
      await press('night-trains-are-back.json');
      const file = join(folder, 'made/night-trains-are-back.json');
      await expect
        .poll(() => parse(JSON.parse(readFileSync(file, 'utf8'))), { timeout: 5000 })
        .toMatchObject({
          ok: true,
          trend: {
            title: 'Night trains are back',
            stats: [{ label: 'Lines that open' }, { count: 4, total: 5 }],
            diagram: { meters: [{ detail: 'for commuters' }, { detail: 'for families' }] },
            faq: [{ answer: 'The orders say so.' }],
            evidence: PIECES.map(([date, company, stance, text]) => ({
              date,
              company,
              stance: stance === 's' ? 'supports' : 'challenges',
              text,
            })),
          },
        });
      writeFileSync(join(folder, 'blog.html'), pasted);
    },
  );

  it.each(OPENERS)('and the lines show it in $name', async ({ open }) => {
    const opener = await open();
    try {
      const shown = await opener.ask(
        `${site.origin}/blog.html`,
        `(() => {
          const card = document.querySelector('trend-card');
          const root = card.shadowRoot;
          return card.state === 'ready' && root.querySelectorAll('[part~=row]').length === 11 && {
            title: root.querySelector('[part~=title]').textContent.trim(),
            support: getComputedStyle(card).getPropertyValue('--trend-support').trim() !== '',
          };
        })()`,
      );
      expect(shown).toEqual({ title: 'Night trains are back', support: true });
    } finally {
      await opener.close();
    }
  });
});
