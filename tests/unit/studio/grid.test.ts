import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { StudioDocument } from '../../../src/studio/document/studio-document.js';
import { COLUMNS } from '../../../src/studio/grid/columns.js';
import { textsOf, writeRows } from '../../../src/studio/grid/edit-evidence.js';
import { orderBy } from '../../../src/studio/grid/order.js';
import { dateDoubts, readPaste, toText, withDates } from '../../../src/studio/grid/paste.js';
import { checkProperty } from '../check-property.js';

const document = (evidence: readonly unknown[]) =>
  new StudioDocument(JSON.stringify({ version: 1, id: 'a', title: 'A', evidence }, null, 2));

const everything = { left: 0, right: COLUMNS.length - 1 };

describe('the grid', () => {
  it('copies cells as a text that gives the same cells', () => {
    const cell = fc.string({ unit: 'binary' }).filter((text) => text.trim() !== '' && !/\r(?!\n)/.test(text));
    checkProperty(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        expect(readPaste(toText(rows), 0).rows).toEqual(rows);
      }),
    );
  });

  it('writes rows anew without a loss: what is copied and pasted over itself changes no byte', () => {
    const text = fc.string().filter((each) => each === each.trim());
    const piece = fc.record({
      company: text,
      date: fc.constantFrom('2025', '2025-03', '2025-03-04', 'soon'),
      stance: fc.constantFrom('supports', 'challenges', 'perhaps'),
      text,
      mood: fc.jsonValue(),
    });
    checkProperty(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 20 }), (pieces) => {
        const studio = document(pieces);
        const before = studio.text;
        const range = { top: 0, bottom: pieces.length - 1, ...everything };
        writeRows(studio, 0, COLUMNS, textsOf(studio, range, COLUMNS));
        expect(studio.text).toBe(before);
      }),
    );
  });

  it('writes many rows as one step of undo, and keeps what has no column', () => {
    const pieces = Array.from({ length: 40 }, (_, i) => ({
      mood: i,
      company: `C${i}`,
      date: '2025',
      stance: 'supports',
      text: 'x',
    }));
    const studio = document(pieces);
    const before = studio.text;
    writeRows(
      studio,
      5,
      COLUMNS.slice(1, 2),
      pieces.map(() => ['Other']),
    );
    expect(studio.valueAt(['evidence'])).toEqual([
      ...pieces.slice(0, 5),
      ...pieces.slice(5).map((piece) => ({ ...piece, company: 'Other' })),
      ...Array.from({ length: 5 }, () => ({ company: 'Other', date: '', stance: '', text: '' })),
    ]);
    studio.undo();
    expect(studio.text).toBe(before);
  });

  it('sorts stably, what is empty last in either direction', () => {
    const pieces = ['2025', '', '2024-09', '2024', '2024', '2025-01'].map((date) => ({ date }));
    const date = COLUMNS[0];
    if (!date) throw new Error('no column');
    expect(orderBy(pieces, date, 'ascending', 'en')).toEqual([3, 4, 2, 0, 5, 1]);
    expect(orderBy(pieces, date, 'descending', 'en')).toEqual([5, 0, 2, 3, 4, 1]);
  });

  it.each([
    ['a head in any order', 'Text\tCompany\tSource URL\nIt runs.\tAda\thttps://example.org', 0, 1, ['It runs.', 'Ada']],
    ['rows without a head, from a column on', 'Ada\tpro\nBea\tcon', 1, 2, ['Ada', 'pro']],
    ['prose with commas', 'So, and so', 3, 1, ['So, and so']],
    ['CSV with a head of ours', 'company,date,stance,text\nAda,2025,for,"Well, so"', 0, 1, ['Ada', '2025', 'for']],
  ])('reads %s', (_, text, column, rows, cells) => {
    const paste = readPaste(text, column);
    expect(paste.rows).toHaveLength(rows);
    expect(paste.rows[0]?.slice(0, cells.length)).toEqual(cells);
  });

  it('names what has no place', () => {
    expect(readPaste('company\ttext\tmood\nAda\tIt runs.\tfine', 0).leftOut).toEqual(['“mood”']);
    expect(readPaste('Ada\tfor', COLUMNS.length - 1).leftOut).toEqual(['the cells beyond the last column']);
  });

  it('finds the dates in doubt, and writes those that were chosen', () => {
    const paste = readPaste('03/04/2025\tAda\n13/04/2025\tBea\n2025\tCem', 0);
    const doubts = dateDoubts(paste);
    expect(doubts.map(({ row, text }) => [row, text])).toEqual([[0, '03/04/2025']]);
    expect(withDates(paste, doubts, ['2025-04-03'])[0]).toEqual(['2025-04-03', 'Ada']);
  });
});
