import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import ajvFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import type { Entry } from '../../../src/publish/index.js';
import { moment } from '../../../src/publish/feed-items.js';
import { DEMO_NAMES, demoTrend } from '../demo-trends.js';
import { everywhere, HOSTILE } from './hostile.js';
import { parseXml, textsOf } from './xml.js';
import { BASE, collectionFile, entriesOf, minimal, publication } from './published.js';

const schema = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const ATOM = schema('tests/fixtures/schemas/atom.rng');
const SITEMAP = schema('node_modules/sitemap/schema/sitemap.xsd');

/** What a validator says against a feed (RELAX NG of RFC 4287) or a site map (XML Schema of the protocol). */
async function faultsOf(xml: string, against: 'atom' | 'sitemap'): Promise<string[]> {
  const { errors } = await validateXML(
    against === 'atom' ? { xml, schema: ATOM, extension: 'relaxng' } : { xml, schema: SITEMAP },
  );
  return errors.map(({ message }) => message);
}

interface JsonFeed {
  readonly items: readonly Readonly<Record<string, unknown>>[];
}

const url = { type: 'string', format: 'uri' };
const text = { type: 'string', minLength: 1 };
const authors = {
  type: 'array',
  items: {
    type: 'object',
    minProperties: 1,
    additionalProperties: false,
    properties: { name: text, url, avatar: url },
  },
};

/** JSON Feed 1.1 as jsonfeed.org/version/1.1 describes it; whatever else is in it is a fault here. */
const jsonFeedSchema = {
  type: 'object',
  required: ['version', 'title', 'items'],
  additionalProperties: false,
  properties: {
    version: { const: 'https://jsonfeed.org/version/1.1' },
    title: text,
    home_page_url: url,
    feed_url: url,
    description: text,
    user_comment: text,
    next_url: url,
    icon: url,
    favicon: url,
    authors,
    language: text,
    expired: { type: 'boolean' },
    items: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id'],
        anyOf: [{ required: ['content_html'] }, { required: ['content_text'] }],
        additionalProperties: false,
        properties: {
          id: text,
          url,
          external_url: url,
          title: text,
          content_html: text,
          content_text: text,
          summary: text,
          image: url,
          banner_image: url,
          date_published: { type: 'string', format: 'date-time' },
          date_modified: { type: 'string', format: 'date-time' },
          authors,
          tags: { type: 'array', items: text },
          language: text,
        },
      },
    },
  },
};

const ajv = new Ajv({ strict: false });
ajvFormats(ajv);
const isJsonFeed = ajv.compile<JsonFeed>(jsonFeedSchema);

async function jsonFeed(entries: readonly Entry[], from = publication): Promise<JsonFeed> {
  const feed: unknown = JSON.parse(await collectionFile('feed.json', entries, from));
  expect(isJsonFeed(feed) || isJsonFeed.errors).toBe(true);
  return feed as JsonFeed;
}

const collections: readonly (readonly [string, readonly Entry[]])[] = [
  ['nothing', []],
  ['one without a date', entriesOf(minimal())],
  ['the demo', entriesOf(...DEMO_NAMES.map((name) => demoTrend(name) as object))],
  ['hostile texts', entriesOf(...HOSTILE.map((hostile, at) => everywhere(hostile, `h${at}`)))],
];

describe.each(collections)('of %s', (_, entries) => {
  it('Atom is valid', async () => {
    expect(await faultsOf(await collectionFile('feed.xml', entries), 'atom')).toEqual([]);
  });

  it('JSON Feed is valid', async () => {
    await jsonFeed(entries);
  });

  it('the site map is valid', async () => {
    expect(await faultsOf(await collectionFile('sitemap.xml', entries), 'sitemap')).toEqual([]);
  });

  it('both feeds tell the same', async () => {
    const { items } = await jsonFeed(entries);
    const atom = parseXml(await collectionFile('feed.xml', entries));
    for (const [name, key] of [
      ['entry/id', 'id'],
      ['entry/title', 'title'],
      ['entry/updated', 'date_modified'],
      ['entry/summary', 'summary'],
      ['entry/content', 'content_html'],
    ] as const)
      expect(textsOf(atom, `feed/${name}`)).toEqual(items.map((item) => bare(String(item[key]))));
  });
});

