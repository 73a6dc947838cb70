// A card is rendered in slices: what the page does in between counts.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {} from '../../src/entries/trend-embed.js';
import { openSite, type Site } from './site.js';

let site: Site;

beforeAll(async () => {
  site = await openSite();
});

afterAll(() => site.close());

const PAGE = `<!doctype html><html lang="en"><title>One card</title><link rel="icon" href="data:,">
<script type="module" src="trend-embed.js"></script></html>`;

/** What the page does, and what the card shows in the end. */
const CHANGES: readonly (readonly [string, string, { state: string; fallback: boolean; titles: number }])[] = [
  ['leaves it alone', 'nothing', { state: 'ready', fallback: false, titles: 1 }],
  ['takes its trend back', 'take', { state: 'empty', fallback: true, titles: 0 }],
  ['gives it a faulty trend', 'spoil', { state: 'error', fallback: true, titles: 0 }],
  ['takes it away and puts it back later', 'remove', { state: 'ready', fallback: false, titles: 1 }],
  ['chooses other sections', 'choose', { state: 'ready', fallback: false, titles: 0 }],
];

describe('a card that has begun to render', () => {
  it.each(CHANGES)('shows what it should when the page %s', async (_, change, shown) => {
    const page = await site.browser.newPage();
    const messages: string[] = [];
    page.on('console', (message) => messages.push(message.text()));
    page.on('pageerror', (error) => messages.push(String(error)));
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      if (!request.url().endsWith('/own.html')) void request.continue();
      else void request.respond({ contentType: 'text/html', body: PAGE });
    });
    await page.goto(`${site.origin}/own.html`);
    const seen = await page.evaluate(async (change) => {
      const trend: unknown = await (await fetch('trends/meter-tracks-buyer.json')).json();
      const card = document.createElement('trend-card');
      card.innerHTML = '<a href="#all">All trends</a>';
      Object.assign(card, { trend });
      document.body.append(card);
      const parts = (name: string) => card.shadowRoot?.querySelectorAll(`[part~=${name}]`).length ?? 0;
      for (let i = 0; i < 20 && !parts('content'); i++) await Promise.resolve();
      const begun = parts('section') > 0 && card.state === 'loading';
      if (change === 'take') card.trend = null;
      if (change === 'spoil') Object.assign(card, { trend: { title: 3 } });
      if (change === 'choose') card.sections = 'faq outlook';
      if (change === 'remove') {
        card.remove();
        await new Promise((resolve) => setTimeout(resolve));
        document.body.append(card);
      }
      await card.updateComplete;
      const fallback = card.querySelector('a')?.getClientRects().length === 1;
      return { begun, state: card.state, fallback, titles: parts('title'), loading: parts('loading') };
    }, change);
    expect(seen).toEqual({ begun: true, loading: 0, ...shown });
    expect(messages).toEqual([]);
    await page.close();
  });
});
