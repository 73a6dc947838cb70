import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fullDocument } from '../document/full-document.js';
import { head, lint, piece, warnings } from './findings.js';

describe('an unknown property', () => {
  it.each([
    [{ titel: 'A' }, '/titel', 'title'],
    [{ company_count: 1 }, '/company_count', 'companyCount'],
    [{ 'Company-Count': 1 }, '/Company-Count', 'companyCount'],
    [{ evidense: [] }, '/evidense', 'evidence'],
    [{ LANG: 'en' }, '/LANG', 'lang'],
    [{ colour: 'red' }, '/colour', undefined],
    [{ 'a/b~c': 1 }, '/a~1b~0c', undefined],
    [{ ['x'.repeat(100_000)]: 1 }, `/${'x'.repeat(100_000)}`, undefined],
    [{ constructor: 1 }, '/constructor', undefined],
    [JSON.parse('{ "__proto__": 1 }') as object, '/__proto__', undefined],
  ])('is reported: %o', (more, pointer, name) => {
    const text = JSON.stringify(head).replace('}', `, ${JSON.stringify(more).slice(1)}`);
    const found = lint(text).filter(({ rule }) => rule === 'unknown-property');
    expect(found).toHaveLength(1);
    expect(found[0]?.pointer).toBe(pointer);
    expect(/did you mean "(\w+)"\?$/.exec(found[0]?.message ?? '')?.[1]).toBe(name);
  });

  it('is not $schema at the root, and is $schema elsewhere', () => {
    expect(warnings('unknown-property', { $schema: './trend.schema.json' })).toEqual([]);
    expect(warnings('unknown-property', { publisher: { name: 'P', $schema: '' } })).toHaveLength(1);
  });

  it('is reported at the position of its key', () => {
    expect(lint('{ "version": 1, "id": "a", "title": "A",\n  "colour": "red" }')).toMatchObject([
      { line: 2, column: 3 },
    ]);
  });
});

describe('the number of companies', () => {
  it.each([
    [1, ['A', 'B'], 1],
    [2, ['A', 'B'], 0],
    [3, ['A', 'B'], 1],
    [3, [], 0],
    [1, ['A', ' a ', 'A'], 0],
    [0, [], 0],
    [0, ['A'], 1],
  ])('%i, with evidence from %j, is reported %i times', (companyCount, companies, times) => {
    const evidence = companies.map((company, index) => piece(company, '2025', { text: String(index) }));
    expect(warnings('company-count', { companyCount, evidence })).toHaveLength(times);
  });

  it('may count companies that challenge the trend, and speaks of the subject', () => {
    const evidence = [piece('Lyon', '2025'), piece('Graz', '2025', { stance: 'challenges' })];
    const subject = { label: 'City', one: '{count} city', other: '{count} cities' };
    expect(warnings('company-count', { companyCount: 2, evidence })).toEqual([]);
    expect(warnings('company-count', { companyCount: 3, subject, evidence })).toEqual([
      'warning /companyCount 3, but the evidence names only 2 cities',
    ]);
  });

  it('does not count companies that challenge the trend', () => {
    const evidence = [piece('A', '2025'), piece('B', '2025', { stance: 'challenges' })];
    expect(warnings('company-count', { companyCount: 1, evidence })).toEqual([]);
  });
});

describe('the order of the evidence', () => {
  it.each([
    [[], undefined],
    [['2025'], undefined],
    [['2024', '2025-01', '2025-01-01', '2025-02'], undefined],
    [['2025-02', '2025-01', '2024'], undefined],
    [['2025-03', '2025', '2025-01'], undefined],
    [['2025-06', '2025', '2025-03', '2025-05'], 3],
    [['2025-01', '2025-03', '2025-02'], 2],
    [['2025-03', '2025-03', '2025-01', '2026'], 3],
    // The one that jumped, not the one after it.
    [['2025-01', '2025-09', '2025-02', '2025-03', '2025-04'], 1],
    [['2025-09', '2025-08', '2025-01', '2025-07', '2025-06'], 2],
    [['2025-12', '2025-01', '2025-02', '2025-03'], 0],
    [['2025-01', '2025-02', '2025-03', '2024-01'], 3],
    [['2024', '2024-05', '2026', '2025', '2025-02', '2025-03'], 2],
  ])('of %j is broken at %o', (dates, index) => {
    const evidence = dates.map((date, i) => piece(`Company ${i}`, date));
    const found = warnings('evidence-order', { evidence }).map((line) => line.split(' ')[1]);
    expect(found).toEqual(index === undefined ? [] : [`/evidence/${index}/date`]);
  });
});

