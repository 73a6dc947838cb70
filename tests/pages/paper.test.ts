import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TrendDocument } from '../../src/document/index.js';
import { renderTrend } from '../../src/server/render-trend.js';
import { pagesOfPdf } from './pdf.js';
import { openSite, type Site } from './site.js';

let site: Site;

beforeAll(async () => {
  site = await openSite();
});

afterAll(() => site.close());

/** A trend whose pieces say where they begin and end. */
function trendOf(count: number, words = 12, sources = false): TrendDocument {
  const evidence = Array.from({ length: count }, (_, i) => ({
    company: `Station Yard ${i}, Little Carrow`,
    date: `${2013 + (i % 13)}-0${1 + (i % 9)}`,
    stance: i % 4 === 3 ? ('challenges' as const) : ('supports' as const),
    text: `[${i} ${'the lamps are dim '.repeat(words / 4)} ${i}]`,
    ...(sources && {
      source: { title: 'Minutes of the council', url: `https://example.com/minutes/of/the/year/${i}` },
    }),
  }));
  return {
    version: 1,
    id: 'lamps',
    lang: 'en',
    title: 'A street that dims its lamps leaves them dimmed',
    url: 'https://example.com/trends/lamps',
    updated: '2026-06',
    evidence,
    faq: [{ question: 'Why?', answer: 'Because nobody asks for light.' }],
    publisher: { name: 'Nobody' },
  };
}

const article = (embed: string) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Lamps</title>
<link rel="icon" href="favicon.svg"><style>body { font: 16px/1.5 sans-serif; max-width: 680px; margin: 0 auto }</style>
<p>${'The council has counted its lamps. '.repeat(80)}</p>${embed}`;

type Format = 'A4' | 'Letter';

async function print(page: Page, format: Format): Promise<readonly string[]> {
  const margin = { top: '12mm', bottom: '12mm', left: '12mm', right: '12mm' };
  return pagesOfPdf(await page.pdf({ format, margin }));
}

/** Prints an article with an element that shows a trend. */
async function printed(tag: string, trend: TrendDocument, format: Format): Promise<readonly string[]> {
  const { page } = await site.open('index.html');
  await page.setContent(article(`<${tag}></${tag}>`));
  await page.addScriptTag({ url: `${site.origin}/trend-embed.js`, type: 'module' });
  await page.evaluate(
    async (name, document_) => {
      await customElements.whenDefined(name);
      Object.assign(document.querySelector(name) ?? {}, { trend: document_ });
    },
    tag,
    trend,
  );
  await page.waitForSelector(`${tag}:state(ready)`);
  const pages = await print(page, format);
  await page.close();
  return pages;
}

/** The pieces on a page: of each, whether its begin and its end are there. */
const begun = (page: string) => [...page.matchAll(/\[(\d+)the/g)].map(([, i]) => i);
const ended = (page: string) => [...page.matchAll(/dim(\d+)\]/g)].map(([, i]) => i);

/** The pages with rows have the names of the columns, are four at most for each table, and cut no row. */
function expectTables(pages: readonly string[], tables: number): void {
  const withRows = pages.filter((page) => begun(page).length > 0);
  expect(withRows.length).toBeGreaterThan(0);
  expect(withRows.length).toBeLessThanOrEqual(4 * tables);
  for (const page of withRows) {
    expect(page).toContain('CompanyDateWhathappened');
    expect(begun(page)).toEqual(ended(page));
  }
  for (const page of pages) expect(page).not.toBe('');
}

describe.each<Format>(['A4', 'Letter'])('on %s', (format) => {
  it.each([
    ['8 pieces', 8, 12, false, undefined, undefined],
    ['1,000 pieces', 1000, 12, false, '40of750', '40of250'],
    ['10,000 pieces', 10_000, 12, false, '40of7,500', '40of2,500'],
    ['10,000 pieces of long texts and sources', 10_000, 80, true, /(\d+)of7,500/, /(\d+)of2,500/],
  ])('a card of %s ends: heads repeat, rows are whole, its address and date are told', async (...[, ...of]) => {
    const [count, words, sources, supports, challenges] = of;
    const pages = await printed('trend-card', trendOf(count, words, sources), format);
    const whole = pages.join('');
    expectTables(pages, 2);
    for (const line of [supports, challenges])
      if (line !== undefined)
        expect(whole).toMatch(
          new RegExp(`${typeof line === 'string' ? line : line.source};allatexample\\.com/trends/lamps`),
        );
    if (supports === undefined) {
      expect(whole).not.toContain(';allat');
      expect(pages.flatMap(begun)).toHaveLength(8);
    }
    expect(whole).toContain('Becausenobodyasksforlight.');
    expect(pages.at(-1)).toContain('asofJune2026·example.com/trends/lamps');
  });

  it('a table of 10,000 pieces takes four pages at most, with the longest of texts too', async () => {
    const support = (words: number) => {
      const trend = trendOf(10_000, words, true);
      return { ...trend, evidence: trend.evidence?.map((piece) => ({ ...piece, stance: 'supports' as const })) };
    };
    for (const words of [12, 40, 200]) expectTables(await printed('evidence-table', support(words), format), 1);
  });

  it('a server’s HTML is as short without any script', async () => {
    const page = await site.browser.newPage();
    await page.setJavaScriptEnabled(false);
    await page.setContent(article(renderTrend(trendOf(1000))));
    const pages = await print(page, format);
    await page.close();
    expectTables(pages, 2);
    expect(pages.join('')).toContain('40of750;allatexample.com/trends/lamps');
    expect(pages.at(-1)).toContain('asofJune2026·example.com/trends/lamps');
  });
});
