import { parse } from '../document/parse.js';
import type { DateOrder } from './date.js';
import type { Doubt } from './doubt.js';

export interface ImportOptions {
  /** The document's `id`, where the file has none. */
  readonly id?: string | undefined;
  /** The document's `title`, where the file has none. */
  readonly title?: string | undefined;
  /** The order of dates in numbers alone. */
  readonly dates?: DateOrder | undefined;
}

/** A valid trend document, with what was left out of it; or what has to be decided first. */
export type Imported =
  | { readonly ok: true; readonly document: Readonly<Record<string, unknown>>; readonly notes: readonly string[] }
  | { readonly ok: false; readonly doubts: readonly Doubt[] };

/** Where a value of the document stands in the file, by its JSON Pointer. */
export type PlaceOf = (pointer: string) => { readonly row: number; readonly column: number };

const OPTION_FOR: Readonly<Record<string, string>> = {
  '/id': 'the file names no id for the trend: give one with --id, in small letters, digits and hyphens',
  '/title': 'the file names no title for the trend: give one with --title',
};

/** The result: valid, or the doubts with the problems of what was read. */
export function imported(
  document: Readonly<Record<string, unknown>>,
  doubts: readonly Doubt[],
  notes: readonly string[],
  placeOf: PlaceOf,
): Imported {
  const result = parse(document);
  const told = new Set(doubts.map(({ row, column }) => `${row}:${column}`));
  const problems = result.ok
    ? []
    : result.problems.map(({ pointer, message }): Doubt => {
        const option = message.startsWith('missing') ? OPTION_FOR[pointer] : undefined;
        return {
          kind: option ? 'missing' : 'invalid',
          ...placeOf(pointer),
          message: option ?? `${pointer}: ${message}`,
        };
      });
  const all = [
    ...doubts,
    ...problems.filter(({ kind, row, column }) => kind === 'missing' || !told.has(`${row}:${column}`)),
  ];
  if (all.length > 0) return { ok: false, doubts: all.sort((a, b) => a.row - b.row || a.column - b.column) };
  return { ok: true, document, notes };
}
