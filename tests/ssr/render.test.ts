import { readFileSync } from 'node:fs';
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { html } from 'lit';
import { describe, expect, it } from 'vitest';
import '../../src/entries/trend-embed.js';
import { loadMessages } from '../../src/messages/messages-for.js';

const TRENDS = ['meter-tracks-buyer', 'minimal', 'year-only', 'arabic', 'long', 'japanese', 'german'];

function readTrend(name: string): Record<string, unknown> {
  return JSON.parse(readFileSync(new URL(`../../demo/trends/${name}.json`, import.meta.url), 'utf8')) as Record<
    string,
    unknown
  >;
}

/** What a reader would see of the HTML: no tags, no comments, entities resolved. */
function textOf(markup: string): string {
  return markup
    .replace(/<style>[^]*?<\/style>/g, '')
    .replace(/<!--[^]*?-->/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

const squeezed = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Every text of a document that a card shows; not ids, dates, addresses and keywords. */
function* proseOf(value: unknown, key = ''): Generator<string> {
  if (typeof value === 'string') {
    if (!['id', 'lang', 'url', 'status', 'stance', 'stat', 'date', 'updated', 'firstObserved'].includes(key))
      yield* value.split(/\n\s*\n/);
    if (key === 'audience' && ['buyers', 'vendors'].includes(value)) return;
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, part] of Object.entries(value)) yield* proseOf(part, Array.isArray(value) ? key : name);
  }
}

describe('rendering on a server', () => {
  it.each(TRENDS)('puts every text of %s into the HTML', async (name) => {
    const trend = readTrend(name);
    const text = squeezed(textOf(await collectResult(render(html`<trend-card .trend=${trend}></trend-card>`))));
    const texts = [...proseOf(trend)].map(squeezed).filter((piece) => piece !== 'buyers' && piece !== 'vendors');
    expect(texts.filter((piece) => !text.includes(piece))).toEqual([]);
    expect(texts.length).toBeGreaterThan(0);
  });

  it('says the same each time', async () => {
    const once = () => collectResult(render(html`<trend-card .trend=${readTrend('meter-tracks-buyer')}></trend-card>`));
    expect(await once()).toBe(await once());
  });

  it('draws the timeline', async () => {
    const markup = await collectResult(
      render(html`<evidence-timeline .trend=${readTrend('meter-tracks-buyer')}></evidence-timeline>`),
    );
    expect(markup.match(/data-point="/g)).toHaveLength(11);
    expect(markup).toContain('aria-label="DeepSeek, March 2025, supports"');
  });

  const trend = readTrend('meter-tracks-buyer');
  it.each([
    ['trend-header', html`<trend-header .trend=${trend}></trend-header>`, 'The meter follows the buyer'],
    ['trend-stats', html`<trend-stats .trend=${trend}></trend-stats>`, '27 of 30'],
    ['trend-meters', html`<trend-meters .trend=${trend}></trend-meters>`, 'Pure-usage meter'],
    ['trend-prose', html`<trend-prose section="outlook" .trend=${trend}></trend-prose>`, 'Outlook'],
    ['evidence-table', html`<evidence-table .trend=${trend}></evidence-table>`, 'FlexCredits'],
    [
      'evidence-counterexamples',
      html`<evidence-counterexamples .trend=${trend}></evidence-counterexamples>`,
      'Intercom',
    ],
    ['trend-faq', html`<trend-faq .trend=${trend}></trend-faq>`, 'Can one vendor offer both'],
  ])('renders %s alone', async (_, template, text) => {
    expect(textOf(await collectResult(render(template)))).toContain(text);
  });

  it('has English words until those of the language are loaded, and those ever after', async () => {
    const japanese = readTrend('japanese');
    const once = async () => textOf(await collectResult(render(html`<trend-card .trend=${japanese}></trend-card>`)));
    expect(await once()).toContain('Questions and answers');
    expect(await once()).toContain('Questions and answers');
    await loadMessages('ja');
    expect(await once()).toContain('よくある質問');
    expect(await once()).not.toContain('Questions and answers');
  });

  it('gives the fallback its slot where nothing is to be shown', async () => {
    expect(
      await collectResult(render(html`<trend-card src="trend.json"><a href="/">A trend</a></trend-card>`)),
    ).toContain('<slot></slot>');
  });

  it('writes no style attribute and no inline handler', async () => {
    const markup = await collectResult(render(html`<trend-card .trend=${readTrend('long')}></trend-card>`));
    expect(markup).not.toMatch(/<[^>]*\s(style|on\w+)=/);
  });
});
