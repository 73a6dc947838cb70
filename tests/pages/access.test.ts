import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, type Site } from './site.js';

// The rules of two checkers, those of level AAA among them, in the settings that readers choose, with all of a card open.

const require = createRequire(import.meta.url);
const read = (name: string) => readFile(require.resolve(name), 'utf8');

let site: Site;
let checkers: readonly string[];

beforeAll(async () => {
  site = await openSite();
  checkers = await Promise.all([read('axe-core/axe.min.js'), read('accessibility-checker-engine/ace.js')]);
});

afterAll(() => site.close());

/** IBM's checker, as far as it is used here. */
interface Ace {
  readonly Checker: new () => {
    check(
      node: Document,
      guidelines: readonly string[],
    ): Promise<{
      results: { ruleId: string; value: [string, string]; message: string; path: { dom: string }; snippet: string }[];
    }>;
  };
}

const page = (src: string, lang = 'en', dir = 'ltr') => `<!doctype html>
<html lang="${lang}" dir="${dir}"><head><meta charset="utf-8"><title>A trend</title><link rel="icon" href="favicon.svg">
<meta name="viewport" content="width=device-width"><style>:root { color-scheme: light dark; background: light-dark(#fff, #14171c); color: light-dark(#15181e, #eceef2) }</style>
<script type="module" src="trend-embed.js"></script></head>
<body><main><h1>A page</h1><trend-card src="trends/${src}.json"></trend-card></main></body></html>`;

interface Setting {
  readonly width?: number;
  readonly height?: number;
  readonly media?: readonly { name: string; value: string }[];
  readonly src?: string;
  readonly lang?: string;
  /** What is pressed last, and what that shows. */
  readonly press?: string;
  readonly shows?: string;
}

async function openWith({
  width = 768,
  height = 800,
  media = [],
  src,
  lang,
  press,
  shows = '',
}: Setting): Promise<Page> {
  const opened = await site.browser.newPage();
  await opened.setBypassCSP(true);
  await opened.setViewport({ width, height });
  const devtools = await opened.createCDPSession();
  // Puppeteer knows but few of the features.
  await devtools.send('Emulation.setEmulatedMedia', { features: [...media] });
  await opened.setRequestInterception(true);
  opened.on('request', (request) => {
    if (new URL(request.url()).pathname !== '/own.html') void request.continue();
    else
      void request.respond({
        contentType: 'text/html',
        body: page(src ?? 'meter-tracks-buyer', lang, lang === 'ar' ? 'rtl' : 'ltr'),
      });
  });
  await opened.goto(`${site.origin}/own.html`);
  await opened.waitForSelector('trend-card:state(ready)');
  await opened.waitForSelector('trend-card >>> [part~=chart]');
  await opened.$$eval('trend-card >>> [part=question] button', (buttons) => {
    for (const button of buttons) (button as HTMLElement).click();
  });
  await opened.$$eval('trend-card >>> details', (all) => {
    for (const details of all) details.open = true;
  });
  await opened.$eval('trend-card >>> [data-row] button', (button) => (button as HTMLElement).click());
  if (press) {
    await opened.$eval(`trend-card >>> ${press}`, (control) => (control as HTMLElement).click());
    await opened.waitForSelector(`trend-card >>> ${shows}`);
  }
  for (const code of checkers) await opened.evaluate(code);
  return opened;
}

const SETTINGS: Readonly<Record<string, Setting>> = {
  light: {},
  dark: { media: [{ name: 'prefers-color-scheme', value: 'dark' }] },
  'forced colours': { media: [{ name: 'forced-colors', value: 'active' }] },
  'more contrast': { media: [{ name: 'prefers-contrast', value: 'more' }] },
  '320 px': { width: 320 },
  'a zoom of 400 %': { width: 320, height: 256 },
  Arabic: { src: 'arabic', lang: 'ar' },
  '280 px and long names': { width: 280, src: 'hard-names' },
  'many pieces': { src: 'long' },
  'a part of the time': {
    src: 'long',
    press: '[part~=zoom] button',
    shows: '[part~=zoom] button:last-of-type:not([aria-disabled])',
  },
  'the citations': { press: '[name=cite]', shows: 'dialog[open]' },
  'a term’s meaning': { src: 'glossary', press: '[part=term] button', shows: '[part=meaning]:popover-open' },
};

describe.each(Object.entries(SETTINGS))('a card with everything open: %s', (name, setting) => {
  let opened: Page;

  beforeAll(async () => {
    opened = await openWith(setting);
  });

  afterAll(() => opened.close());

  it('axe-core finds nothing, level AAA included', async () => {
    const found = await opened.evaluate(async (forced) => {
      const { axe } = window as unknown as { axe: { run(node: Document, options: object): Promise<AxeResults> } };
      const { violations } = await axe.run(document, {
        resultTypes: ['violations'],
        rules: {
          // The system’s colours are the reader’s own.
          'color-contrast-enhanced': { enabled: !forced },
          'color-contrast': { enabled: !forced },
          'target-size': { enabled: true },
          'identical-links-same-purpose': { enabled: true },
        },
      });
      return violations.map(
        ({ id, nodes }) =>
          `${id}: ${nodes
            .map(({ target, any }) => `${JSON.stringify(target)} ${any[0]?.message ?? ''}`)
            .slice(0, 5)
            .join('; ')}`,
      );
    }, name === 'forced colours');
    expect(found).toEqual([]);
  });

  it('IBM Equal Access finds no violation', async () => {
    const found = await opened.evaluate(async () => {
      const { ace } = window as unknown as { ace: Ace };
      const { results } = await new ace.Checker().check(document, ['WCAG_2_2', 'IBM_Accessibility']);
      return results
        .filter(({ value }) => value[0] === 'VIOLATION' && value[1] === 'FAIL')
        .map(({ ruleId, message, path, snippet }) => `${ruleId}: ${message} ${path.dom} ${snippet}`);
    });
    expect(found).toEqual([]);
  });
});
