import { type DateOrder, readCells, readDate, readHead } from '../../import/index.js';
import { readSource } from '../../import/source.js';
import { COLUMNS, type GridColumn } from './columns.js';
import { normal, type Piece, withCell } from './piece.js';

/** A cell that is pasted into a column. */
interface PastedCell {
  readonly column: GridColumn;
  readonly text: string;
}

/** A table that is to be pasted. */
export interface Pasted {
  readonly rows: readonly (readonly PastedCell[])[];
  /** The dates whose order of numbers has to be asked about. */
  readonly ambiguous: readonly { readonly text: string; readonly dmy: string; readonly mdy: string }[];
}

const named = (name: string | undefined): GridColumn | undefined => COLUMNS.find((column) => column.name === name);

/** A source in one cell, "Title https://…", is two. */
function cellsOf(name: string | undefined, text: string): readonly PastedCell[] {
  const column = named(name);
  if (column) return [{ column, text }];
  const [title, url] = [named('source title'), named('source url')];
  if (name !== 'source' || !title || !url || text.trim() === '') return [];
  const source = readSource(text);
  if (!source) return [{ column: url, text }];
  return [
    ...(source.title === undefined ? [] : [{ column: title, text: source.title }]),
    { column: url, text: source.url },
  ];
}

/**
 * Reads what was pasted. A first row that names its columns decides where the cells go; else they go into the columns from
 * `first` on. Cells beyond the last column are left out.
 * @param first the index of the column in which the first cell comes to stand
 */
export function readPasted(text: string, first: number): Pasted {
  const cells = readCells(text);
  const head = readHead(cells[0] ?? []);
  const rows = (head ? cells.slice(1) : cells)
    .filter((row) => row.some((cell) => cell.trim() !== ''))
    .map((row) => row.flatMap((cell, i) => cellsOf(head ? head[i] : COLUMNS[first + i]?.name, cell)));
  const ambiguous = rows.flat().flatMap(({ column, text }) => {
    if (column.kind !== 'date') return [];
    const reading = readDate(text);
    if (reading.kind !== 'doubt') return [];
    const as = (order: DateOrder) => reading.readings.find((each) => each.order === order)?.date ?? '';
    return [{ text, dmy: as('dmy'), mdy: as('mdy') }];
  });
  return { rows, ambiguous };
}

/** The piece with the cells of a row in it. */
export function pastedInto(piece: Piece, row: readonly PastedCell[], dates: DateOrder | undefined): Piece {
  let result = piece;
  for (const { column, text } of row) result = withCell(result, column, normal(text, column, dates));
  return result;
}
