import { Ajv2020 } from 'ajv/dist/2020.js';
import ajvFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collectionSchema } from '../../../scripts/collection-schema.js';
import { COLLECTION_FILES, entryOf } from '../../../src/publish/index.js';
import { trendDocument } from '../arbitraries.js';
import { demoTrend, DEMO_NAMES } from '../demo-trends.js';
import { everywhere, HOSTILE } from './hostile.js';
import { BASE, collectionFile, entriesOf, minimal, publication, published } from './published.js';

const ajv = new Ajv2020({ strict: true });
ajvFormats(ajv);
const follows = ajv.compile(collectionSchema());

const demos = entriesOf(...DEMO_NAMES.map((name) => demoTrend(name) as object));

describe('trends.json', () => {
  it('says of each trend what the contract lists, and nothing else', async () => {
    const entries = entriesOf(
      minimal({ id: 'bare' }),
      minimal({
        id: 'whole',
        lang: 'en',
        updated: '2026-06',
        status: 'updated',
        stats: [{ id: 'a', label: 'A', count: 0, total: 0, unit: 'x' }],
        evidence: [{ company: 'A', date: '2025', stance: 'challenges', text: 'x' }],
      }),
    );
    expect(JSON.parse(await collectionFile('trends.json', entries))).toEqual({
      version: 1,
      title: 'All trends',
      trends: [
        {
          id: 'whole',
          title: 'One claim',
          url: `${BASE}whole/`,
          src: `${BASE}whole.json`,
          updated: '2026-06',
          status: 'updated',
          stats: [{ id: 'a', label: 'A', count: 0, total: 0, unit: 'x' }],
          supports: 0,
          challenges: 1,
          from: '2025',
          to: '2025',
        },
        {
          id: 'bare',
          title: 'One claim',
          url: `${BASE}bare/`,
          src: `${BASE}bare.json`,
          stats: [],
          supports: 0,
          challenges: 0,
        },
      ],
    });
  });

  it.each([
    [['de', 'de'], 'de', 'Alle Trends'],
    [['de', 'en'], undefined, 'All trends'],
  ])('has a language only where all agree: %j', async (languages, lang, title) => {
    const entries = entriesOf(...languages.map((each, at) => minimal({ id: `t${at}`, lang: each })));
    const collection = JSON.parse(await collectionFile('trends.json', entries)) as { lang?: string; title: string };
    expect(collection.lang).toBe(lang);
    expect(collection.title).toBe(title);
  });

  it('has the name that the publisher gives it', async () => {
    expect(JSON.parse(await collectionFile('trends.json', [], { ...publication, title: 'Ours & theirs' }))).toEqual({
      version: 1,
      title: 'Ours & theirs',
      trends: [],
    });
  });

  it('follows its schema, whatever is in it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(trendDocument, { maxLength: 4, selector: ({ id }) => id }), async (trends) => {
        const entries = entriesOf(...trends.map((trend) => ({ ...trend, id: `t-${trend.id}` })));
        const collection: unknown = JSON.parse(await collectionFile('trends.json', entries));
        expect(follows(collection) || follows.errors).toBe(true);
      }),
      { seed: 1, numRuns: 50 },
    );
  });

  it.each([
    ['a count as text', { supports: '1' }],
    ['a side that is missing', { challenges: undefined }],
    ['a date that is none', { from: '2025-13' }],
    ['a relative address', { url: 'one/' }],
  ])('has a schema that refuses %s', async (_, fault) => {
    const collection = JSON.parse(await collectionFile('trends.json', demos)) as { trends: object[] };
    collection.trends[0] = { ...collection.trends[0], ...fault };
    expect(follows(JSON.parse(JSON.stringify(collection)))).toBe(false);
  });
});

describe('every file of the collection', () => {
  const entries = [...demos, ...HOSTILE.map((text, at) => entryOf(published(everywhere(text, `hostile-${at}`))))];

  it.each(COLLECTION_FILES)('is the same in two runs and from any order: "$path"', async ({ make }) => {
    const once = await make(entries, publication);
    expect(await make([...entries].reverse(), publication)).toEqual(once);
  });

  it.each(COLLECTION_FILES)('has none but absolute addresses of its own: "$path"', async ({ make }) => {
    const text = String(await make(entries, publication));
    const addresses = [...text.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, address = '']) => address);
    expect(addresses.filter((address) => !/^(https:\/\/trends\.example\/all\/|data:)/.test(address))).toEqual([]);
  });

  it.each(COLLECTION_FILES)('can be made of nothing: "$path"', async ({ make }) => {
    expect((await make([], publication)).length).toBeGreaterThan(20);
  });
});
