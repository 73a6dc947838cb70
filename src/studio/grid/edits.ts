import { html, type TemplateResult } from 'lit';
import { columnOf, COLUMNS, type GridColumn } from './columns.js';
import { LIST, moveRows, sortBy, writeRows } from './edit-evidence.js';
import type { GridHost } from './host.js';
import type { Direction } from './order.js';
import { cellText, NEW_PIECE } from './piece.js';
import type { Editing } from './row.template.js';
import { at, rangeOf } from './selection.js';

/** What is done to the pieces: writing into a cell, adding, taking out, moving, sorting. */
export class Edits {
  readonly #grid: GridHost;
  #editing: Editing | undefined;
  #sorted: { readonly column: GridColumn; readonly direction: Direction; readonly text: unknown } | undefined;

  constructor(grid: GridHost) {
    this.#grid = grid;
  }

  /** The cell that is being written. */
  get editing(): Editing | undefined {
    return this.#editing;
  }

  /** Begins to write into the active cell, with its text or with another. */
  begin(start?: string): void {
    const { selection, columns, studio } = this.#grid;
    const { row, column } = selection.active;
    const shown = columns[column];
    if (!shown || !studio || row < 0) return;
    const before = cellText(studio.document.valueAt([...LIST, row]), shown);
    this.#editing = { row, column, before, start: start ?? before };
    this.#grid.select(at(row, column));
  }

  /** Ends writing; what was typed comes into the document, unless it is dropped. */
  end(isKept: boolean): void {
    const editing = this.#editing;
    if (!editing) return;
    const editor = this.#grid.renderRoot.querySelector<HTMLTextAreaElement | HTMLSelectElement>('.grid .editor');
    this.#editing = undefined;
    this.#grid.requestUpdate();
    const column = this.#grid.columns[editing.column];
    const text = editor?.value ?? editing.before;
    if (isKept && column && text !== editing.before) this.enter(editing.row, column, text);
  }

  /** Puts a text into a cell. */
  enter(row: number, column: GridColumn, text: string): void {
    const { studio } = this.#grid;
    if (studio) writeRows(studio.document, row, [column], [[text]]);
  }

  /** A new piece below the active one, or at the end. */
  add(isAtEnd = false): void {
    const { studio, selection, pieces } = this.#grid;
    const row = isAtEnd ? pieces : Math.min(selection.active.row + 1, pieces);
    studio?.document.insert(LIST, row, [NEW_PIECE]);
    this.#grid.select(at(row, 0));
    this.#grid.say(`Piece ${row + 1} of ${pieces + 1} is new`);
  }

  /** Takes the selected pieces out. */
  remove(): void {
    const { studio, selection, pieces } = this.#grid;
    const { top, bottom } = rangeOf(selection);
    const count = Math.min(bottom + 1, pieces) - top;
    if (!studio || count <= 0) return;
    studio.document.remove(LIST, top, count);
    this.#grid.select(at(top, selection.active.column));
    this.#grid.say(`${count === 1 ? 'One piece is' : `${count} pieces are`} taken out; ${pieces - count} left`);
  }

  /** Moves the selected pieces by one. */
  move(step: 1 | -1): void {
    const { studio, selection, pieces } = this.#grid;
    const { active, anchor } = selection;
    if (!studio || !moveRows(studio.document, rangeOf(selection), step)) return;
    this.#grid.select({
      active: { ...active, row: active.row + step },
      anchor: { ...anchor, row: anchor.row + step },
    });
    this.#grid.say(`Piece ${active.row + step + 1} of ${pieces}`);
  }

  /** Sorts the document by a column; again, the other way round. */
  sort(column: GridColumn): void {
    const { studio } = this.#grid;
    if (!studio) return;
    const direction = this.sortedBy(column) === 'ascending' ? 'descending' : 'ascending';
    sortBy(studio.document, column, direction);
    this.#sorted = { column, direction, text: studio.document.state.doc };
    this.#grid.say(`Sorted by ${column.label.toLowerCase()}, ${direction}`);
    this.#grid.requestUpdate();
  }

  /** In which direction the document was just sorted by a column; any change since makes it unknown. */
  sortedBy(column: GridColumn): Direction | undefined {
    const { studio } = this.#grid;
    const sorted = this.#sorted;
    return sorted?.column === column && sorted.text === studio?.document.state.doc ? sorted.direction : undefined;
  }

  /** The buttons above the grid. */
  actions(): TemplateResult {
    const { selection, pieces } = this.#grid;
    const { top, bottom } = rangeOf(selection);
    const hasNone = top >= pieces;
    const date = columnOf('date') ?? COLUMNS[0];
    return html`<div class="actions" role="group" aria-label="Pieces">
      <button @click=${() => this.add(true)}>Add a piece</button>
      <button ?disabled=${hasNone} @click=${() => this.remove()}>Take out</button>
      <button ?disabled=${hasNone || top === 0} aria-label="Move the piece up" @click=${() => this.move(-1)}>Up</button>
      <button
        ?disabled=${hasNone || bottom >= pieces - 1}
        aria-label="Move the piece down"
        @click=${() => this.move(1)}
      >
        Down
      </button>
      <button ?disabled=${pieces < 2} @click=${() => date && this.sort(date)}>Sort by date</button>
    </div>`;
  }
}

/** A grid whose cells can be edited. */
export interface EditedHost extends GridHost {
  readonly edits: Edits;
}
