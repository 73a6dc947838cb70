// A trend with a glossary explains its terms in HTML and lists them in text; one without is the same as ever.

import { describe, expect, it } from 'vitest';
import { parse, type TrendDocument } from '../../src/document/index.js';
import '../../src/entries/trend-embed.js';
import { renderTrend } from '../../src/server/index.js';
import { loadWords, trendToMarkdown, trendToText } from '../../src/text/index.js';
import { withGlossary } from '../fixtures/glossary.js';

const trend = (changes: object = {}): TrendDocument => {
  const result = parse({ ...withGlossary, ...changes });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.trend;
};

/** Without what Lit and the document's own copy add. */
const html = (document: TrendDocument) =>
  renderTrend(document).replace(/<script type="application\/json">.*?<\/script>/s, '');

const texts = (markup: string) => markup.replace(/<!--.*?-->/gs, '').replace(/\s+/g, ' ');

describe('a glossary', () => {
  it('is explained in each text where a term first stands, longest first, and nowhere else', () => {
    const terms = [...texts(html(trend())).matchAll(/part="term".*?<span aria-hidden="true">([^<]*)<\/span>/g)].map(
      ([, term]) => term,
    );
    expect(terms).toEqual([
      // Answer, what is happening, why, caption.
      ...['BYOC', 'compute credit', 'compute credit', 'compute', 'byoc', 'H100'],
      // Evidence of both sides, guidance, outlook, bottom line, the one answer.
      ...['BYOC', 'H100', 'H100', 'compute', 'BYOC', 'BYOC'],
    ]);
  });

  it('has its meanings as text, each opened by its own term', () => {
    const markup = texts(html(trend()));
    const ids = [...markup.matchAll(/popovertarget="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(markup).toContain(`<span part="meaning" id="${id}" popover role="note">`);
    expect(markup).toContain('A prepaid hour of &lt;one&gt; processor.');
  });

  it('ends Markdown and plain text, in the language of the trend', async () => {
    expect(trendToMarkdown(trend())).toMatch(
      /\n## Glossary\n\n- \*\*compute\*\* — Work of processors\.\n- \*\*compute credit\*\* — A prepaid hour of \\<one> processor\.\n- \*\*BYOC\*\* — Bring.*\n- \*\*H100\*\* — A processor for AI\.\n$/,
    );
    expect(trendToText(trend())).toMatch(/\nGlossary\n-{8}\n- compute\n {2}Work of processors\.\n\n- compute credit\n/);
    await loadWords('de');
    expect(trendToMarkdown(trend({ lang: 'de' }))).toContain('## Begriffe');
  });

  it('changes nothing where it is missing or empty', () => {
    const without = trend({ glossary: undefined });
    const empty = trend({ glossary: [] });
    for (const write of [html, trendToMarkdown, (of: TrendDocument) => trendToText(of)])
      expect(write(empty)).toBe(write(without));
    expect(html(without)).not.toMatch(/part=.?(term|meaning)|popovertarget/);
    // Without its terms, the HTML of a trend with a glossary is the same.
    expect(
      texts(html(trend()))
        .replace(/<style>.*?<\/style>/s, '')
        .replace(
          /<span part="term".*?<span aria-hidden="true">([^<]*)<\/span><\/span><span part="meaning".*?<\/span>/g,
          '$1',
        ),
    ).toBe(texts(html(without)).replace(/<style>.*?<\/style>/s, ''));
  });
});
