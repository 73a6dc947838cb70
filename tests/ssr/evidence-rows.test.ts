import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { html } from 'lit';
import { describe, expect, it } from 'vitest';
import '../../src/entries/trend-embed.js';

/** A trend of pieces that are all of one month, so that nothing but their number tells them apart. */
const trend = {
  version: 1,
  id: 'many',
  title: 'Many',
  evidence: Array.from({ length: 450 }, (_, i) => ({
    company: `Company ${i}`,
    date: '2025-03',
    stance: i % 3 ? 'supports' : 'challenges',
    text: `Text ${i}`,
  })),
};

describe('the tables on a server', () => {
  it('have every row, so that their HTML without script has all', async () => {
    const markup = await collectResult(render(html`<trend-card .trend=${trend}></trend-card>`));
    expect(markup.match(/data-row="/g)).toHaveLength(450);
    expect(markup).not.toContain('name="more"');
    expect(markup).not.toMatch(/\d of 450 shown/);
  });

  it('offer to take the evidence along once in a card', async () => {
    const markup = await collectResult(render(html`<trend-card .trend=${trend}></trend-card>`));
    expect(markup.match(/part="take-along"/g)).toHaveLength(1);
  });

  it('link each date to its piece', async () => {
    const markup = await collectResult(render(html`<evidence-table .trend=${trend}></evidence-table>`));
    expect(markup).toContain('href="#many/evidence/2"');
  });
});
