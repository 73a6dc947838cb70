import { readdirSync, readFileSync } from 'node:fs';
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import fc from 'fast-check';
import { html } from 'lit';
import { describe, expect, it } from 'vitest';
import { parse, type TrendDocument } from '../../src/document/index.js';
import { renderTrend } from '../../src/server/index.js';
import '../../src/entries/trend-embed.js';
import { trendToMarkdown, trendToPlainHtml, trendToText } from '../../src/text/index.js';
import { wordsOfHtml } from '../fixtures/plain-html.js';
import { trendDocument } from '../unit/arbitraries.js';
import { bare, BASE, type Facts, factsOf } from './parity/facts.js';
import { factsOfHtml } from './parity/from-html.js';
import { factsOfMarkdown } from './parity/from-markdown.js';
import { factsOfText } from './parity/from-text.js';

const TRENDS = new URL('../../demo/trends/', import.meta.url);

function demo(file: string): TrendDocument {
  const result = parse(JSON.parse(readFileSync(new URL(file, TRENDS), 'utf8')));
  if (!result.ok) throw new Error(`${file} is no trend.`);
  return result.trend;
}

const cardOf = (trend: TrendDocument) => collectResult(render(html`<trend-card .trend=${trend}></trend-card>`));

describe.each(readdirSync(TRENDS))('%s says the same', { timeout: 60_000 }, (file) => {
  const trend = demo(file);

  it('as a card', async () => {
    expect(factsOfHtml(await cardOf(trend))).toEqual(factsOf(trend, false));
  });

  it('as a server’s HTML', () => {
    expect(factsOfHtml(renderTrend(trend))).toEqual(factsOf(trend, false));
    expect(factsOfHtml(renderTrend(trend, { page: true, jsonLd: true }))).toEqual(factsOf(trend, false));
  });

  it('as Markdown', () => {
    expect(factsOfMarkdown(trendToMarkdown(trend, { base: BASE }))).toEqual(factsOf(trend, true));
  });

  it('as plain text', () => {
    expect(factsOfText(trendToText(trend, { base: BASE }))).toEqual(factsOf(trend, true));
  });
});

/** The facts that do not stand in a text after those before them; its address may stand anywhere. */
function missing(text: string, facts: Facts): string[] {
  let from = 0;
  return facts.filter((each) => {
    const words = each.replace(/^\S+ /, '');
    if (each.startsWith('@')) return !text.includes(words);
    const at = text.indexOf(words, from);
    if (at >= 0) from = at + words.length;
    return at < 0;
  });
}

describe('any document says the same', { timeout: 60_000 }, () => {
  // As in tests/unit/holds.ts: the same documents in every run, others where they are asked for.
  const { FC_SEED = '1', FC_RUNS = '1' } = process.env;
  const runs = { seed: Number(FC_SEED), numRuns: 60 * Number(FC_RUNS) };

  it('as a card, and as a server’s page', async () => {
    await fc.assert(
      fc.asyncProperty(trendDocument, async (trend) => {
        expect(factsOfHtml(await cardOf(trend))).toEqual(factsOf(trend, false));
        expect(factsOfHtml(renderTrend(trend, { page: true }))).toEqual(factsOf(trend, false));
      }),
      runs,
    );
  });

  it('as Markdown', () => {
    fc.assert(
      fc.property(trendDocument, (trend) => {
        expect(factsOfMarkdown(trendToMarkdown(trend, { base: BASE }))).toEqual(factsOf(trend, true));
      }),
      runs,
    );
  });

  it('as plain HTML', () => {
    fc.assert(
      fc.property(trendDocument, (trend) => {
        expect(missing(bare(wordsOfHtml(trendToPlainHtml(trend, { base: BASE }))), factsOf(trend, true))).toEqual([]);
      }),
      runs,
    );
  });

  it('as plain text', () => {
    fc.assert(
      fc.property(trendDocument, (trend) => {
        expect(missing(bare(trendToText(trend, { base: BASE })), factsOf(trend, true))).toEqual([]);
      }),
      runs,
    );
  });
});
