import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {} from '../../src/entries/trend-embed.js';
import { snippets } from '../fixtures/snippets.js';
import { openSite, type Site } from './site.js';

let site: Site;

beforeAll(async () => {
  site = await openSite();
});

afterAll(() => site.close());

/** A page of somebody's own, beside the demo's files, and a CDN that has the release. */
async function open(code: string) {
  const { page, messages } = await site.open('index.html');
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const url = request.url();
    const [, file] = /^https:\/\/cdn\.example\/.*\/dist\/([\w./-]+)$/.exec(url) ?? [];
    if (url.endsWith('/own.html')) {
      const body = `<!doctype html><html lang="en"><title>Own</title><link rel="icon" href="favicon.svg">${code}`;
      void request.respond({ contentType: 'text/html; charset=utf-8', body });
    } else if (file) {
      const headers = { 'access-control-allow-origin': '*' };
      void request.respond({ contentType: 'text/javascript', headers, body: readFileSync(`dist/${file}`) });
    } else void request.continue();
  });
  messages.length = 0;
  await page.goto(`${site.origin}/own.html`);
  return { page, messages };
}

const all = snippets('html');

/** The lines of the docs that give a frame its height. */
const [lines = ''] = all.flatMap(({ code }) => /<script>[^]*trend-embed:height[^]*?<\/script>/.exec(code) ?? []);

describe('what the docs tell to paste', () => {
  it.each(all.filter(({ code }) => !code.includes('<iframe')))('shows a trend: $name', async ({ code }) => {
    const { page, messages } = await open(code);
    await page.waitForFunction(() => {
      const elements = [...document.querySelectorAll('trend-card, trend-provider, trend-provider > *')];
      const own = elements.filter((element) => 'state' in element);
      return own.length > 0 && own.every((element) => 'state' in element && element.state === 'ready');
    });
    expect(messages).toEqual([]);
    await page.close();
  });

  it.each(all.filter(({ code }) => code.includes('<iframe')))('shows a trend in a frame: $name', async ({ code }) => {
    const { page, messages } = await open(code);
    const frame = await page.waitForFrame((one) => one.url().includes('/embed.html'));
    await frame.waitForSelector('trend-card:state(ready)');
    const iframe = await page.$('iframe');
    expect(await iframe?.evaluate(({ title }) => title)).not.toBe('');
    if (code.includes('trend-embed:height')) {
      const given = `${/height: (\d+)px/.exec(code)?.[1] ?? ''}px`;
      await page.waitForFunction((first) => document.querySelector('iframe')?.style.height !== first, {}, given);
    }
    expect(messages).toEqual([]);
    await page.close();
  });
});

describe('the lines of the docs that follow the height of a frame', () => {
  it('take a number above 0 from the frame that says it, cap it, and give no other frame anything', async () => {
    const frames = ['a', 'b'].map(
      (id) => `<iframe id="${id}" title="${id}" sandbox="allow-scripts" src="trends/minimal.json"></iframe>`,
    );
    const { page, messages } = await open(lines + frames.join(''));
    for (const { says, origin = 'null', height } of [
      { says: { type: 'trend-embed:height', height: 1e9 }, height: '20000px' },
      { says: { type: 'trend-embed:height', height: 123 }, height: '123px' },
      { says: { type: 'trend-embed:height', height: 123 }, origin: 'https://stranger.example', height: '50px' },
      { says: { type: 'trend-embed:height', height: -5 }, height: '50px' },
      { says: { type: 'trend-embed:height', height: 'calc(1px)' }, height: '50px' },
      { says: { type: 'trend-embed:height', height: '9px; position: fixed' }, height: '50px' },
      { says: { type: 'trend-embed:height' }, height: '50px' },
      { says: { type: 'other', height: 300 }, height: '50px' },
      { says: null, height: '50px' },
      { says: '300', height: '50px' },
    ]) {
      const heights = await page.evaluate(
        (message) => {
          const both = [...document.querySelectorAll('iframe')];
          for (const { style } of both) style.height = '50px';
          // As a frame's own message arrives; its sender cannot make up where it is from.
          dispatchEvent(new MessageEvent('message', { ...message, source: both[0]?.contentWindow ?? null }));
          return both.map(({ style }) => style.height);
        },
        { data: says, origin },
      );
      expect(heights, JSON.stringify(says)).toEqual([height, '50px']);
    }
    expect(messages).toEqual([]);
    await page.close();
  });
});
