import { readDate, type DateOrder } from '../../import/index.js';
import { stanceOf } from '../../lint/stance-words.js';
import type { GridColumn } from './columns.js';

/** A piece of evidence as it stands in the text: anything may be in it. */
export type Piece = Readonly<Record<string, unknown>>;

/** What every piece has. */
const NEEDED = ['company', 'date', 'stance', 'text'];

export const asPiece = (value: unknown): Piece =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Piece) : {};

/** What a cell shows. */
export function cellText(piece: Piece, { path }: GridColumn): string {
  let value: unknown = piece;
  for (const key of path) value = asPiece(value)[key];
  if (value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** What was typed, as the document writes it; what cannot be read stays as it was typed. */
export function normal(text: string, { kind }: GridColumn, dates?: DateOrder): string {
  if (kind === 'prose') return text.trim() === '' ? '' : text;
  const trimmed = text.trim();
  if (kind === 'stance') return stanceOf(trimmed) ?? trimmed;
  if (kind !== 'date') return trimmed;
  const reading = readDate(trimmed, dates);
  return reading.kind === 'date' ? reading.date : trimmed;
}

/** The piece with another text in a cell; an optional value that is empty goes out of it, and a source without any. */
export function withCell(piece: Piece, { path }: GridColumn, text: string): Piece {
  const [key = '', inner] = path;
  if (inner === undefined) {
    if (text !== '' || NEEDED.includes(key)) return { ...piece, [key]: text };
    return Object.fromEntries(Object.entries(piece).filter(([name]) => name !== key));
  }
  const before = asPiece(piece[key]);
  const part =
    text === ''
      ? Object.fromEntries(Object.entries(before).filter(([name]) => name !== inner))
      : { ...before, [inner]: text };
  if (Object.keys(part).length > 0) return { ...piece, [key]: part };
  return Object.fromEntries(Object.entries(piece).filter(([name]) => name !== key));
}

/** A piece in which nothing is written yet. */
export const EMPTY_PIECE: Piece = { company: '', date: '', stance: 'supports', text: '' };
