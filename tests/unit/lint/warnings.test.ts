import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lintBytes } from '../../../src/lint/index.js';
import { LANGUAGES } from '../../../src/messages/load-language.js';
import { PERCENT_WORDS } from '../../../src/messages/percent-words.js';
import { LIMITS } from '../../../src/loading/limits.js';
import { fullDocument } from '../document/full-document.js';

const lint = (text: string) => lintBytes(new TextEncoder().encode(text), LIMITS.bytes);
const head = { version: 1, id: 'a', title: 'A' };

/** The warnings of one rule for a document with additional properties. */
const warnings = (rule: string, more: object) =>
  lint(JSON.stringify({ ...head, ...more }))
    .filter((finding) => finding.rule === rule)
    .map(({ severity, pointer, message }) => `${severity} ${pointer} ${message}`);

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

describe('a percentage in the prose', () => {
  const stats = [
    { id: 'a', label: 'A', count: 27, total: 30 },
    { id: 'b', label: 'B', count: 27, total: 27 },
    { id: 'c', label: 'C', count: 2, total: 3 },
    { id: 'd', label: 'D', count: 3, total: 8 },
    { id: 'e', label: 'E', count: 999, total: 1000 },
    { id: 'f', label: 'F', count: 0, total: 0 },
  ];
  const unsupported = (text: string, more: object = { stats }) =>
    warnings('unsupported-percentage', { ...more, outlook: text }).map(
      (line) => /^warning \/outlook "(.*?)" is the percentage of no share/.exec(line)?.[1],
    );

  it.each([
    ...[
      '90%',
      '90 %',
      '90\u00A0%',
      '90\u202F%',
      '90 percent',
      '90 per cent',
      '90 Percent',
      '90 Prozent',
      '90 pour cent',
    ],
    ...['90 por ciento', '٩٠٪', '۹۰٪', '%90', '100 %', '67 %', '66.7 %', '66,67 %', '37.5%', '38 %', '99 %', '99.9 %'],
    ...[
      '10 %: what is left',
      '90.0 %',
      '27 (90%) of 30',
      '85',
      '85 per centimetre',
      '5 percentage points',
      '85 of 100',
    ],
  ])('is supported: %s', (text) => {
    expect(unsupported(`It is ${text}.`)).toEqual([]);
  });

  it.each([
    ...[
      '85%',
      '85 %',
      '85 percent',
      '85 per cent',
      '85 Prozent',
      '٨٥٪',
      '۸۵٪',
      '%85',
      '66 %',
      '37 %',
      '37.4 %',
      '150 %',
    ],
    ...['90.1 %', '100.1 %', '98 %'],
  ])('is not supported: %s', (text) => {
    expect(unsupported(`It is ${text}.`)).toEqual([text]);
  });

  it.each([
    ['hu', '85 százalék', '90 százalékát'],
    ['hu', '85 százalékot', '90 százalék'],
    ['pl', '85 procent', '90 procent'],
    ['cs', '85 procent', '90 procenta'],
    ['fi', '85 prosenttia', '90 prosenttia'],
    ['el', '85 τοις εκατό', '90 τοις εκατό'],
    ['uk', '85 відсотків', '90 відсотків'],
    ['ja', '85パーセント', '90パーセント'],
    ['ko', '85퍼센트', '90퍼센트'],
    ['zh', '百分之85', '百分之90'],
    ['tr', 'yüzde 85', 'yüzde 90'],
    ['th', '85 เปอร์เซ็นต์', '90 เปอร์เซ็นต์'],
    ['hi', '85 प्रतिशत', '90 प्रतिशत'],
    ['he', '85 אחוזים', '90 אחוזים'],
    ['vi', '85 phần trăm', '90 phần trăm'],
    ['id', '85 persen', '90 persen'],
    ['fa', '85 درصد', '90 درصد'],
    ['ro', '85 la sută', '90 la sută'],
  ])('is known by the words of %s: %s', (_, wrong, right) => {
    expect([unsupported(`${wrong}.`), unsupported(`${right}.`)]).toEqual([[wrong], []]);
  });

  it('has a word in each language of the widget', () => {
    expect(LANGUAGES.filter((name) => !Object.hasOwn(PERCENT_WORDS, name))).toEqual([]);
  });

  it.each([
    'See https://a.example/Resolution%20on%20Fines.pdf',
    'See www.a.example/90%2085%20a',
    'See reports/Resolution%20on%20Fines.pdf.',
    'See Resolution%20on%20Fines.pdf.',
    'See “https://a.example/a%2085%C3%A9”',
  ])('is none in an address or a name: %s', (text) => {
    expect(unsupported(text)).toEqual([]);
  });

  it('is found beside an address', () => {
    expect(unsupported('https://a.example/a%20b.pdf tells of 85%, 86% and/or 87%.')).toEqual(['85%', '86%', '87%']);
    expect(unsupported('It is 85%/86%, and 10%-20%.')).toEqual(['85%', '86%', '20%']);
  });

  it('is never rounded to a false 0 or 100', () => {
    const most = { stats: [{ id: 'a', label: 'A', count: 9999, total: 10_000 }] };
    expect(unsupported('100 %, 100.0 %, 99 %, 99.99 %, 0 %, 0.0 %, 1 %, 0.01 %', most)).toEqual([
      '100 %',
      '100.0 %',
      '0 %',
      '0.0 %',
    ]);
  });

  it('is never supported without shares', () => {
    expect(unsupported('It is 90%.', {})).toEqual(['90%']);
  });

  it('is checked in all prose, but not in the evidence', () => {
    const text = 'It is 85 %.';
    const found = warnings('unsupported-percentage', {
      stats,
      title: text,
      quickAnswer: text,
      whatsHappening: text,
      why: text,
      diagram: { source: { label: text, detail: text }, meters: [], caption: text },
      evidence: [{ company: text, date: '2025', stance: 'supports', text }],
      guidance: [{ audience: 'buyers', text }],
      outlook: text,
      bottomLine: text,
      faq: [{ question: text, answer: text }],
    });
    expect(found.map((line) => line.split(' ')[1])).toEqual([
      '/title',
      '/quickAnswer',
      '/whatsHappening',
      '/why',
      '/diagram/caption',
      '/guidance/0/text',
      '/outlook',
      '/bottomLine',
      '/faq/0/question',
      '/faq/0/answer',
    ]);
  });

  it('is reported at its position in a text with escapes', () => {
    const text = String.raw`{ "version": 1, "id": "a", "title": "A", "why": "\"\u0041\n 85 %" }`;
    expect(lint(text)).toMatchObject([{ pointer: '/why', line: 1, column: text.indexOf('85') + 1 }]);
  });
});

