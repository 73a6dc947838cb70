import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evidenceCsv } from '../../../src/evidence/csv.js';
import { importTable, readCells, readDate, readPieces } from '../../../src/import/index.js';
import { trendDocument } from '../arbitraries.js';
import { checkProperty } from '../check-property.js';

const TREND = { id: 'night-trains', title: 'Night trains are back' };
const HEAD = 'company,date,stance,text,source\n';

describe('the cells of a table', () => {
  it.each([
    [
      'tabs',
      'a\tb\nc\td',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'commas',
      'a,b\r\nc,d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'semicolons',
      'a;b,c\nd;e',
      [
        ['a', 'b,c'],
        ['d', 'e'],
      ],
    ],
    ['a tab in one cell of text is no column beside commas in quotes', '"a, b"\tc', [['a, b', 'c']]],
    ['quotes and line ends inside', '"say ""no""\nthen go"\tb', [['say "no"\nthen go', 'b']]],
    ['a byte-order mark', '\uFEFFa,b', [['a', 'b']]],
    ['empty rows at the end', 'a,b\n\n,\n', [['a', 'b']]],
    ['nothing', '', []],
  ])('separated by %s', (_, text, cells) => {
    expect(readCells(text)).toEqual(cells);
  });
});

describe('a date', () => {
  it.each([
    ['2025', '2025'],
    ['2025-03', '2025-03'],
    ['2025-03-04', '2025-03-04'],
    ['3/2025', '2025-03'],
    ['31/12/2025', '2025-12-31'],
    ['12/31/2025', '2025-12-31'],
    ['04.04.2025', '2025-04-04'],
    ['March 2025', '2025-03'],
    ['4 Mar 2025', '2025-03-04'],
    ['2025-03-04T10:00:00Z', '2025-03-04'],
  ])('%s is %s', (cell, date) => {
    expect(readDate(cell)).toEqual({ kind: 'date', date });
  });

  it('with both numbers up to 12 is in doubt until its order is given', () => {
    expect(readDate('03/04/2025')).toEqual({
      kind: 'doubt',
      readings: [
        { order: 'dmy', date: '2025-04-03' },
        { order: 'mdy', date: '2025-03-04' },
      ],
    });
    expect(readDate('03/04/2025', 'dmy')).toEqual({ kind: 'date', date: '2025-04-03' });
    expect(readDate('03/04/2025', 'mdy')).toEqual({ kind: 'date', date: '2025-03-04' });
  });

  it.each([
    ['Q1 2025', /quarter/],
    ['45720', /number of days/],
    ['3/4/25', /four digits/],
    ['soon', /no date/],
    ['30/02/2025', /no date/],
  ])('%s is none: %s', (cell, why) => {
    expect(readDate(cell)).toEqual({ kind: 'none', why: expect.stringMatching(why) as string });
  });
});

describe('a table of evidence', () => {
  it('becomes a document, whatever the order and the case of its columns', () => {
    const text = 'Source,STANCE,Date,Vendor,What happened\nhttps://example.org/a,for,March 2025,Ada,It runs.\n';
    expect(importTable(text, TREND)).toEqual({
      ok: true,
      notes: [],
      document: {
        version: 1,
        ...TREND,
        evidence: [
          {
            company: 'Ada',
            date: '2025-03',
            stance: 'supports',
            text: 'It runs.',
            source: { url: 'https://example.org/a' },
          },
        ],
      },
    });
  });

  it.each([
    ['an ambiguous date', 'Ada,03/04/2025,for,It runs.,', { kind: 'date-order', row: 2, column: 2 }],
    ['a date that is none', 'Ada,soon,for,It runs.,', { kind: 'date', row: 2, column: 2 }],
    ['no date', 'Ada,,for,It runs.,', { kind: 'missing', row: 2, column: 2 }],
    ['a stance that is none', 'Ada,2025,perhaps,It runs.,', { kind: 'stance', row: 2, column: 3 }],
    ['no company', ',2025,for,It runs.,', { kind: 'missing', row: 2, column: 1 }],
    ['no text', 'Ada,2025,for,,', { kind: 'missing', row: 2, column: 4 }],
    ['a source without an address', 'Ada,2025,for,It runs.,a friend', { kind: 'source', row: 2, column: 5 }],
    ['a cell too many', 'Ada,2025,for,It runs,https://example.org,well', { kind: 'cells', row: 2, column: 6 }],
  ])('asks about %s', (_, row, doubt) => {
    const result = importTable(HEAD + row, TREND);
    expect(result.ok ? [] : result.doubts).toMatchObject([doubt]);
  });

  it('asks for an id and a title, and names the options', () => {
    const result = importTable(`${HEAD}Ada,2025,for,It runs.,`);
    expect(result.ok ? '' : result.doubts.map(({ message }) => message).join()).toMatch(/--id.*--title/);
  });

  it('asks for the names of the columns', () => {
    expect(importTable('Ada,2025,for,It runs.,', TREND)).toMatchObject({ ok: false, doubts: [{ kind: 'head' }] });
  });

  it('names a column that has no place in a document', () => {
    const result = importTable('company,date,stance,text,mood\nAda,2025,for,It runs.,fine', TREND);
    expect(result).toMatchObject({ ok: true, notes: ['column 5, “mood”, has no place in a document and is left out'] });
  });

  it('loses no row, whatever stands in it', () => {
    checkProperty(
      fc.property(fc.array(fc.array(fc.string(), { minLength: 5, maxLength: 5 })), (rows) => {
        const full = rows.filter((row) => row.some((cell) => cell.trim() !== ''));
        const columns = ['company', 'date', 'stance', 'text', 'source'] as const;
        const { pieces, hasHead } = readPieces(full, { columns });
        expect(pieces).toHaveLength(full.length - (hasHead ? 1 : 0));
      }),
    );
  });

  it('takes our own download back', () => {
    checkProperty(
      fc.property(trendDocument, (trend) => {
        const pieces = (trend.evidence ?? []).filter(
          ({ company, text, id = 'a', source }) =>
            [company, text, id, source?.title ?? 'a'].every(
              (each) => each.trim() === each && each !== '' && !each.startsWith("'"),
            ) && /^https?:/.test(source?.url ?? 'https:'),
        );
        fc.pre(trend.title.trim() === trend.title && trend.title !== '' && !trend.title.startsWith("'"));
        const csv = evidenceCsv(trend, { pieces, address: 'https://example.org/' });
        const result = importTable(csv, { id: trend.id, title: trend.title });
        expect(result).toMatchObject({ ok: true, document: { evidence: pieces } });
      }),
    );
  });
});
