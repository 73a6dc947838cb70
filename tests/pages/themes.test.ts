import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, type Site } from './site.js';

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));

let site: Site;

beforeAll(async () => {
  site = await openSite();
});

afterAll(() => site.close());

/** A page of the site with content of its own, not opened yet. */
async function pageWith(html: string): Promise<{ page: Page; messages: string[]; go: () => Promise<unknown> }> {
  const page = await site.browser.newPage();
  const messages: string[] = [];
  page.on('console', (message) => messages.push(`${message.type()}: ${message.text()}`));
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname === '/a-page.html')
      void request.respond({ contentType: 'text/html', body: `<!doctype html><meta charset="utf-8">${html}` });
    else if (pathname === '/favicon.ico') void request.respond({ status: 204 });
    else void request.continue();
  });
  return { page, messages, go: () => page.goto(`${site.origin}/a-page.html`) };
}

const CARD = '<trend-card src="trends/meter-tracks-buyer.json"></trend-card>';
const SCRIPT = '<script type="module" src="trend-embed.js"></script>';

describe('theme="auto" in a reader’s light system', () => {
  const OBJECT = `<trend-card></trend-card><script type="module">
    document.querySelector('trend-card').trend = await (await fetch('trends/meter-tracks-buyer.json')).json();
  </script>`;

  it.each([
    ['a dark background alone', 'body { background: #111 }', CARD],
    ['a dark background alone, and a document as an object', 'body { background: #111 }', OBJECT],
    ['a dark page by its colour scheme', ':root { color-scheme: dark }', CARD],
    ['a dark page by its ink', 'body { background: #111; color: #ddd }', CARD],
  ])('is dark from the first frame on that has text: %s', async (_, css, card) => {
    const { page, go } = await pageWith(`<style>${css}</style>${SCRIPT}${card}
      <script>
        // Each colour that the text has in a frame.
        const inks = new Set();
        (function look() {
          const content = document.querySelector('trend-card')?.shadowRoot?.querySelector('[part=content]');
          if (content) inks.add(getComputedStyle(content).color);
          requestAnimationFrame(look);
        })();
      </script>`);
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
    await go();
    await page.waitForSelector('trend-card:state(ready)');
    const inks = (await page.evaluate('[...inks]')) as string[];
    expect(inks).toHaveLength(1);
    expect(Number(/oklch\(([\d.]+)/.exec(inks[0] ?? '')?.[1])).toBeGreaterThan(0.9);
    await page.close();
  });
});

describe('trend-embed/dev', () => {
  const DEV = '<script type="module" src="dev.js"></script>';
  const warned = (messages: readonly string[]) => messages.filter((message) => message.startsWith('warn: trend-embed'));
  const findings = (page: Page) =>
    page.evaluate(`import('/dev.js').then(({ checkContrast }) =>
      checkContrast().map(({ variable, color, background, ratio, of }) => [variable, of, color, background, ratio].join(' ')))`) as Promise<
      string[]
    >;

  it('names the variable, the ratio and what is needed', async () => {
    const { page, messages, go } = await pageWith(
      `<style>body { background: #fff; --trend-quiet: #aaa; --trend-support: #e8f4f6 }</style>${SCRIPT}${DEV}${CARD}`,
    );
    await go();
    await page.waitForSelector('trend-card:state(ready)');
    const namesOf = (variable: string) => warned(messages).filter((message) => message.includes(variable)).length;
    await expect.poll(() => namesOf('--trend-support'), { timeout: 20_000 }).toBeGreaterThan(0);
    expect(warned(messages)).toContain(
      'warn: trend-embed: --trend-quiet in <trend-card> gives text rgb(170, 170, 170) on rgb(255, 255, 255), a contrast of 2.32:1; at least 4.5:1 is needed (WCAG 2.2, 1.4.3).',
    );
    // The mark beside quiet text follows its ink, and is too light where that is.
    const others = (await findings(page)).filter((finding) => !/^--trend-(quiet|support) /.test(finding));
    expect(others.filter((finding) => !finding.startsWith(' graphic rgb(255, 154, 97)'))).toEqual([]);
    await page.close();
  });

  it.each(['', 'background: #111', '--trend-surface: #123; --trend-support: #9ef'])(
    'has nothing to say of colours that hold: %s',
    async (css) => {
      const { page, messages, go } = await pageWith(`<style>body { ${css} }</style>${SCRIPT}${DEV}${CARD}`);
      await go();
      await page.waitForSelector('trend-card:state(ready)');
      expect(await findings(page)).toEqual([]);
      expect(messages).toEqual([]);
      await page.close();
    },
  );

  it('is in no file that readers load', async () => {
    for (const name of ['trend-embed.js', 'trend-embed.iife.js', 'elements/trend-card.js', 'index.js'])
      expect(await readFile(`${DIST}${name}`, 'utf8')).not.toContain('WCAG');
  });
});
