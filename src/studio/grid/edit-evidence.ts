import { isPartialDate } from '../../document/partial-date.js';
import type { StudioDocument } from '../document/studio-document.js';
import type { GridColumn } from './columns.js';
import { type Direction, orderBy } from './order.js';
import { cellText, differences, NEW_PIECE, withCell } from './piece.js';
import type { Range } from './selection.js';

export const LIST = ['evidence'] as const;

/** Up to so many rows are changed value by value, which keeps their layout; more of them are written anew in one go. */
const FEW = 8;

const KEYS = ['id', ...Object.keys(NEW_PIECE)];

const rank = (key: string): number => (KEYS.includes(key) ? KEYS.indexOf(key) : KEYS.length);

/** A new piece with its properties in the usual order. */
const inOrder = (piece: object) => Object.fromEntries(Object.entries(piece).sort(([a], [b]) => rank(a) - rank(b)));

/** How many pieces were written, and what some of them lack. */
export interface Written {
  readonly rows: number;
  readonly withoutDate: number;
  readonly withoutStance: number;
}

/** Writes texts into cells, from a row on; rows after the last piece are new pieces. One step of undo. */
export function writeRows(
  document: StudioDocument,
  row: number,
  columns: readonly (GridColumn | undefined)[],
  rows: readonly (readonly string[])[],
): Written {
  const count = document.lengthOf(LIST);
  const filled = rows.filter((cells, i) => row + i < count || cells.some((cell) => cell.trim() !== ''));
  const next = filled.map((cells, i) => {
    const old = document.valueAt([...LIST, row + i]);
    let piece = old;
    for (const [at, cell] of cells.entries()) {
      const column = columns[at];
      if (column && (cell !== cellText(piece, column) || piece === undefined)) piece = withCell(piece, column, cell);
    }
    return { at: row + i, old, piece: piece ?? NEW_PIECE };
  });
  const changed = next.filter(({ at, old, piece }) => at < count && old !== piece);
  const added = next.filter(({ at }) => at >= count).map(({ piece }) => inOrder(piece));
  document.batch(() => {
    const [first, last] = [changed[0], changed.at(-1)];
    if (changed.length <= FEW)
      for (const { at, old, piece } of changed)
        for (const [path, value] of differences(old, piece)) document.set([...LIST, at, ...path], value);
    else if (first && last) {
      const stretch = next.filter(({ at }) => at >= first.at && at <= last.at).map(({ piece }) => piece);
      document.remove(LIST, first.at, stretch.length);
      document.insert(LIST, first.at, stretch);
    }
    if (added.length > 0) document.insert(LIST, document.lengthOf(LIST), added);
  });
  const lacks = (isRight: (text: unknown) => boolean, key: string) =>
    next.filter(({ piece }) => !isRight((piece as Readonly<Record<string, unknown>>)[key])).length;
  return {
    rows: filled.length,
    withoutDate: lacks((text) => typeof text === 'string' && isPartialDate(text), 'date'),
    withoutStance: lacks((text) => text === 'supports' || text === 'challenges', 'stance'),
  };
}

/** Empties the cells of a range; rows that are no pieces stay as they are. */
export function clearCells(document: StudioDocument, range: Range, columns: readonly GridColumn[]): void {
  const count = Math.min(range.bottom + 1, document.lengthOf(LIST)) - range.top;
  const chosen = columns.slice(range.left, range.right + 1);
  const empty = chosen.map(() => '');
  writeRows(document, range.top, chosen, Array<readonly string[]>(Math.max(count, 0)).fill(empty));
}

/** The texts of the cells of a range. */
export const textsOf = (
  document: StudioDocument,
  range: Range,
  columns: readonly GridColumn[],
): readonly (readonly string[])[] =>
  Array.from({ length: Math.min(range.bottom + 1, document.lengthOf(LIST)) - range.top }, (_, i) => {
    const piece = document.valueAt([...LIST, range.top + i]);
    return columns.slice(range.left, range.right + 1).map((column) => cellText(piece, column));
  });

/** Brings the pieces into the order of a column: the document itself is sorted, in one step of undo. */
export function sortBy(document: StudioDocument, column: GridColumn, direction: Direction): void {
  const [pieces, lang] = [document.valueAt(LIST), document.valueAt(['lang'])];
  if (!Array.isArray(pieces)) return;
  let language: string | undefined;
  try {
    language = typeof lang === 'string' ? Intl.getCanonicalLocales(lang)[0] : undefined;
  } catch {
    // A faulty language is told elsewhere.
  }
  document.reorder(LIST, orderBy(pieces, column, direction, language));
}

/** Moves the rows of a range by one. @returns whether there was room */
export function moveRows(document: StudioDocument, { top, bottom }: Range, step: 1 | -1): boolean {
  const count = document.lengthOf(LIST);
  if (bottom >= count || top + step < 0 || bottom + step >= count) return false;
  if (step === 1) document.move(LIST, bottom + 1, top);
  else document.move(LIST, top - 1, bottom);
  return true;
}
