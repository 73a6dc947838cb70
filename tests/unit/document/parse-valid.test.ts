import { describe, expect, it } from 'vitest';
import { parse, type TrendDocument } from '../../../src/document/index.js';
import { DEMO_NAMES, demoTrend } from '../demo-trends.js';
import { pathOf, removed, replaced } from '../mutations.js';
import { fullDocument, OPTIONAL } from './full-document.js';

function parsed(value: unknown): TrendDocument {
  const result = parse(value);
  expect(result).toMatchObject({ ok: true });
  return (result as Extract<typeof result, { ok: true }>).trend;
}

function everyObjectIn(value: unknown): object[] {
  return typeof value === 'object' && value !== null ? [value, ...Object.values(value).flatMap(everyObjectIn)] : [];
}

describe('parse, given a valid document', () => {
  it.each(DEMO_NAMES)('returns the demo trend %s unchanged', (name) => {
    const document = demoTrend(name);
    expect(parsed(document)).toEqual(document);
  });

  it('reads every property of the format', () => {
    expect(parsed(fullDocument)).toEqual(fullDocument);
  });

  it('requires only a version, an id and a title', () => {
    const minimal = { version: 1, id: 'x', title: '' };
    expect(parsed(minimal)).toStrictEqual(minimal);
  });

  it.each(OPTIONAL.filter((pointer) => pointer !== '/stats'))('accepts a document without %s', (pointer) => {
    const document = removed(fullDocument, pathOf(pointer));
    expect(parsed(document)).toStrictEqual(document);
  });

  it('accepts a document without stats when no meter refers to one', () => {
    const document = removed(removed(fullDocument, ['stats']), ['diagram']);
    expect(parsed(document)).toStrictEqual(document);
  });

  it.each(['/lang', '/evidence/0/id', '/evidence/0/source/title'])(
    'takes an undefined %s for an absent one',
    (pointer) => {
      const document = replaced(fullDocument, pathOf(pointer), undefined);
      expect(parsed(document)).toStrictEqual(removed(fullDocument, pathOf(pointer)));
    },
  );

  it.each(['stats', 'evidence', 'guidance', 'faq'])('accepts an empty list of %s', (list) => {
    const document = replaced(removed(fullDocument, ['diagram']), [list], []);
    expect(parsed(document)).toStrictEqual(document);
  });

  it.each([
    ['/lang', ['en', 'pt-BR', 'zh-Hant-TW', 'es-419', 'de-DE-1996', 'fa-u-nu-latn', 'EN', 'tlh']],
    [
      '/updated',
      ['2025', '2025-01', '2025-12', '2025-01-01', '2025-12-31', '2024-02-29', '2000-02-29', '0001', '9999-12-31'],
    ],
    ['/id', ['a', '0', '-', 'a-b-c', 'x'.repeat(300)]],
    ['/companyCount', [0, 1, 1e9]],
    ['/status', ['new', 'updated']],
    ['/evidence/0/stance', ['supports', 'challenges']],
    [
      '/url',
      ['http://a.example', 'HTTPS://A.EXAMPLE', 'a.html', '/a', '../a', '?a', '#a', '//a.example', 'a b', 'é', './a:b'],
    ],
    ['/guidance/0/audience', ['buyers', 'vendors', 'Anyone else', '']],
  ])('accepts at %s each of %j', (pointer, values) => {
    for (const value of values) {
      const document = replaced(fullDocument, pathOf(pointer), value);
      expect(parsed(document)).toStrictEqual(document);
    }
  });

  it.each([
    ['nothing of nothing', 0, 0],
    ['none', 0, 7],
    ['all', 7, 7],
  ])('accepts a share of %s', (_, count, total) => {
    const document = { version: 1, id: 'x', title: 'X', stats: [{ id: 's', label: 'S', count, total }] };
    expect(parsed(document)).toStrictEqual(document);
  });

  it('accepts the same id in different lists', () => {
    const document = {
      version: 1,
      id: 'same',
      title: 'Same',
      stats: [{ id: 'same', label: '', count: 0, total: 1 }],
      evidence: [{ id: 'same', company: '', date: '2025', stance: 'supports', text: '' }],
      faq: [{ id: 'same', question: '', answer: '' }],
    };
    expect(parsed(document)).toStrictEqual(document);
  });

  it('drops unknown properties at every depth', () => {
    const document = {
      ...fullDocument,
      $schema: './trend.schema.json',
      future: { deep: [null] },
      evidence: fullDocument.evidence.map((piece) => ({ ...piece, note: null })),
      publisher: { ...fullDocument.publisher, logo: 'data:,' },
    };
    expect(parsed(document)).toStrictEqual(fullDocument);
  });

  it('freezes its result deeply', () => {
    const objects = everyObjectIn(parsed(fullDocument));
    expect(objects.length).toBe(everyObjectIn(fullDocument).length);
    expect(objects.filter((object) => !Object.isFrozen(object))).toEqual([]);
  });

  it('copies its input and does not change it', () => {
    const document = structuredClone(fullDocument);
    const originals = new Set(everyObjectIn(document));
    const trend = parsed(document);
    expect(everyObjectIn(trend).filter((object) => originals.has(object))).toEqual([]);
    expect(document).toStrictEqual(fullDocument);
    expect([...originals].filter(Object.isFrozen)).toEqual([]);
    document.evidence.length = 0;
    document.title = 'Changed';
    expect(trend).toStrictEqual(fullDocument);
  });

  it('treats __proto__, constructor and the like as unknown properties', () => {
    const hostile =
      '{"version":1,"id":"x","title":"X","__proto__":{"lang":"de","polluted":true},"constructor":{"prototype":{"polluted":true}}}';
    const trend = parsed(JSON.parse(hostile));
    expect(trend).toStrictEqual({ version: 1, id: 'x', title: 'X' });
    expect(Object.getPrototypeOf(trend)).toBe(Object.prototype);
    expect({}).not.toHaveProperty('polluted');
  });
});
