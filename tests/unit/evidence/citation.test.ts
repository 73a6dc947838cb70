import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cite, type CitationOptions } from '../../../src/evidence/citation.js';
import type { Evidence, TrendDocument } from '../../../src/document/index.js';
import { LANGUAGES, trendDocument } from '../arbitraries.js';
import { checkProperty } from '../check-property.js';
import { printed, readEntry } from '../document/bibtex.js';

const piece: Evidence = {
  id: 'deepseek',
  company: 'DeepSeek',
  date: '2025-03',
  stance: 'supports',
  text: 'Bills by the token,\n\nand by nothing else.',
  source: { title: 'Prices', url: 'https://deepseek.example/prices_{1}' },
};
const second: Evidence = { company: 'Together', date: '2024', stance: 'challenges', text: 'Reserves.' };
const trend: TrendDocument = {
  version: 1,
  id: 'meter',
  title: 'The meter follows the buyer',
  lang: 'en',
  updated: '2026-06-30',
  quickAnswer: 'It depends on\nwho buys.',
  bottomLine: 'Ask who buys.',
  evidence: [piece, second],
  publisher: { name: 'The Observatory' },
};
const bare: TrendDocument = { version: 1, id: 'bare', title: 'Bare' };

const options: CitationOptions = {
  link: 'https://example.com/#meter/deepseek',
  lang: 'en',
  counts: '1 supporting, 1 counterexample',
  asOf: 'as of June 2026',
  quotation: '“{text}”',
  stance: 'supports',
};
const whole: CitationOptions = { ...options, link: 'https://example.com/#meter', stance: undefined };

const TAIL = 'The Observatory, as of June 2026; 1 supporting, 1 counterexample.';

describe('a reference', () => {
  it('says whose it is, of what, as of when and where, and quotes nothing', () => {
    expect(cite(trend, undefined, whole).reference).toBe(`The meter follows the buyer. ${TAIL} ${whole.link}`);
    expect(cite(trend, piece, options).reference).toBe(
      `DeepSeek, March 2025, supports. The meter follows the buyer. ${TAIL} ${options.link}`,
    );
    expect(cite(bare, undefined, { ...whole, asOf: '', counts: '' }).reference).toBe(`Bare. ${whole.link}`);
  });
});

describe('a quote', () => {
  it.each<[string, TrendDocument, Evidence | undefined, CitationOptions, string]>([
    [
      'of a piece',
      trend,
      piece,
      options,
      `“Bills by the token, and by nothing else.” — DeepSeek, March 2025, supports. The meter follows the buyer. ${TAIL} ${options.link}`,
    ],
    [
      'of a piece, in another language',
      trend,
      { ...second, date: '2024-03' },
      { ...options, lang: 'de', counts: '1 dafür, 1 Gegenbeispiel', asOf: 'Stand Juni 2026', stance: 'widerspricht' },
      `“Reserves.” — Together, März 2024, widerspricht. The meter follows the buyer. The Observatory, Stand Juni 2026; 1 dafür, 1 Gegenbeispiel. ${options.link}`,
    ],
    [
      'of a trend, by its answer in short',
      trend,
      undefined,
      whole,
      `“It depends on who buys.” — The meter follows the buyer. ${TAIL} ${whole.link}`,
    ],
    [
      'of a trend, by its bottom line',
      { ...trend, quickAnswer: ' \n' },
      undefined,
      whole,
      `“Ask who buys.” — The meter follows the buyer. ${TAIL} ${whole.link}`,
    ],
    [
      'of a trend, by its title, said once',
      { ...trend, quickAnswer: undefined, bottomLine: undefined },
      undefined,
      whole,
      `“The meter follows the buyer” — ${TAIL} ${whole.link}`,
    ],
    [
      'of a trend whose answer is its title',
      { ...trend, quickAnswer: 'The meter  follows\nthe buyer' },
      undefined,
      whole,
      `“The meter follows the buyer” — ${TAIL} ${whole.link}`,
    ],
    [
      'without what is not there',
      bare,
      undefined,
      { ...whole, asOf: '', counts: '0 supporting, 0 counterexamples' },
      `“Bare” — 0 supporting, 0 counterexamples. ${whole.link}`,
    ],
    [
      'of a piece of which nothing is told but its date',
      { ...bare, title: ' ' },
      { ...second, company: '', text: '' },
      whole,
      `2024. as of June 2026; 1 supporting, 1 counterexample. ${whole.link}`,
    ],
    [
      'with no second stop after what ends by itself',
      { ...trend, title: 'Who pays?', publisher: { name: 'Meters Inc.' } },
      { ...piece, text: 'Yes…' },
      { ...options, stance: 'supports!' },
      `“Yes…” — DeepSeek, March 2025, supports! Who pays? Meters Inc., as of June 2026; 1 supporting, 1 counterexample. ${options.link}`,
    ],
    [
      'with spaces that do not break',
      { ...trend, title: '90\u00a0% of\u2028all\u0085meters' },
      undefined,
      whole,
      `“It depends on who buys.” — 90\u00a0% of all meters. ${TAIL} ${whole.link}`,
    ],
  ])('%s', (_, document, part, given, expected) => {
    expect(cite(document, part, given).quote).toBe(expected);
  });
});

