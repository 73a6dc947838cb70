import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {} from '../../src/entries/trend-embed.js';
import { snippets } from '../fixtures/snippets.js';
import { openSite, type Site } from './site.js';

let site: Site;

beforeAll(async () => {
  site = await openSite();
});

afterAll(() => site.close());

describe('what the docs tell to paste', () => {
  it.each(snippets('html'))('shows a trend: $name', async ({ code }) => {
    const { page, messages } = await site.open('index.html');
    // A page of somebody's own, beside the demo's files.
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      if (!request.url().endsWith('/own.html')) return void request.continue();
      void request.respond({
        contentType: 'text/html',
        body: `<!doctype html><html lang="en"><title>Own</title><link rel="icon" href="favicon.svg">${code}`,
      });
    });
    messages.length = 0;
    await page.goto(`${site.origin}/own.html`);
    await page.waitForFunction(() => {
      const elements = [...document.querySelectorAll('trend-card, trend-provider, trend-provider > *')];
      const own = elements.filter((element) => 'state' in element);
      return own.length > 0 && own.every((element) => 'state' in element && element.state === 'ready');
    });
    expect(messages).toEqual([]);
    await page.close();
  });
});
