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

describe('parse, given a document that keeps the rules', () => {
  it.each(DEMO_NAMES)('reads the demo trend %s, with nothing lost and nothing added', (name) => {
    const document = demoTrend(name);
    expect(parsed(document)).toEqual(document);
  });

  it('reads every property of the contract', () => {
    expect(parsed(fullDocument)).toEqual(fullDocument);
  });

  it('needs no more than a version, an id and a title', () => {
    const minimal = { version: 1, id: 'x', title: '' };
    expect(parsed(minimal)).toStrictEqual(minimal);
  });

  it.each(OPTIONAL.filter((pointer) => pointer !== '/stats'))('does without %s', (pointer) => {
    const document = removed(fullDocument, pathOf(pointer));
    expect(parsed(document)).toStrictEqual(document);
  });

  it('does without stats where no meter names one', () => {
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

  it.each(['stats', 'evidence', 'guidance', 'faq'])('takes an empty list of %s', (list) => {
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
  ])('takes at %s any of %j', (pointer, values) => {
    for (const value of values) {
      const document = replaced(fullDocument, pathOf(pointer), value);
      expect(parsed(document)).toStrictEqual(document);
    }
  });

  it.each([
    ['nothing of nothing', 0, 0],
    ['none', 0, 7],
    ['all', 7, 7],
  ])('takes a share of %s', (_, count, total) => {
    const document = { version: 1, id: 'x', title: 'X', stats: [{ id: 's', label: 'S', count, total }] };
    expect(parsed(document)).toStrictEqual(document);
  });

  it('takes the same id once in each of several lists', () => {
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

  it('leaves out properties that it does not know, at every depth', () => {
    const document = {
      ...fullDocument,
      $schema: './trend.schema.json',
      future: { deep: [null] },
      evidence: fullDocument.evidence.map((piece) => ({ ...piece, note: null })),
      publisher: { ...fullDocument.publisher, logo: 'data:,' },
    };
    expect(parsed(document)).toStrictEqual(fullDocument);
  });

  it('freezes what it gives, to the last part', () => {
    const objects = everyObjectIn(parsed(fullDocument));
    expect(objects.length).toBe(everyObjectIn(fullDocument).length);
    expect(objects.filter((object) => !Object.isFrozen(object))).toEqual([]);
  });

  it('shares nothing with what it was given, and leaves that as it was', () => {
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

  it('is not led astray by __proto__, constructor and the like', () => {
    const hostile =
      '{"version":1,"id":"x","title":"X","__proto__":{"lang":"de","polluted":true},"constructor":{"prototype":{"polluted":true}}}';
    const trend = parsed(JSON.parse(hostile));
    expect(trend).toStrictEqual({ version: 1, id: 'x', title: 'X' });
    expect(Object.getPrototypeOf(trend)).toBe(Object.prototype);
    expect({}).not.toHaveProperty('polluted');
  });
});