const piece = (company: string, date: string, more: object = {}) => ({
  company,
  date,
  stance: 'supports',
  text: `What ${company} did.`,
  ...more,
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

describe('markup in a text', () => {
  it.each([
    ['Q&amp;A', '"&amp;" is shown as it is written: write "&"'],
    ['It&#8217;s', '"&#8217;" is shown as it is written: write "’"'],
    ['&#x201C;Yes', '"&#x201C;" is shown as it is written: write "“"'],
    ['a&nbsp;b', '"&nbsp;" is shown'],
    ['Caf&eacute;', '"&eacute;" is shown as it is written: write the character itself'],
    ['<b>30</b>', '"<b>" is shown as it is written: texts are plain text, without tags'],
    ['a<br/>b', '"<br/>" is shown'],
    ['<a href="https://a.example">a</a>', '"<a href='],
    ['</p>', '"</p>" is shown'],
  ])('is reported: %s', (text, message) => {
    for (const [more, pointer] of [
      [{ outlook: text }, '/outlook'],
      [{ title: text }, '/title'],
      [{ evidence: [piece('A', '2025', { text, id: 'a' })] }, '/evidence/0/text'],
      [{ evidence: [piece(text, '2025', { id: 'a', text: 'T' })] }, '/evidence/0/company'],
      [{ faq: [{ question: text, answer: 'A' }] }, '/faq/0/question'],
      [{ publisher: { name: text } }, '/publisher/name'],
    ] as const)
      expect(warnings('markup', more)).toEqual([expect.stringContaining(`warning ${pointer} ${message}`)]);
  });

  it.each([
    'AT&T',
    'AT&T; R&D; Q&A;',
    'x < 3 and y > 2',
    '5<6',
    '<3',
    'a <name> b',
    'if a<b and c>d',
    'M&Ms',
    '& so on',
    'C <- D',
  ])('is not: %s', (text) => {
    expect(warnings('markup', { outlook: text })).toEqual([]);
  });

  it('is found in an address too', () => {
    expect(warnings('markup', { url: 'https://a.example/?a=1&amp;b=2' })).toHaveLength(1);
    expect(warnings('markup', { url: 'https://a.example/?a=1&b=2&copy=3' })).toEqual([]);
  });
});

describe('an address', () => {
  const found = (url: string) => warnings('address', { evidence: [piece('A', '2025', { id: 'a', source: { url } })] });

  it.each([
    ['www.example.com/report', 'write "https://www.example.com/report"'],
    ['example.com', 'has no scheme'],
    ['bbc.co.uk/news', 'has no scheme'],
    ['example.org?a=1', 'has no scheme'],
    ['see annual report', 'has spaces'],
    ['#REF!', 'error of a spreadsheet'],
    ['#N/A', 'error of a spreadsheet'],
    ['n/a', 'is no address'],
    ['TBD', 'is no address'],
    ['-', 'is no address'],
  ])('is reported: %s', (url, message) => {
    expect(found(url)).toEqual([
      expect.stringMatching(`^warning /evidence/0/source/url .*${message.replace('?', '.')}`),
    ]);
    expect(warnings('address', { collection: { title: 'C', url } })).toHaveLength(1);
  });

  it.each([
    'report.html',
    'reports/2025.pdf',
    '../a',
    '/a/b.c',
    './www.txt',
    '#a',
    '?page=2',
    '//example.com',
    'https://a.example/a b',
    'a.b',
  ])('is not: %s', (url) => {
    expect(found(url.replace(' ', '%20'))).toEqual([]);
  });

  it.each(['', '  '])('is a fault where it is empty: %j', (url) => {
    expect(lint(JSON.stringify({ ...head, evidence: [piece('A', '2025', { source: { url } })] }))).toMatchObject([
      {
        severity: 'fault',
        pointer: '/evidence/0/source/url',
        message: expect.stringContaining('expected an http: or https: URL, found "') as string,
      },
    ]);
  });
});

describe('an empty text', () => {
  it.each([
    [{ outlook: '' }, '/outlook'],
    [{ outlook: ' \n ' }, '/outlook'],
    [{ evidence: [piece('A', '2025', { id: 'a', text: '' })] }, '/evidence/0/text'],
    [{ evidence: [piece('', '2025', { id: 'a', text: 'T' })] }, '/evidence/0/company'],
    [{ evidence: [piece('A', '2025', { id: 'a', source: { title: '', url: 'a' } })] }, '/evidence/0/source/title'],
    [{ evidence: [piece('A', '2025', { id: 'a', text: '#REF!' })] }, '/evidence/0/text'],
  ])('is reported: %j', (more, pointer) => {
    expect(warnings('empty-text', more)).toEqual([expect.stringMatching(`^warning ${pointer} `)]);
  });
});

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
