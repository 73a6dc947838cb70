import { stanceOf } from '../lint/stance-words.js';
import type { Cells } from './cells.js';
import { type Column, readHead, USUAL } from './columns.js';
import { type DateOrder, readDate } from './date.js';
import type { Doubt } from './doubt.js';
import { readSource } from './source.js';

/** A piece of evidence as it was typed: what could not be read stands in it as text. */
export interface PieceText {
  readonly id?: string;
  readonly company: string;
  readonly date: string;
  readonly stance: string;
  readonly text: string;
  readonly source?: { readonly title?: string; readonly url: string };
}

export interface PiecesOptions {
  /** The order of dates in numbers alone. */
  readonly dates?: DateOrder | undefined;
  /** What the cells of a table without a head are. */
  readonly columns?: readonly (Column | undefined)[] | undefined;
}

export interface Pieces {
  readonly pieces: readonly PieceText[];
  readonly doubts: readonly Doubt[];
  /** What each cell of a row is; undefined for what has no place in a document. */
  readonly columns: readonly (Column | undefined)[];
  /** Whether the first row names the columns. */
  readonly hasHead: boolean;
}

/** The row of a table, as doubts and values. */
class Row {
  readonly doubts: Doubt[] = [];

  constructor(
    private readonly cells: readonly string[],
    private readonly columns: readonly (Column | undefined)[],
    private readonly number: number,
  ) {
    const extra = cells.findIndex((cell, i) => i >= columns.length && cell.trim() !== '');
    if (extra >= 0)
      this.doubts.push({
        kind: 'cells',
        row: number,
        column: extra + 1,
        message: `the row has more cells than the head, ${columns.length}: quote a cell that holds the separator`,
      });
  }

  text(column: Column): string {
    return (this.cells[this.columns.indexOf(column)] ?? '').trim();
  }

  doubt(kind: Doubt['kind'], column: Column, message: string, readings?: readonly string[]): void {
    const place = { kind, row: this.number, column: Math.max(this.columns.indexOf(column), 0) + 1, message };
    this.doubts.push(readings ? { ...place, readings } : place);
  }

  needed(column: 'company' | 'text'): string {
    const text = this.text(column);
    if (text === '') this.doubt('missing', column, `the ${column} is missing`);
    return text;
  }

  date(order: DateOrder | undefined): string {
    const text = this.text('date');
    if (text === '') {
      this.doubt('missing', 'date', 'the date is missing: write 2025, 2025-03 or 2025-03-04');
      return text;
    }
    const reading = readDate(text, order);
    if (reading.kind === 'date') return reading.date;
    if (reading.kind === 'none') this.doubt('date', 'date', `“${text}”: ${reading.why}`);
    else {
      const dates = reading.readings.map(({ date }) => date);
      this.doubt('date-order', 'date', `“${text}” is ${dates.join(' or ')}: say which number is the day`, dates);
    }
    return text;
  }

  stance(): string {
    const text = this.text('stance');
    const stance = stanceOf(text);
    if (stance !== undefined) return stance;
    const found = text === '' ? 'the stance is missing' : `“${text}” is no stance`;
    this.doubt('stance', 'stance', `${found}: write supports or challenges`, ['supports', 'challenges']);
    return text;
  }

  source(): PieceText['source'] {
    const [cell, title, url] = [this.text('source'), this.text('source title'), this.text('source url')];
    const address = url === '' ? cell : url;
    if (address === '') {
      if (title !== '') this.doubt('source', 'source title', `the source “${title}” has no address`);
      return undefined;
    }
    const source = readSource(address);
    if (!source) {
      const column = url === '' ? 'source' : 'source url';
      this.doubt('source', column, `“${address}” holds no address: write it with https://`);
      return { url: address };
    }
    const name = title === '' && url !== '' ? cell : title;
    return name === '' ? source : { title: name, url: source.url };
  }
}

/**
 * Reads a table of evidence, with or without a head. No row is lost: what cannot be read stays as it was typed, and has
 * its doubt. Empty rows are left out.
 */
export function readPieces(cells: Cells, { dates, columns }: PiecesOptions = {}): Pieces {
  const head = readHead(cells[0] ?? []);
  const used = head ?? columns ?? USUAL;
  const pieces: PieceText[] = [];
  const doubts: Doubt[] = [];
  for (const [index, row] of cells.entries()) {
    if ((index === 0 && head) || row.every((cell) => cell.trim() === '')) continue;
    const reader = new Row(row, used, index + 1);
    const [id, source] = [reader.text('id'), reader.source()];
    pieces.push({
      ...(id === '' ? {} : { id }),
      company: reader.needed('company'),
      date: reader.date(dates),
      stance: reader.stance(),
      text: reader.needed('text'),
      ...(source ? { source } : {}),
    });
    doubts.push(...reader.doubts);
  }
  return { pieces, doubts, columns: used, hasHead: head !== undefined };
}
