import Papa from 'papaparse';
import type { DateOrder } from '../../import/index.js';
import type { StudioDocument } from '../document/studio-document.js';
import { COLUMNS, type GridColumn } from './columns.js';
import { type Pasted, pastedInto } from './paste.js';
import { asPiece, cellText, EMPTY_PIECE, normal, type Piece, withCell } from './piece.js';
import { rangeOf, type Selection } from './selection.js';

const EVIDENCE = ['evidence'] as const;

/** The evidence of a document as rows: read and changed a piece at a time. */
export class EvidenceRows {
  constructor(readonly document: StudioDocument) {}

  get count(): number {
    return this.document.lengthOf(EVIDENCE);
  }

  piece(row: number): Piece {
    return asPiece(this.document.valueAt([...EVIDENCE, row]));
  }

  text(row: number, column: GridColumn): string {
    return row < this.count ? cellText(this.piece(row), column) : '';
  }

  /** Puts what was typed into a cell; in the row after the last, that makes a new piece. */
  enter(row: number, column: GridColumn, text: string): void {
    const value = normal(text, column);
    if (row >= this.count) {
      if (value !== '') this.document.insert(EVIDENCE, this.count, [withCell(EMPTY_PIECE, column, value)]);
    } else if (value !== this.text(row, column)) this.#change(row, withCell(this.piece(row), column, value));
  }

  clear(selection: Selection): void {
    const { top, bottom, left, right } = rangeOf(selection);
    this.document.batch(() => {
      for (let row = top; row <= Math.min(bottom, this.count - 1); row++) {
        let piece = this.piece(row);
        for (const column of COLUMNS.slice(left, right + 1)) piece = withCell(piece, column, '');
        this.#change(row, piece);
      }
    });
  }

  /** The cells of a range as TSV, quoted where a cell needs it. */
  copied(selection: Selection): string {
    const { top, bottom, left, right } = rangeOf(selection);
    const rows = [];
    for (let row = top; row <= Math.min(bottom, this.count - 1); row++)
      rows.push(COLUMNS.slice(left, right + 1).map((column) => this.text(row, column)));
    return Papa.unparse(rows, { delimiter: '\t', newline: '\n' });
  }

  /** Puts rows into the grid from `start` on; those beyond the last are appended. One step of undo. */
  paste(start: number, { rows }: Pasted, dates: DateOrder | undefined): void {
    const present = Math.min(this.count, start + rows.length);
    this.document.batch(() => {
      for (let row = start; row < present; row++)
        this.#change(row, pastedInto(this.piece(row), rows[row - start] ?? [], dates));
      const added = rows.slice(Math.max(0, present - start)).map((row) => pastedInto(EMPTY_PIECE, row, dates));
      if (added.length > 0) this.document.insert(EVIDENCE, this.count, added);
    });
  }

  insert(row: number): void {
    this.document.insert(EVIDENCE, Math.min(row, this.count), [EMPTY_PIECE]);
  }

  remove(top: number, bottom: number): number {
    const count = Math.min(bottom, this.count - 1) - top + 1;
    if (count > 0) this.document.remove(EVIDENCE, top, count);
    return Math.max(0, count);
  }

  move(from: number, to: number): boolean {
    if (to < 0 || to >= this.count || from >= this.count) return false;
    this.document.move(EVIDENCE, from, to);
    return true;
  }

  /** Sorts by a column; what is equal keeps its order. */
  sort(column: GridColumn, isDescending: boolean): void {
    const texts = Array.from({ length: this.count }, (_, row) => this.text(row, column));
    const { compare } = new Intl.Collator(undefined, { numeric: true });
    const order = texts
      .map((_, row) => row)
      .sort((a, b) => compare(texts[a] ?? '', texts[b] ?? '') * (isDescending ? -1 : 1) || a - b);
    this.document.reorder(EVIDENCE, order);
  }

  /** Changes only those parts of a piece that are others. */
  #change(row: number, piece: Piece): void {
    const before = this.piece(row);
    for (const key of new Set([...Object.keys(before), ...Object.keys(piece)]))
      if (JSON.stringify(before[key]) !== JSON.stringify(piece[key]))
        this.document.set([...EVIDENCE, row, key], piece[key]);
  }
}
