import { trendSchema } from '../../document/schema.js';
import type { Schema } from '../../document/validate.js';
import type { Column } from '../../import/columns.js';

/** A column of the grid. */
export interface GridColumn {
  /** Its name in a table's head, as the import knows it. */
  readonly name: Column | 'quote' | 'archived url' | 'archived date' | 'accessed';
  readonly label: string;
  /** Where its value stands in a piece of evidence. */
  readonly path: readonly string[];
  readonly kind: 'date' | 'stance' | 'line' | 'prose' | 'address';
  /** In px; the text takes what is left. */
  readonly width: number;
}

const PIECE: Schema = trendSchema.properties.evidence.items;

/** Whether the format has a value at this place of a piece, and needs it. */
function inSchema(path: readonly string[]): { readonly isKnown: boolean; readonly isRequired: boolean } {
  let node: Schema | undefined = PIECE;
  let isRequired = path.length === 1;
  for (const key of path) {
    isRequired &&= node?.required?.includes(key) ?? false;
    node = node?.properties?.[key];
  }
  return { isKnown: node !== undefined, isRequired };
}

/** A new property of a piece is one line here. */
const ALL: readonly GridColumn[] = [
  { name: 'date', label: 'Date', path: ['date'], kind: 'date', width: 104 },
  { name: 'company', label: 'Company', path: ['company'], kind: 'line', width: 144 },
  { name: 'stance', label: 'Stance', path: ['stance'], kind: 'stance', width: 120 },
  { name: 'text', label: 'What happened', path: ['text'], kind: 'prose', width: 280 },
  { name: 'source title', label: 'Source', path: ['source', 'title'], kind: 'line', width: 184 },
  { name: 'source url', label: 'Address of the source', path: ['source', 'url'], kind: 'address', width: 200 },
  { name: 'quote', label: 'Quote', path: ['source', 'quote'], kind: 'prose', width: 200 },
  { name: 'archived url', label: 'Archived copy', path: ['source', 'archived', 'url'], kind: 'address', width: 200 },
  { name: 'archived date', label: 'Archived on', path: ['source', 'archived', 'date'], kind: 'date', width: 104 },
  { name: 'accessed', label: 'Read on', path: ['source', 'accessed'], kind: 'date', width: 104 },
  { name: 'id', label: 'Id', path: ['id'], kind: 'line', width: 144 },
];

/** The columns of the grid, in their order: those that the format has. */
export const COLUMNS: readonly GridColumn[] = ALL.filter(({ path }) => inSchema(path).isKnown);

/** On narrow screens: the others are in the editor of one piece. */
export const NARROW_COLUMNS: readonly GridColumn[] = COLUMNS.slice(0, 3);

export const columnOf = (name: string): GridColumn | undefined => COLUMNS.find((each) => each.name === name);

export const isRequired = ({ path }: GridColumn): boolean => inSchema(path).isRequired;
