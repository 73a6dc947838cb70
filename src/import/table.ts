import { readCells, type Cells } from './cells.js';
import type { Column } from './columns.js';
import type { Doubt } from './doubt.js';
import { readPieces } from './pieces.js';
import { type Imported, imported, type ImportOptions } from './result.js';

/** An apostrophe that our download puts before a formula, to tell a spreadsheet that it is text. */
const GUARDED = /^'(?=[\s\p{C}\p{DI}]*[=+\-@＝＋－＠\t\r\n])/u;

/** What our own download repeats in each row, and where it belongs in a document. */
const OF_TREND: readonly (readonly [Column, (text: string) => Readonly<Record<string, unknown>>])[] = [
  ['trend', (title) => ({ title })],
  ['trend url', (url) => ({ url })],
  ['as of', (updated) => ({ updated })],
  ['publisher', (name) => ({ publisher: { name } })],
];

/** Counts that are worked out anew. */
const COUNTED: readonly Column[] = ['supporting', 'counterexamples'];

/**
 * Reads a spreadsheet (CSV, TSV) whose first row names its columns: company, date, stance, text, source, in any order.
 * What the trend itself needs comes from our own download, else from the options.
 */
export function importTable(text: string, { id, title, dates }: ImportOptions = {}): Imported {
  const cells = unguarded(readCells(text));
  const { pieces, doubts, columns, hasHead } = readPieces(cells, { dates });
  if (!hasHead) {
    const message = 'the first row has to name the columns: company, date, stance, text, source';
    return { ok: false, doubts: [{ kind: 'head', row: 1, column: 1, message }] };
  }
  const rows = cells.slice(1);
  const mixed: Doubt[] = [];
  const ofTrend = OF_TREND.map(([column, make]) => {
    const at = columns.indexOf(column);
    const values = new Set(at < 0 ? [] : rows.map((row) => (row[at] ?? '').trim()).filter(Boolean));
    if (values.size > 1)
      mixed.push({
        kind: 'cells',
        row: 1,
        column: at + 1,
        message: `the rows name more than one ${column}: keep those of one trend`,
      });
    const [value] = values;
    return value === undefined ? {} : make(value);
  });
  const notes = (cells[0] ?? []).flatMap((name, i) =>
    columns[i] === undefined && rows.some((row) => (row[i] ?? '').trim() !== '')
      ? [`column ${i + 1}, “${name.trim()}”, has no place in a document and is left out`]
      : [],
  );
  const document = {
    version: 1,
    ...(id === undefined ? {} : { id }),
    ...(title === undefined ? {} : { title }),
    ...Object.fromEntries(ofTrend.flatMap((part) => Object.entries(part))),
    ...(title === undefined ? {} : { title }),
    evidence: pieces,
  };
  // A row of the document is a row of the table that is not empty.
  const numbers = cells.flatMap((row, i) => (i > 0 && row.some((cell) => cell.trim() !== '') ? [i + 1] : []));
  return imported(document, [...mixed, ...doubts], notes, (pointer) => {
    const [, item, , key = ''] = /^\/evidence\/(\d+)(\/([^/]+))?/.exec(pointer) ?? [];
    const at = columns.findIndex((column) => column === key || column === `source ${key}`);
    return { row: item === undefined ? 1 : (numbers[Number(item)] ?? 1), column: Math.max(at, 0) + 1 };
  });

  function unguarded(all: Cells): Cells {
    const head = (all[0] ?? []).map((name) => name.trim());
    const isOurs = [...COUNTED, 'as of'].every((name) => head.includes(name));
    return isOurs ? all.map((row) => row.map((cell) => cell.replace(GUARDED, ''))) : all;
  }
}