/** As XML can hold it: what it forbids is replaced. */
const bare = (value: string): string => value.replace(/[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd');

describe('a validator', () => {
  it('finds a fault where there is one', async () => {
    const atom = await collectionFile('feed.xml', collections[2]?.[1] ?? []);
    expect(await faultsOf(atom.replace(/<updated>.*?<\/updated>/, ''), 'atom')).not.toEqual([]);
    const map = await collectionFile('sitemap.xml', []);
    expect(await faultsOf(map.replace('<loc>', '<lastmod>2026-06</lastmod><loc>'), 'sitemap')).not.toEqual([]);
    expect(isJsonFeed({ version: 'https://jsonfeed.org/version/1', title: 'x', items: [] })).toBe(false);
  });
});

describe('dates in feeds', () => {
  it.each([
    ['2026', '2026-01-01T00:00:00Z'],
    ['2026-06', '2026-06-01T00:00:00Z'],
    ['2026-06-30', '2026-06-30T00:00:00Z'],
    ['0987', '0987-01-01T00:00:00Z'],
  ])('%s is %s', (date, expected) => {
    expect(moment(date)).toBe(expected);
  });

  it('are those of the trends; the newest is the feed’s, and without a date there is no item', async () => {
    const entries = entriesOf(
      minimal({ id: 'none' }),
      minimal({ id: 'old', evidence: [{ company: 'A', date: '2024-05', stance: 'supports', text: 'x' }] }),
      minimal({ id: 'new', updated: '2026-06' }),
    );
    const atom = parseXml(await collectionFile('feed.xml', entries));
    expect(textsOf(atom, 'feed/updated')).toEqual(['2026-06-01T00:00:00Z']);
    expect(textsOf(atom, 'feed/entry/id')).toEqual([`${BASE}new/`, `${BASE}old/`]);
    expect(textsOf(atom, 'feed/entry/updated')).toEqual(['2026-06-01T00:00:00Z', '2024-05-01T00:00:00Z']);
  });

  it('do not come from the clock, even in an empty feed', async () => {
    const atom = parseXml(await collectionFile('feed.xml', []));
    expect(textsOf(atom, 'feed/updated')).toEqual(['1970-01-01T00:00:00Z']);
  });
});

describe('an item', () => {
  const trend = minimal({
    lang: 'de',
    updated: '2026-06',
    quickAnswer: 'Ja.\n\nDurchaus.',
    stats: [{ id: 'a', label: 'Voll', count: 27, total: 30 }],
    evidence: [{ company: 'A', date: '2025', stance: 'challenges', text: 'x' }],
  });

  it('tells the claim in its language, with shares, the counts of both sides and their date', async () => {
    const { items } = await jsonFeed(entriesOf(trend));
    expect(items).toEqual([
      {
        id: `${BASE}one/`,
        url: `${BASE}one/`,
        title: 'One claim',
        summary: 'Ja. Durchaus.',
        content_html:
          '<p>Ja. Durchaus.</p><ul><li>90\u00a0% Voll (27 von 30)</li></ul>' +
          '<p>0 stützende Belege, 1 Gegenbeispiel · Stand: Juni 2026</p>',
        image: `${BASE}one.png`,
        date_modified: '2026-06-01T00:00:00Z',
        authors: [{ name: 'trends.example' }],
        language: 'de',
      },
    ]);
  });

  it('is by its publisher, else by the host', async () => {
    const entries = entriesOf({ ...trend, publisher: { name: 'Us & Co' } });
    expect(textsOf(parseXml(await collectionFile('feed.xml', entries)), 'feed/entry/author/name')).toEqual(['Us & Co']);
    const here = textsOf(parseXml(await collectionFile('feed.xml', entriesOf(trend))), 'feed/entry/author/name');
    expect(here).toEqual(['trends.example']);
  });

  it('has no picture where none is made', async () => {
    const { items } = await jsonFeed(entriesOf(trend), { base: BASE, version: 'v1' });
    expect(items[0]).not.toHaveProperty('image');
  });
});

describe('llms.txt', () => {
  it('points at the Markdown of each trend, undated too', async () => {
    const text = await collectionFile('llms.txt', entriesOf(minimal(), minimal({ id: 'two', updated: '2026' })));
    expect(text).toBe(
      [
        '# All trends\n\n## Trends\n\n',
        `- [One claim](${BASE}two.md): 0 supporting, 0 counterexamples · as of 2026\n`,
        `- [One claim](${BASE}one.md): 0 supporting, 0 counterexamples\n`,
      ].join(''),
    );
  });
});
