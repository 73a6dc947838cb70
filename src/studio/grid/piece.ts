import { readDate } from '../../import/date.js';
import { readSource } from '../../import/source.js';
import { stanceOf } from '../../lint/stance-words.js';
import { columnOf, type GridColumn, isRequired } from './columns.js';

type Item = Readonly<Record<string, unknown>>;

/** What a new piece begins with; without an id, which is optional. */
export const NEW_PIECE: Item = { company: '', date: '', stance: '', text: '' };

const isItem = (value: unknown): value is Item => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value of a piece at a path; undefined where there is none. */
export const valueIn = (piece: unknown, path: readonly string[]): unknown => {
  let value = piece;
  for (const key of path) value = isItem(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  return value;
};

/** The text of a cell: what is no text is shown as JSON. */
export function cellText(piece: unknown, { path }: GridColumn): string {
  const value = valueIn(piece, path);
  if (value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** A text as it comes into the document: dates and stances in the format's writing; what cannot be read stays as it was typed. */
function written(text: string, kind: GridColumn['kind']): string {
  if (kind === 'prose') return text.trim() === '' ? '' : text;
  const trimmed = text.trim();
  if (kind === 'stance') return stanceOf(trimmed) ?? trimmed;
  if (kind !== 'date') return trimmed;
  const reading = readDate(trimmed);
  return reading.kind === 'date' ? reading.date : trimmed;
}

function withValue(item: Item, [key = '', ...rest]: readonly string[], value: string | undefined): Item {
  const old = item[key];
  const next = rest.length > 0 ? withValue(isItem(old) ? old : {}, rest, value) : value;
  const isGone = next === undefined || (isItem(next) && Object.keys(next).length === 0);
  if (!isGone) return { ...item, [key]: next };
  return Object.fromEntries(Object.entries(item).filter(([name]) => name !== key));
}

/** What was typed into a cell, as the cells that it fills: an address may bring its title. */
function entries(column: GridColumn, text: string): readonly (readonly [GridColumn, string])[] {
  const titles = columnOf('source title');
  const source = column.name === 'source url' && titles ? readSource(text) : undefined;
  if (titles && source?.title !== undefined)
    return [
      [column, source.url],
      [titles, source.title],
    ];
  return [[column, written(text, column.kind)]];
}

/** A piece with a text in one of its cells. An optional value that is empty goes out of it, with what is left empty. */
export function withCell(piece: unknown, column: GridColumn, text: string): Item {
  let next = isItem(piece) ? piece : NEW_PIECE;
  for (const [each, value] of entries(column, text))
    next = withValue(next, each.path, value === '' && !isRequired(each) ? undefined : value);
  return next;
}

/** The paths at which two pieces differ, with the new value; undefined where it goes. */
export function differences(
  before: unknown,
  after: unknown,
  path: readonly string[] = [],
): readonly (readonly [path: readonly string[], value: unknown])[] {
  if (before === after) return [];
  if (!isItem(before) || !isItem(after)) return [[path, after]];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) =>
    differences(before[key], after[key], [...path, key]),
  );
}