it('is that of each stance: a document may list one after the other', () => {
  const challenges = { stance: 'challenges' };
  const evidence = [
    piece('A', '2024'),
    piece('B', '2025'),
    piece('C', '2023', challenges),
    piece('D', '2024', challenges),
  ];
  expect(warnings('evidence-order', { evidence })).toEqual([]);
});

it('is found in time in ten thousand pieces', () => {
  const evidence = Array.from({ length: 10_000 }, (_, i) => piece(`C${i}`, String(1000 + ((i * 7919) % 8000))));
  // Another order than that of time.
  expect(warnings('evidence-order', { evidence })).toEqual([]);
}, 10_000);

describe('dates', () => {
  it.each([
    ['2025-06', ['2025-07'], ['/evidence/0/date 2025-07 is after "updated", 2025-06']],
    [
      '2025-06',
      ['2025-06-30', '2025', '2025-07', '2026'],
      ['/evidence/2/date 2025-07 is after "updated", 2025-06, and so is 1 more'],
    ],
    ['2025', ['2025-12-31'], []],
    ['2025-06-30', ['2025-06'], []],
  ])('after "updated", %s, are reported: %j', (updated, dates, expected) => {
    const evidence = dates.map((date, i) => piece(`C${i}`, date));
    expect(warnings('after-update', { updated, evidence })).toEqual(expected.map((line) => `warning ${line}`));
  });

  it.each([
    ['2025-06', ['2025-07', '2025-01'], ['/firstObserved 2025-06 is after the first evidence, 2025-01 in /evidence/1']],
    ['2025-06', ['2025'], []],
    ['2025', ['2025-01-01'], []],
    ['2024', ['2025'], []],
  ])('before "firstObserved", %s, are reported: %j', (firstObserved, dates, expected) => {
    const evidence = dates.map((date, i) => piece(`C${i}`, date));
    expect(warnings('first-observed', { firstObserved, evidence })).toEqual(expected.map((line) => `warning ${line}`));
  });

  it('of what challenges the claim may be before the trend was observed', () => {
    const evidence = [piece('A', '2020', { stance: 'challenges' })];
    expect(warnings('first-observed', { firstObserved: '2025', evidence })).toEqual([]);
  });
});

describe('one company in two spellings', () => {
  const found = (...names: string[]) =>
    warnings('company-spelling', { evidence: names.map((name, i) => piece(name, '2025', { id: `e${i}` })) });

  it.each([
    ['OpenAI', 'Open AI'],
    ['OpenAI', 'openai'],
    ['Acme', 'Acme Inc.'],
    ['Acme, Inc.', 'ACME Inc'],
    ['St. Pauli', 'St Pauli'],
    ['Société', 'Societe'],
    ['Rock-Ola', 'Rockola'],
    ['Acme', 'Acme '],
    ['バス会社', 'ﾊﾞｽ会社'],
    ['The Guardian', 'Guardian'],
  ])('is reported: %s, %s', (one, other) => {
    expect(found(one, 'Else', other, other)).toEqual([
      `warning /evidence/2/company "${other}" is spelt "${one}" in /evidence/0`,
    ]);
  });

  it.each([
    ['Acme AG', 'Acme GmbH'],
    ['C', 'C++'],
    ['C#', 'C++'],
    ['バス', 'パス'],
    ['दिल', 'दल'],
    ['Windows 10', 'Windows 11'],
    ['A. Smith', 'B. Smith'],
    ['Lyon', 'Lyons'],
    ['كأس', 'كاس'],
  ])('is not: %s, %s', (one, other) => {
    expect(found(one, other)).toEqual([]);
  });
});

