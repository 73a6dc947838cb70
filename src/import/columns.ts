/** What a column of a table holds: a part of a piece of evidence, or of the whole trend. */
export type Column =
  | 'company'
  | 'date'
  | 'stance'
  | 'text'
  | 'source'
  | 'source title'
  | 'source url'
  | 'id'
  | 'trend'
  | 'as of'
  | 'trend url'
  | 'publisher'
  | 'supporting'
  | 'counterexamples';

/** The names under which the columns are known, in lower case. Those of our own download come first. */
const NAMES: Readonly<Record<Column, readonly string[]>> = {
  company: ['company', 'companies', 'vendor', 'organisation', 'organization', 'subject', 'name', 'who'],
  date: ['date', 'when', 'month', 'year', 'day'],
  stance: ['stance', 'side', 'position', 'supports or challenges', 'for or against'],
  text: ['text', 'evidence', 'what happened', 'description', 'note', 'claim', 'finding'],
  source: ['source'],
  'source title': ['source title', 'source name', 'title of the source'],
  'source url': ['source url', 'source address', 'source link', 'url', 'link', 'address'],
  id: ['id'],
  trend: ['trend'],
  'as of': ['as of'],
  'trend url': ['trend url'],
  publisher: ['publisher'],
  supporting: ['supporting'],
  counterexamples: ['counterexamples'],
};

/** Without these a table is none of evidence. */
const NEEDED: readonly Column[] = ['company', 'text'];

/** The column that a name in the head stands for. */
export function columnNamed(name: string): Column | undefined {
  const key = name
    .trim()
    .toLowerCase()
    .replace(/[_\s]+/g, ' ');
  return (Object.keys(NAMES) as Column[]).find((column) => NAMES[column].includes(key));
}

/** What each cell of a head stands for; undefined where the row is no head. */
export function readHead(row: readonly string[]): readonly (Column | undefined)[] | undefined {
  const columns = row.map(columnNamed);
  const unique = columns.map((column, i) => (columns.indexOf(column) === i ? column : undefined));
  return NEEDED.every((column) => unique.includes(column)) ? unique : undefined;
}

/** The order in which the cells of a table without a head are read. */
export const USUAL: readonly Column[] = ['company', 'date', 'stance', 'text', 'source'];