describe('a BibTeX entry', () => {
  it('of a piece names the piece, its own date and source, and the trend', () => {
    const { bibtex } = cite(trend, piece, options);
    expect(bibtex).toBe(
      [
        '@misc{meter-deepseek',
        '  author = {{The Observatory}}',
        '  title = {{DeepSeek: Bills by the token, and by nothing else.}}',
        '  howpublished = {The meter follows the buyer}',
        '  year = {2025}',
        '  month = mar',
        '  url = {https://example.com/#meter/deepseek}',
        '  note = {as of June 2026; 1 supporting, 1 counterexample; https://deepseek.example/prices\\_\\%7B1\\%7D}\n}',
      ].join(',\n'),
    );
  });

  it('of a trend names the trend and when it was updated', () => {
    expect(readEntry(cite(trend, undefined, whole).bibtex)).toEqual({
      key: 'meter',
      fields: {
        author: '{{The Observatory}}',
        title: '{{The meter follows the buyer}}',
        year: '{2026}',
        month: 'jun',
        url: '{https://example.com/#meter}',
        note: '{as of June 2026; 1 supporting, 1 counterexample}',
      },
    });
  });

  it('leaves out what is not known', () => {
    expect(readEntry(cite(bare, undefined, { ...whole, asOf: '' }).bibtex).fields).toEqual({
      title: '{{Bare}}',
      url: '{https://example.com/#meter}',
      note: '{1 supporting, 1 counterexample}',
    });
  });

  it.each([
    ['2025', '{2025}', undefined],
    ['2025-01', '{2025}', 'jan'],
    ['2025-12-31', '{2025}', 'dec'],
  ])('dated %s has its year, and its month where there is one', (date, year, month) => {
    const { fields } = readEntry(cite(trend, { ...second, date }, options).bibtex);
    expect([fields['year'], fields['month']]).toEqual([year, month]);
  });

  it.each([
    ['a-1_B', 'meter-a-1_B'],
    ['a b', 'meter-2'],
    ['a}', 'meter-2'],
    ['é', 'meter-2'],
    ['', 'meter-2'],
    [undefined, 'meter-2'],
  ])('of a piece with the id %j has the key %s', (id, key) => {
    const part = { ...second, id };
    expect(readEntry(cite({ ...trend, evidence: [piece, part] }, part, options).bibtex).key).toBe(key);
  });

  it.each([
    ['\\', '\\textbackslash{}'],
    ['{', '\\textbraceleft{}'],
    ['}', '\\textbraceright{}'],
    ['$5 & 90% of #1_a', '\\$5 \\& 90\\% of \\#1\\_a'],
    ['^~', '\\textasciicircum{}\\textasciitilde{}'],
    ['a\r\n\r\n@book{b,', 'a @book\\textbraceleft{}b,'],
  ])('takes %j as text', (text, expected) => {
    const { fields } = readEntry(cite({ ...bare, title: text, publisher: { name: text } }, undefined, whole).bibtex);
    expect([fields['title'], fields['author']]).toEqual([`{{${expected}}}`, `{{${expected}}}`]);
  });

  it('holds its address within its braces', () => {
    const { fields } = readEntry(
      cite(bare, undefined, { ...whole, link: 'https://example.com/{a}\\b c?100%25_~#d' }).bibtex,
    );
    expect(fields['url']).toBe('{https://example.com/%7Ba%7D%5Cb%20c?100%25_~#d}');
  });

  it('resolves the address of a source', () => {
    const part = { ...second, source: { url: '../prices' } };
    const href = (url: string) => new URL(url, 'https://data.example/trends/').href;
    const { note } = readEntry(cite(trend, part, { ...options, href }).bibtex).fields;
    expect(printed(note)).toBe('as of June 2026; 1 supporting, 1 counterexample; https://data.example/prices');
  });
});