describe('a piece without an id', () => {
  it('is reported once, with the number of the others', () => {
    const evidence = [piece('A', '2025', { id: 'a' }), piece('B', '2025'), piece('C', '2025'), piece('D', '2025')];
    expect(warnings('evidence-id', { evidence })).toEqual([
      'warning /evidence/1 has no id, nor have 2 more: its links go by its place, and shift when a piece is added before it',
    ]);
    expect(warnings('evidence-id', { evidence: evidence.slice(0, 1) })).toEqual([]);
  });
});

describe('duplicate evidence', () => {
  const url = 'https://a.example/1';
  it.each([
    ['text', [piece('A', '2025'), piece('A', '2025')], 1],
    ['text, but for blanks', [piece('A', '2025', { text: 'One  two' }), piece('a', '2025', { text: ' one two' })], 1],
    ['source', [piece('A', '2025', { source: { url } }), piece('A', '2025', { text: 'More.', source: { url } })], 1],
    ['three times', [piece('A', '2025'), piece('A', '2025'), piece('A', '2025')], 2],
    ['another date', [piece('A', '2025'), piece('A', '2026')], 0],
    ['another company', [piece('A', '2025', { text: 'It.' }), piece('B', '2025', { text: 'It.' })], 0],
    ['another text', [piece('A', '2025'), piece('A', '2025', { text: 'More.' })], 0],
    [
      'one source of two companies',
      [piece('A', '2025', { source: { url } }), piece('B', '2025', { source: { url } })],
      0,
    ],
  ])('is recognized by %s', (_, evidence, times) => {
    const found = warnings('same-piece', { evidence });
    expect(found).toHaveLength(times);
    for (const line of found) expect(line).toMatch(/^warning \/evidence\/[12] the same .* as \/evidence\/0$/);
  });
});

describe('a correct document', () => {
  it('has no findings', () => {
    const evidence = fullDocument.evidence.map((each, i) => ({ ...each, id: `a-${i}` }));
    expect(lint(JSON.stringify({ ...fullDocument, companyCount: 2, evidence }))).toEqual([]);
  });

  it.each(readdirSync('demo/trends').filter((name) => name !== 'hard-markup.json'))('%s has no fault', (name) => {
    const found = lint(readFileSync(`demo/trends/${name}`, 'utf8'));
    expect(found.filter(({ severity }) => severity !== 'hint')).toEqual([]);
  });

  it.each(readdirSync('tests/fixtures/editors'))('%s, as an editor writes it, has no finding but hints', (name) => {
    const found = lint(readFileSync(`tests/fixtures/editors/${name}`, 'utf8'));
    expect(found.filter(({ severity }) => severity !== 'hint')).toEqual([]);
  });
});

describe('a hint', () => {
  const evidence = [piece('A', '2025'), piece('B', '2025', { stance: 'challenges' })];

  it('tells of a number of companies that the evidence allows, and that is not the number in it', () => {
    expect(warnings('company-total', { companyCount: 1, evidence })).toEqual([
      'hint /companyCount 1, and the evidence names 2 companies, those that challenge the claim among them',
    ]);
    expect(warnings('company-total', { companyCount: 2, evidence })).toEqual([]);
    // A warning already.
    expect(warnings('company-total', { companyCount: 3, evidence })).toEqual([]);
    expect(warnings('company-total', { companyCount: 3 })).toEqual([]);
  });

  it.each([
    [{ status: 'new', firstObserved: '2024-09', updated: '2026-06' }, 1],
    [{ status: 'new', firstObserved: '2024-09', evidence: [piece('A', '2026-05')] }, 1],
    [{ status: 'new', firstObserved: '2025-09', updated: '2026-06' }, 0],
    [{ status: 'new', firstObserved: '2025', updated: '2026-12' }, 0],
    [{ status: 'updated', firstObserved: '2024-09', updated: '2026-06' }, 0],
    [{ status: 'new', updated: '2026-06' }, 0],
    [{ status: 'new', firstObserved: '2024-09' }, 0],
  ])('tells of a trend that is new long after it was first observed: %j, %i times', (document, times) => {
    const found = warnings('new-status', document);
    expect(found).toHaveLength(times);
    for (const line of found)
      expect(line).toMatch(/^hint \/status "new", and first observed 2024-09, more than a year/);
  });
});
