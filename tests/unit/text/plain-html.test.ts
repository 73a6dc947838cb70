import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trendToPlainHtml } from '../../../src/text/index.js';
import { elementsOf } from '../../fixtures/plain-html.js';
import { trendDocument } from '../arbitraries.js';
import { checkProperty } from '../check-property.js';
import { parse, type TrendDocument } from '../../../src/document/index.js';
import { DEMO_NAMES, demoTrend } from '../demo-trends.js';

/** Whatever the strictest filters of editors keep. */
const KEPT = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'ul', 'li', 'a'];

/** What a filter with that list of elements and the attribute `href` would take away. */
function takenAway(html: string): string[] {
  return elementsOf(html).flatMap(({ tagName, attrs }) => [
    ...(KEPT.includes(tagName) ? [] : [`<${tagName}>`]),
    ...attrs
      .filter(({ name, value }) => {
        const { protocol } = new URL(value, 'https://relative.invalid');
        return tagName !== 'a' || name !== 'href' || !/^https?:$/.test(protocol);
      })
      .map(({ name, value }) => `${name}="${value}"`),
  ]);
}

const trend: TrendDocument = {
  version: 1,
  id: 'a',
  title: 'A <b>claim</b> & more',
  url: 'https://a.example/?b=1&c="2"',
  quickAnswer: 'First line\nsecond line\n\n<script>alert(1)</script>',
  stats: [{ id: 's', label: 'Share', count: 27, total: 30 }],
  evidence: [
    { company: 'For', date: '2024', stance: 'supports', text: 'It is so.', source: { url: 'https://b.example/x' } },
    { company: 'Against', date: '2025-03', stance: 'challenges', text: 'It is not.' },
  ],
};

describe('plain HTML', () => {
  it('has headings, paragraphs, lists and links: a line is a paragraph, and tags of the document are text', () => {
    expect(trendToPlainHtml(trend))
      .toBe(`<h2><a href="https://a.example/?b=1&#x26;c=%222%22">A &#x3C;b>claim&#x3C;/b> &#x26; more</a></h2>
<p>First line</p>
<p>second line</p>
<p>&#x3C;script>alert(1)&#x3C;/script></p>
<ul>
<li>90% Share (27 of 30)</li>
</ul>
<p>1 supporting, 1 counterexample · as of March 2025</p>
<h3>Evidence over time</h3>
<p>2 pieces of evidence, 2024 to March 2025: 1 supporting, 1 counterexample.</p>
<h3>Supporting evidence</h3>
<ul>
<li>For · 2024 — It is so. <a href="https://b.example/x">b.example</a></li>
</ul>
<h3>Counterexamples</h3>
<ul>
<li>Against · March 2025 — It is not.</li>
</ul>
`);
  });

  it.each([1, 4, 6])('begins at the level that is asked for: %i', (headingLevel) => {
    const levels = elementsOf(trendToPlainHtml(trend, { headingLevel })).filter(({ tagName }) => /^h\d$/.test(tagName));
    const last = Math.min(6, headingLevel + 1);
    expect(levels.map(({ tagName }) => tagName)).toEqual([`h${headingLevel}`, `h${last}`, `h${last}`, `h${last}`]);
  });

  it.each(DEMO_NAMES)('loses nothing to a strict filter: %s', (name) => {
    const result = parse(demoTrend(name));
    expect(result.ok && takenAway(trendToPlainHtml(result.trend))).toEqual([]);
  });

  it('loses nothing to a strict filter, whatever the document', () => {
    checkProperty(
      fc.property(trendDocument, (document) => {
        expect(takenAway(trendToPlainHtml(document))).toEqual([]);
      }),
    );
  });
});
