import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/messages/load-language.js';
import { PERCENT_WORDS } from '../../../src/messages/percent-words.js';
import { head, lint, piece, warnings } from './findings.js';

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

describe('an id that a published collection needs for itself', () => {
  it.each(['trends', 'feed', 'llms', 'oembed', '404'])('is reported: %s', (id) => {
    expect(warnings('reserved-id', { id })).toEqual([expect.stringMatching(`^warning /id "${id}" names a file`)]);
  });

  it.each(['trend', 'feeds', '405', 'sitemap'])('is no other: %s', (id) => {
    expect(warnings('reserved-id', { id })).toEqual([]);
  });
});

describe('a term of the glossary', () => {
  const terms = (...all: readonly string[]) => ({ glossary: all.map((term) => ({ term, meaning: 'M.' })) });

  it.each([
    [{ quickAnswer: 'A meter.' }, 0],
    [{ whatsHappening: 'A METER.' }, 0],
    [{ why: 'One.\n\nmeter' }, 0],
    [{ evidence: [{ company: 'A', date: '2025', stance: 'supports', text: 'A meter.' }] }, 0],
    [{ guidance: [{ audience: 'buyers', text: 'A meter.' }] }, 0],
    [{ outlook: 'A meter.' }, 0],
    [{ bottomLine: 'A meter.' }, 0],
    [{ faq: [{ question: 'What?', answer: 'A meter.' }] }, 0],
    [{}, 1],
    [{ outlook: 'Meters, and a parameter.' }, 1],
    [{ outlook: 'https://example.com/meter' }, 1],
    // Nothing is explained in titles, labels and questions.
    [{ title: 'A meter' }, 1],
    [{ stats: [{ id: 's', label: 'A meter', count: 1, total: 2 }] }, 1],
    [{ faq: [{ question: 'A meter?', answer: 'No.' }] }, 1],
  ])('is used where it is a whole word of a text: %j, %i', (more, times) => {
    const found = warnings('unused-term', { ...terms('meter'), ...more });
    expect(found).toHaveLength(times);
    for (const line of found)
      expect(line).toBe(
        'warning /glossary/0/term no text has the term "meter" as a whole word: write it as the texts do',
      );
  });

  it('is not used where it only stands within a longer one', () => {
    const glossary = terms('credit', 'compute credit');
    expect(warnings('unused-term', { ...glossary, outlook: 'A compute credit.' })).toEqual([
      expect.stringMatching(/^warning \/glossary\/0\/term /),
    ]);
    expect(warnings('unused-term', { ...glossary, outlook: 'A compute credit. Credit.' })).toEqual([]);
  });

  it.each([
    [['meter', 'meter'], ['warning /glossary/1/term "meter" is already the term of /glossary/0']],
    [['meter', 'a', 'Meter '], ['warning /glossary/2/term "Meter " is already the term of /glossary/0']],
    [['meter', 'meters'], []],
    [['', ' '], []],
  ])('stands once: %j', (all, expected) => {
    expect(warnings('same-term', { ...terms(...all), outlook: 'A meter, meters.' })).toEqual(expected);
    // It is told of once, in one rule.
    expect(warnings('unused-term', { ...terms(...all), outlook: 'A meter, meters, a.' })).toEqual([]);
  });

  it('is told of at its place in the document', () => {
    expect(
      lint('{ "version": 1, "id": "a", "title": "A",\n  "glossary": [{ "term": "x", "meaning": "y" }] }'),
    ).toMatchObject([{ rule: 'unused-term', line: 2, column: 26 }]);
  });
});
