import { existsSync } from 'node:fs';
import lighthouse from 'lighthouse';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ServedSite, serveSite } from './built-site.js';

let site: ServedSite;

beforeAll(async () => {
  site = await serveSite();
});

afterAll(() => site.close());

const pages = ['', 'paste/', ...(existsSync('dist/studio/index.html') ? ['studio/'] : [])];

// The speed is that of a phone, worked out from what is loaded: a machine with other work to do may need a second attempt.
it.each(pages)('Lighthouse gives full marks to /%s', { timeout: 240_000, retry: 2 }, async (path) => {
  const page = await site.browser.newPage();
  const result = await lighthouse(
    site.base + path,
    { onlyCategories: ['accessibility', 'best-practices', 'performance'], logLevel: 'silent' },
    undefined,
    page,
  );
  await page.close();
  const { categories = {}, audits = {} } = result?.lhr ?? {};
  const score = (name: string) => Math.round((categories[name]?.score ?? 0) * 100);
  const failing = Object.values(audits).filter(({ score }) => score !== null && score < 0.9);
  const why = failing.map(({ id, displayValue = '' }) => `${id} ${displayValue}`).join('; ');
  expect(score('accessibility'), why).toBe(100);
  expect(score('best-practices'), why).toBe(100);
  expect(score('performance'), why).toBeGreaterThanOrEqual(95);
});
