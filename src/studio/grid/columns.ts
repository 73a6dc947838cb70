/** How the cells of a column are entered. */
export type CellKind = 'line' | 'prose' | 'date' | 'stance' | 'address';

/** A column of the grid: one value of each piece of evidence. */
export interface GridColumn {
  /** Its name in a table's head, as import knows it. */
  readonly name: string;
  readonly label: string;
  /** Where the value stands in a piece. */
  readonly path: readonly string[];
  readonly kind: CellKind;
}

/** The columns, in the order in which they are shown; a new property of a piece is one line here. */
export const COLUMNS: readonly GridColumn[] = [
  { name: 'date', label: 'Date', path: ['date'], kind: 'date' },
  { name: 'company', label: 'Company', path: ['company'], kind: 'line' },
  { name: 'stance', label: 'Stance', path: ['stance'], kind: 'stance' },
  { name: 'text', label: 'What happened', path: ['text'], kind: 'prose' },
  { name: 'source title', label: 'Source', path: ['source', 'title'], kind: 'line' },
  { name: 'source url', label: 'Address of the source', path: ['source', 'url'], kind: 'address' },
  { name: 'id', label: 'Id', path: ['id'], kind: 'line' },
];
