import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evidenceCsv } from '../../../src/evidence/csv.js';
import type { Evidence, TrendDocument } from '../../../src/document/index.js';
import { trendDocument } from '../arbitraries.js';
import { defined } from '../defined.js';
import { checkProperty } from '../check-property.js';

const HEADER = [
  'company',
  'date',
  'stance',
  'text',
  'source title',
  'source url',
  'id',
  'trend',
  'as of',
  'trend url',
  'publisher',
  'supporting',
  'counterexamples',
];

const ADDRESS = 'https://page.example/article';

/** Reads RFC 4180, character by character; every cell has to be quoted, every row to end in CRLF. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (let at = 0; at < text.length;) {
    if (text.charAt(at++) !== '"') throw new Error(`no quote before ${at}`);
    let cell = '';
    for (;;) {
      if (at >= text.length) throw new Error('a cell without an end');
      const character = text.charAt(at++);
      if (character !== '"') cell += character;
      else if (text.charAt(at) === '"') cell += text.charAt(at++);
      else break;
    }
    row.push(cell);
    if (text.startsWith('\r\n', at)) {
      rows.push(row);
      row = [];
      at += 2;
    } else if (text.charAt(at++) !== ',') throw new Error(`neither comma nor line end before ${at}`);
  }
  expect(row).toEqual([]);
  return rows;
}

const piece: Evidence = {
  id: 'deepseek',
  company: 'DeepSeek',
  date: '2025-03',
  stance: 'supports',
  text: 'Sells "tokens", in bulk.\n\nSince spring.',
  source: { title: 'Prices', url: '/prices' },
};
const other: Evidence = { company: 'Together', date: '2024', stance: 'challenges', text: 'Does not.' };
const trend: TrendDocument = {
  version: 1,
  id: 'meter',
  title: 'The meter follows the buyer',
  url: 'meter.html',
  updated: '2026-06',
  evidence: [piece, other, { ...other, company: 'Third' }],
  publisher: { name: 'The Observatory' },
};
const bare: TrendDocument = { version: 1, id: 'meter', title: 'Bare' };

describe('evidence as CSV', () => {
  it('has a header, a row for each piece, and in each what the whole trend is', () => {
    const csv = evidenceCsv(trend, { href: (url) => new URL(url, 'https://data.example/t/').href, address: ADDRESS });
    const whole = [
      'The meter follows the buyer',
      '2026-06',
      'https://data.example/t/meter.html',
      'The Observatory',
      '1',
      '2',
    ];
    expect(readCsv(csv)).toEqual([
      HEADER,
      ['DeepSeek', '2025-03', 'supports', piece.text, 'Prices', 'https://data.example/prices', 'deepseek', ...whole],
      ['Together', '2024', 'challenges', 'Does not.', '', '', '', ...whole],
      ['Third', '2024', 'challenges', 'Does not.', '', '', '', ...whole],
    ]);
  });

  it('counts both sides of the whole trend where only some pieces are taken', () => {
    const rows = readCsv(evidenceCsv(trend, { pieces: [other], address: ADDRESS }));
    expect(rows).toHaveLength(2);
    expect(rows[1]?.slice(-2)).toEqual(['1', '2']);
  });

  it.each([
    ['no evidence', [], 1],
    ['one piece', [other], 2],
  ])('stands of a trend that tells nothing else: %s', (_, evidence, length) => {
    const rows = readCsv(evidenceCsv({ ...bare, evidence }, { address: ADDRESS }));
    expect(rows).toHaveLength(length);
    expect(rows.slice(1).map((row) => row.slice(7))).toEqual(
      evidence.map(() => ['Bare', '2024', ADDRESS, '', '0', '1']),
    );
  });

  it('has no byte-order mark, which is for whoever writes the file', () => {
    expect(evidenceCsv(bare, { address: ADDRESS }).startsWith('"company",')).toBe(true);
  });

  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\tx',
    '\rx',
    '\nx',
    '＝1',
    '＋1',
    '－1',
    '＠A',
    '  =1',
    '\u00a0=1',
    '\ufeff=1',
    '\u200b\u2060=1',
    '\u00ad-1',
    '\u3164@A',
    '\u0000=1',
    ' \n x',
    '\u2028+1',
  ])('takes no text for a formula: %j', (text) => {
    const evidence = [{ ...other, text }];
    const cells = defined(readCsv(evidenceCsv({ ...bare, title: text, evidence }, { address: ADDRESS }))[1]);
    expect([cells[3], cells[7]]).toEqual([`'${text}`, `'${text}`]);
  });

  it.each(['a=1', '1-2', 'x', '', ' ', "'", '"=1"', 'a\n=1', '2025-03', '−1'])('leaves %j as it is', (text) => {
    const cells = defined(readCsv(evidenceCsv({ ...bare, evidence: [{ ...other, text }] }, { address: ADDRESS }))[1]);
    expect(cells[3]).toBe(text);
  });

  it('gives back every cell of any document, and begins none as a formula', () => {
    const hostile = fc.string({
      unit: fc.constantFrom(
        '=',
        '-',
        '＋',
        '@',
        '"',
        ',',
        ';',
        ' ',
        '\t',
        '\r',
        '\n',
        '\ufeff',
        '\u200b',
        'a',
        '\ud800',
      ),
      maxLength: 8,
    });
    checkProperty(
      fc.property(trendDocument, fc.array(hostile, { minLength: 1, maxLength: 3 }), (document, texts) => {
        const pieces = [...(document.evidence ?? []), ...texts.map((text) => ({ ...other, company: text, text }))];
        const [header, ...rows] = readCsv(evidenceCsv(document, { pieces, address: ADDRESS }));
        expect(header).toEqual(HEADER);
        expect(rows).toHaveLength(pieces.length);
        rows.forEach((row, index) => {
          expect(row).toHaveLength(HEADER.length);
          const { company, date, stance, text, source, id } = defined(pieces[index]);
          const expected = [
            company,
            date,
            stance,
            text,
            source?.title ?? '',
            source?.url ?? '',
            id ?? '',
            document.title,
          ];
          expect(
            row.slice(0, 8).map((cell, column) => (cell === expected[column] ? cell : cell.replace(/^'/, ''))),
          ).toEqual(expected);
          const seen = row.map((cell) => cell.replace(/^[\s\u200b]+/, ''));
          expect(seen.filter((text) => text !== '' && '=+-@＝＋－＠'.includes(text.charAt(0)))).toEqual([]);
          expect(row.filter((cell) => /^[\s\u200b]*[\t\r\n]/.test(cell))).toEqual([]);
        });
      }),
    );
  });

  it('of a long text of blanks is made as fast as it is read', () => {
    const text = ' \u200b'.repeat(200_000) + 'x';
    expect(evidenceCsv({ ...bare, title: text, evidence: [other] }, { address: ADDRESS })).toContain(`"${text}"`);
  }, 2_000);

  it.each(['\n', '\r\n', '\r', '\u2028'])('keeps a line end %j as it is written', (end) => {
    const text = `a:${end}- b${end}- c`;
    expect(evidenceCsv({ ...bare, evidence: [{ ...other, text }] }, { address: ADDRESS })).toContain(`"${text}"`);
  });
});