describe('a citation', () => {
  const hostile = fc.string({
    unit: fc.constantFrom(
      '{',
      '}',
      '\\',
      '$',
      '%',
      '#',
      '~',
      '^',
      '"',
      '@',
      ',',
      ' ',
      '\n',
      '\u0085',
      'a',
      '\ud800',
      '“',
    ),
    maxLength: 8,
  });
  const counts = fc.constantFrom('8 supporting, 3 counterexamples', '8\u00a0dafür & 3 % dagegen');
  const asOf = fc.constantFrom('as of June 2026', 'Stand: {Juni}\u202f2026');

  const cited = fc
    .record({ document: trendDocument, texts: fc.array(hostile, { minLength: 4, maxLength: 4 }), counts, asOf })
    .chain(({ document, texts: [title = '', company = '', text = '', name = ''], ...phrases }) => {
      const rude: Evidence = { company, date: '2025', stance: 'challenges', text, id: text };
      const evidence = [...(document.evidence ?? []), rude];
      return fc.record({
        trend: fc.constantFrom<TrendDocument>(document, { ...document, title, evidence, publisher: { name } }),
        piece: fc.constantFrom(undefined, ...evidence),
        given: fc.record({
          ...{ counts: fc.constant(phrases.counts), asOf: fc.constant(phrases.asOf) },
          lang: fc.constantFrom(...LANGUAGES),
          quotation: fc.constant('“{text}”'),
          link: fc.webUrl(),
          stance: fc.constantFrom(undefined, 'supports'),
        }),
      });
    });

  it('always tells the counts and the date, and where it leads', () => {
    checkProperty(
      fc.property(cited, ({ trend: document, piece: part, given }) => {
        const { link, quote, bibtex } = cite(document, part, given);
        expect(link).toBe(given.link);
        expect(quote.endsWith(` ${given.link}`)).toBe(true);
        expect(quote).toContain(`${given.asOf}; ${given.counts}.`);
        expect(printed(readEntry(bibtex).fields['note'])).toContain(`${given.asOf}; ${given.counts}`);
      }),
      400,
    );
  });

  it('is one line as a quote, and as an entry what BibTeX can read, of any document', () => {
    checkProperty(
      fc.property(cited, ({ trend: document, piece: part, given }) => {
        const { quote, bibtex } = cite(document, part, given);
        expect(quote).not.toMatch(/[\n\r\u0085\u2028\u2029]| {2}|^ |^“” —/);
        const { key, fields } = readEntry(bibtex);
        expect(key).toMatch(new RegExp(`^${document.id}${part ? '-[\\w-]+' : ''}$`));
        const title = part ? [part.company, part.text] : [document.title];
        const letters = (text: string) => text.replace(/[\s\p{Cc}:]/gu, '');
        expect(letters(printed(fields['title']))).toBe(letters(title.join('')));
        expect(letters(printed(fields['author']))).toBe(letters(document.publisher?.name ?? ''));
      }),
      400,
    );
  });
});
