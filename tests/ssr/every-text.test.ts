// Every text of a document is in every version of it. Each text here is unique: none can pass for another.

import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { html, type TemplateResult } from 'lit';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse, type TrendDocument } from '../../src/document/index.js';
import { trendSchema } from '../../src/document/schema.js';
import type { Schema } from '../../src/document/validate.js';
import '../../src/entries/trend-embed.js';
import { evidenceCsv } from '../../src/evidence/csv.js';
import { loadExplainer } from '../../src/sections/glossary/glossary.js';
import { renderTrend } from '../../src/server/index.js';
import { trendToMarkdown, trendToText } from '../../src/text/index.js';
import { fullDocument } from '../unit/document/full-document.js';

/** Properties that are shown in other words, or not at all: keywords, ids, dates. */
const NO_TEXT = /\/(id|lang|status|stance|stat|date|updated|firstObserved|subject\/(one|zero|two|few|many))$/;

/** The texts and addresses of a document, by their places (JSON Pointer). */
const texts = new Map<string, string>();

/** A copy of a document in which each text is a word of its own, and each address has one. */
function withUniqueTexts(value: unknown, place = ''): unknown {
  if (Array.isArray(value)) return value.map((item, i) => withUniqueTexts(item, `${place}/${i}`));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, withUniqueTexts(item, `${place}/${key}`)]),
    );
  if (typeof value !== 'string' || NO_TEXT.test(place)) return value;
  const word = `word${texts.size}x`;
  const text = place.endsWith('/url') ? `https://example.com/${word}` : word;
  texts.set(place, text);
  return text;
}

const unique = withUniqueTexts(fullDocument) as typeof fullDocument;
// A term is shown where a text has it.
const [{ term } = { term: '' }] = unique.glossary;
const result = parse({ ...unique, bottomLine: `${unique.bottomLine} ${term}` });
if (!result.ok) throw new Error(JSON.stringify(result));
const trend: TrendDocument = result.trend;

/** The places of all texts that are not in a version of the document. */
const missing = (version: string, places: (place: string) => boolean = () => true): string[] =>
  [...texts].filter(([place, text]) => places(place) && !version.includes(text)).map(([place]) => place);

/** The side of the evidence at a place. */
const stanceAt = (place: string) => trend.evidence?.[Number(place.split('/')[2])]?.stance;

/** The texts that each element shows. */
const ELEMENTS: readonly (readonly [string, TemplateResult, (place: string) => boolean])[] = [
  ['trend-card', html`<trend-card .trend=${trend}></trend-card>`, () => true],
  [
    'trend-header',
    html`<trend-header .trend=${trend}></trend-header>`,
    (place) => /^\/(title|url|quickAnswer|subject\/other)$/.test(place),
  ],
  ['trend-stats', html`<trend-stats .trend=${trend}></trend-stats>`, (place) => place.startsWith('/stats/')],
  ['trend-meters', html`<trend-meters .trend=${trend}></trend-meters>`, (place) => place.startsWith('/diagram/')],
  [
    'trend-prose, explanation',
    html`<trend-prose .trend=${trend}></trend-prose>`,
    (place) => /^\/(whatsHappening|why)$/.test(place),
  ],
  [
    'trend-prose, guidance',
    html`<trend-prose section="guidance" .trend=${trend}></trend-prose>`,
    (place) => place.startsWith('/guidance/'),
  ],
  [
    'trend-prose, outlook',
    html`<trend-prose section="outlook" .trend=${trend}></trend-prose>`,
    (place) => place === '/outlook',
  ],
  [
    'trend-prose, bottom line',
    html`<trend-prose section="bottom-line" .trend=${trend}></trend-prose>`,
    (place) => place === '/bottomLine',
  ],
  [
    'evidence-timeline',
    html`<evidence-timeline .trend=${trend}></evidence-timeline>`,
    (place) => /^\/evidence\/\d+\/(company|text)$/.test(place),
  ],
  [
    'evidence-table',
    html`<evidence-table .trend=${trend}></evidence-table>`,
    (place) => place === LABEL || (place.startsWith('/evidence/') && stanceAt(place) === 'supports'),
  ],
  [
    'evidence-counterexamples',
    html`<evidence-counterexamples .trend=${trend}></evidence-counterexamples>`,
    (place) => place === LABEL || (place.startsWith('/evidence/') && stanceAt(place) === 'challenges'),
  ],
  ['trend-faq', html`<trend-faq .trend=${trend}></trend-faq>`, (place) => place.startsWith('/faq/')],
];

/** The head of a column: Markdown and text have no table. */
const LABEL = '/subject/label';

/** The texts that JSON-LD has no use for: it names the data, and cites the sources by their addresses. */
const NOT_IN_JSON_LD = /^\/(diagram|guidance|subject)\/|^\/evidence\/\d+\/(company|text|source\/title)$/;

/** The paths of all values of a schema: `evidence[].date`. */
function pathsOf({ items, properties = {} }: Schema, path = ''): string[] {
  if (items) return pathsOf(items, `${path}[]`);
  const inner = Object.entries(properties).flatMap(([key, part]) => pathsOf(part, path ? `${path}.${key}` : key));
  return inner.length > 0 ? inner : [path];
}

function pathsIn(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => pathsIn(item, `${path}[]`));
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, part]) => pathsIn(part, path ? `${path}.${key}` : key));
}

describe('every text of a document', () => {
  // As languages are: loaded when first needed, and then for all.
  beforeAll(() => loadExplainer(trend));

  it('is known to this test: its document has every property of the format', () => {
    expect([...new Set(pathsIn(fullDocument))].sort()).toEqual(pathsOf(trendSchema).sort());
  });

  it('is one of a kind', () => {
    expect(texts.size).toBeGreaterThan(30);
    expect(new Set(texts.values()).size).toBe(texts.size);
  });

  it.each(ELEMENTS)('that belongs to it is in the HTML of %s', async (_, template, places) => {
    expect([...texts.keys()].some(places)).toBe(true);
    expect(missing(await collectResult(render(template)), places)).toEqual([]);
  });

  it('is in the server’s HTML, apart from the document that it carries', () => {
    const html = renderTrend(trend).replace(/<script type="application\/json">.*?<\/script>/s, '');
    expect(missing(html)).toEqual([]);
  });

  it('is in the Markdown', () => {
    expect(missing(trendToMarkdown(trend), (place) => place !== LABEL)).toEqual([]);
  });

  it('is in the plain text', () => {
    expect(missing(trendToText(trend, { width: 200 }), (place) => place !== LABEL)).toEqual([]);
  });

  it('is in the JSON-LD, where schema.org has a place for it', () => {
    const page = renderTrend(trend, { page: true, jsonLd: true });
    const [, jsonLd = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page) ?? [];
    expect(missing(jsonLd, (place) => !NOT_IN_JSON_LD.test(place))).toEqual([]);
  });

  it('of the evidence is in the CSV', () => {
    const csv = evidenceCsv(trend, { href: (url) => url, address: 'https://example.com/' });
    expect(missing(csv, (place) => place.startsWith('/evidence/'))).toEqual([]);
  });
});
