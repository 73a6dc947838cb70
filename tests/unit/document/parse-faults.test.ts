import { describe, expect, it } from 'vitest';
import { parse, type Problem } from '../../../src/document/index.js';
import { pathOf, placesIn, pointerTo, removed, replaced } from '../mutations.js';
import { fullDocument, lostReferences, OPTIONAL } from './full-document.js';

function problemsOf(value: unknown): readonly Problem[] {
  const result = parse(value);
  return result.ok ? [] : result.problems;
}

const pointersOf = (value: unknown) => problemsOf(value).map(({ pointer }) => pointer);

const withAt = (pointer: string, value: unknown) => replaced(fullDocument, pathOf(pointer), value);

/** All pointers in the document but the root. */
const POINTERS = placesIn(fullDocument).slice(1).map(pointerTo);
const LEAVES = POINTERS.filter((pointer) => typeof placeValue(pointer) !== 'object');

function placeValue(pointer: string): unknown {
  return pathOf(pointer).reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], fullDocument);
}

/** A list's items are neither required nor optional. */
const REQUIRED = POINTERS.filter((pointer) => !OPTIONAL.includes(pointer) && !/\/\d+$/.test(pointer));

describe('parse, given an invalid document', () => {
  it.each([null, undefined, true, 0, 1, '', '{"version":1}', [], [fullDocument], () => fullDocument, Symbol('x'), 10n])(
    'points at the whole of %o, which is no object',
    (value) => {
      const result = parse(value);
      expect(result).toMatchObject({ ok: false, code: 'invalid', problems: [{ pointer: '' }] });
      expect(pointersOf(value)).toEqual(['']);
    },
  );

  it.each(REQUIRED)('reports %s at its own pointer when it is missing', (pointer) => {
    const problems = problemsOf(removed(fullDocument, pathOf(pointer)));
    expect(problems.map((problem) => problem.pointer).sort()).toEqual([pointer, ...lostReferences(pointer)].sort());
    expect(problems.find((problem) => problem.pointer === pointer)?.message).toContain('missing');
  });

  it.each(POINTERS)('rejects null at %s', (pointer) => {
    const problems = problemsOf(withAt(pointer, null));
    expect(problems.map((problem) => problem.pointer).sort()).toEqual([pointer, ...lostReferences(pointer)].sort());
    expect(problems.find((problem) => problem.pointer === pointer)?.message).toContain('found null');
  });

  it.each(POINTERS)('rejects a value of another type at %s', (pointer) => {
    const right = placeValue(pointer);
    const kinds: readonly unknown[] = ['text!', -0.5, true, {}, [], { 0: {} }];
    const wrong = kinds.filter((kind) => typeof kind !== typeof right || Array.isArray(kind) !== Array.isArray(right));
    expect(wrong.length).toBeGreaterThan(2);
    for (const value of wrong) {
      // Another number is an unsupported version, not a wrong type.
      if (pointer === '/version' && typeof value === 'number') continue;
      expect(pointersOf(withAt(pointer, value)).sort()).toEqual([pointer, ...lostReferences(pointer)].sort());
    }
  });

  it.each(LEAVES)('rejects a list around the value of %s', (pointer) => {
    expect(pointersOf(withAt(pointer, [placeValue(pointer)])).sort()).toEqual(
      [pointer, ...lostReferences(pointer)].sort(),
    );
  });

  it.each([
    ['/id', ['', 'Meter', 'a_b', 'a b', 'é', 'a/b', 'a\n', '\u0661']],
    ['/lang', ['', 'english language', 'e', 'en_US', '12', 'en-', 'de-DE-DE-x', '*', 'toolonglanguage']],
    ['/status', ['', 'old', 'New', 'new ']],
    ['/companyCount', [-1, 0.5, 7.999, -1e-9]],
    ['/evidence/0/stance', ['', 'support', 'Supports', 'neutral', 'toString']],
    ['/stats/2/count', [-1, 2.5]],
    ['/stats/2/total', [7.5, 1e9 + 0.5]],
    ['/version', ['1', '', true, {}, []]],
  ])('rejects at %s each of %j', (pointer, values) => {
    for (const value of values) expect(pointersOf(withAt(pointer, value))).toEqual([pointer]);
  });

  const UNREAL_DATES = [
    ...['2025-13', '2025-00', '2025-02-30', '2025-02-31', '2025-04-31', '2025-06-00', '2025-01-32', '2025-12-99'],
    ...['2023-02-29', '1900-02-29', '2100-02-29', '0000', '0000-01', '0000-02-29'],
    ...['2025-1', '2025-1-01', '2025-01-1', '25', '12025', '+2025', '-2025', '2025-', '2025-01-', '202501', '20250101'],
    ...[
      '',
      ' 2025',
      '2025 ',
      '2025\n',
      '2025/01',
      '2025-Q1',
      '2025-W01',
      '2025-01-01T00:00:00Z',
      '٢٠٢٥',
      '２０２５',
      'May 2025',
    ],
  ];

  it.each(['/firstObserved', '/updated', '/evidence/0/date'])(
    'refuses at %s what is no real partial date',
    (pointer) => {
      const taken = UNREAL_DATES.filter((date) => pointersOf(withAt(pointer, date)).join() !== pointer);
      expect(taken).toEqual([]);
    },
  );

  const OTHER_URLS = [
    ...[
      'javascript:alert(1)',
      'JavaScript:alert(1)',
      ' javascript:alert(1)',
      'java\nscript:alert(1)',
      'java\tscript:alert(1)',
      '\u0001javascript:1',
    ],
    ...[
      'data:text/html,x',
      'ftp://a.example/',
      'mailto:a@b.example',
      'file:///etc/passwd',
      'blob:http://a.example/1',
      'vbscript:x',
    ],
    ...[
      'about:blank',
      'urn:x',
      'x:y',
      'view-source:http://a.example',
      'httpx://a.example',
      'http://[',
      'http://',
      '//',
      'https://a b.example/',
      'http://a:port/',
    ],
  ];

  it.each(['/url', '/evidence/0/source/url', '/evidence/1/source/url', '/collection/url', '/publisher/url'])(
    'refuses at %s what is not an http(s) URL, however it is disguised',
    (pointer) => {
      const taken = OTHER_URLS.filter((url) => pointersOf(withAt(pointer, url)).join() !== pointer);
      expect(taken).toEqual([]);
    },
  );

  it('reports all problems at once, within parts and between them', () => {
    const document = {
      version: 1,
      id: 'No',
      lang: null,
      stats: [{ id: 's', label: 1, count: 3, total: 2 }, 'not a stat', { id: 's', label: '', count: -1, total: 0.5 }],
      diagram: { meters: [{ label: '', detail: '', stat: 'lost' }], source: [], caption: '' },
      evidence: [{ company: 'A', date: '2025-13', stance: 'maybe', text: '', source: { url: 'x:y' } }],
    };
    expect(parse(document)).toMatchObject({ ok: false, code: 'invalid' });
    expect(pointersOf(document).sort()).toEqual(
      [
        ...[
          '/id',
          '/title',
          '/lang',
          '/stats/0/label',
          '/stats/0/count',
          '/stats/1',
          '/stats/2/id',
          '/stats/2/count',
          '/stats/2/total',
        ],
        ...[
          '/diagram/source',
          '/diagram/meters/0/stat',
          '/evidence/0/date',
          '/evidence/0/stance',
          '/evidence/0/source/url',
        ],
      ].sort(),
    );
  });

  it('names the expected and the found value in each message', () => {
    expect(problemsOf(withAt('/companyCount', '8'))).toEqual([
      { pointer: '/companyCount', message: 'expected a whole number, 0 or more, found "8"' },
    ]);
    expect(problemsOf(withAt('/status', 'old'))).toEqual([
      { pointer: '/status', message: 'expected "new" or "updated", found "old"' },
    ]);
    expect(problemsOf(withAt('/evidence', {}))).toEqual([
      { pointer: '/evidence', message: 'expected an array, found object' },
    ]);
  });

  it('shortens a long text in a message', () => {
    expect(problemsOf(withAt('/url', `x:${'y'.repeat(9999)}`))[0]?.message.length).toBeLessThan(150);
  });
});
