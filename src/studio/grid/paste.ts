import { type Cells, readCells } from '../../import/cells.js';
import { readHead } from '../../import/columns.js';
import { type DateOrder, readDate } from '../../import/date.js';
import { columnOf, COLUMNS, type GridColumn } from './columns.js';

/** A pasted table: what its columns are, and its rows without the head. */
export interface Paste {
  readonly columns: readonly (GridColumn | undefined)[];
  readonly rows: Cells;
  readonly hasHead: boolean;
  /** What has no place in a piece of evidence. */
  readonly leftOut: readonly string[];
}

/** A date that can be read in more than one way. */
export interface DateDoubt {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly readings: readonly { readonly order: DateOrder; readonly date: string }[];
}

/** Cells as spreadsheets put them on the clipboard; without a tab a text is CSV only if it has a head of ours. */
function cellsOf(text: string): Cells {
  const cells = readCells(text);
  return text.includes('\t') || readHead(cells[0] ?? []) ? cells : readCells(text, '\t');
}

/**
 * Reads what was pasted. A head maps the columns by their names; without one, they are those from the column on in which
 * it is pasted.
 */
export function readPaste(text: string, column: number): Paste {
  const cells = cellsOf(text);
  const head = readHead(cells[0] ?? []);
  const hasAddress = head?.includes('source url') ?? false;
  const columns = head
    ? head.map((name) => columnOf(name === 'source' ? (hasAddress ? 'source title' : 'source url') : (name ?? '')))
    : COLUMNS.slice(column);
  const rows = head ? cells.slice(1).filter((row) => row.some((cell) => cell.trim() !== '')) : cells;
  const isFilled = (at: number) => rows.some((row) => (row[at] ?? '').trim() !== '');
  const leftOut = head
    ? head.flatMap((_, i) => (columns[i] === undefined && isFilled(i) ? [`“${cells[0]?.[i]?.trim() ?? ''}”`] : []))
    : rows.some((row) => row.slice(columns.length).some((cell) => cell.trim() !== ''))
      ? ['the cells beyond the last column']
      : [];
  return { columns, rows, hasHead: head !== undefined, leftOut };
}

/** The dates of a pasted table that have to be asked about. */
export const dateDoubts = ({ columns, rows }: Paste): readonly DateDoubt[] =>
  rows.flatMap((row, at) =>
    columns.flatMap((column, i): readonly DateDoubt[] => {
      const text = row[i] ?? '';
      if (column?.kind !== 'date') return [];
      const reading = readDate(text);
      return reading.kind === 'doubt' ? [{ row: at, column: i, text, readings: reading.readings }] : [];
    }),
  );

/** The rows with the dates that were chosen for the doubts, in their order. */
export function withDates({ rows }: Paste, doubts: readonly DateDoubt[], dates: readonly string[]): Cells {
  const next = rows.map((row) => [...row]);
  for (const [i, { row, column, text }] of doubts.entries()) next[row]?.splice(column, 1, dates[i] ?? text);
  return next;
}

/** Rows as text for a spreadsheet: cells separated by tabs, in quotes where they hold a tab, a line end or a quote. */
export const toText = (rows: Cells): string =>
  rows
    .map((row) => row.map((cell) => (/["\t\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t'))
    .join('\n');
