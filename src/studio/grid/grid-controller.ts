import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { COLUMNS } from './columns.js';
import type { DateAnswer, DateQuestion } from './date-question.js';
import type { EvidenceRows } from './evidence-rows.js';
import type { Editing, GridActions } from './grid.template.js';
import { readPasted } from './paste.js';
import { at, type Cell, moved, rangeOf, type Selection } from './selection.js';

/** What the controller needs of the grid's element. */
export interface GridHost extends ReactiveControllerHost {
  readonly rows: EvidenceRows | undefined;
  /** How many rows are in view. */
  readonly page: number;
  /** Brings the active cell into view and into focus, once it is drawn. */
  reveal(row: number): void;
}

/** What is chosen, edited, sorted and asked in the grid; turns events into changes of the document. */
export class GridController implements ReactiveController {
  selection: Selection = at(0, 0);
  editing: Editing | undefined;
  sorted: { readonly column: number; readonly isDescending: boolean } | undefined;
  question: DateQuestion | undefined;
  /** What was done last, in words. */
  said = '';

  #dragging = false;

  constructor(private readonly host: GridHost) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#dragging = false;
  }

  readonly actions: GridActions = {
    press: (cell, event) => this.#press(cell, event),
    over: (cell, event) => {
      if (!this.#dragging || !(event.buttons & 1)) return;
      this.select({ ...this.selection, active: cell });
    },
    edit: (cell) => this.#edit(cell),
    sort: (column) => this.#sort(column),
    typed: (text) => {
      if (this.editing) this.editing = { ...this.editing, text };
    },
    leave: () => this.#commit(),
  };

  #press(cell: Cell, event: PointerEvent): void {
    if (this.editing?.row === cell.row && this.editing.column === cell.column) return;
    this.#commit();
    this.#dragging = event.pointerType === 'mouse';
    this.select(event.shiftKey ? { ...this.selection, active: cell } : at(cell.row, cell.column));
    event.preventDefault();
  }

  /** Selects, and brings the active cell into view and into focus. */
  select(selection: Selection): void {
    this.selection = selection;
    this.host.reveal(selection.active.row);
  }

  #edit({ row, column }: Cell, text?: string): void {
    const definition = COLUMNS[column];
    if (!definition || !this.host.rows) return;
    this.selection = at(row, column);
    this.editing = { row, column, text: text ?? this.host.rows.text(row, definition) };
    this.host.reveal(row);
  }

  #commit(): void {
    const editing = this.editing;
    const column = editing && COLUMNS[editing.column];
    if (!column) return;
    this.editing = undefined;
    this.sorted = undefined;
    this.host.rows?.enter(editing.row, column, editing.text);
    this.host.requestUpdate();
  }

  readonly keys = (event: KeyboardEvent): void => {
    if (event.target instanceof HTMLButtonElement) return;
    if (this.editing) this.#editingKeys(event);
    else if (this.#rowKeys(event) || this.#cellKeys(event)) event.preventDefault();
  };

  /** The keys of a cell that is edited: they are the cell's own, apart from those that end it. */
  #editingKeys(event: KeyboardEvent): void {
    const { key, shiftKey } = event;
    const { active } = this.selection;
    if (key === 'Escape') {
      this.editing = undefined;
      this.select(this.selection);
    } else if (key === 'Enter' && !shiftKey && !event.isComposing) {
      this.#commit();
      this.select(at(Math.min(active.row + 1, this.host.rows?.count ?? 0), active.column));
    } else if (key === 'Tab') {
      this.#commit();
      this.select(at(active.row, Math.max(0, Math.min(COLUMNS.length - 1, active.column + (shiftKey ? -1 : 1)))));
    } else {
      event.stopPropagation();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  /** The keys that change rows. @returns whether the key is one of them */
  #rowKeys({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
    if (altKey && (key === 'ArrowUp' || key === 'ArrowDown')) this.shift(key === 'ArrowUp' ? -1 : 1);
    else if ((ctrlKey || metaKey) && key === 'Enter') this.insert(this.selection.active.row + 1);
    else if ((ctrlKey || metaKey) && (key === 'Delete' || key === 'Backspace')) this.remove();
    else return false;
    return true;
  }

  #cellKeys(event: KeyboardEvent): boolean {
    const { key, ctrlKey, metaKey, altKey } = event;
    const { active } = this.selection;
    const rows = this.host.rows;
    if (!rows || altKey) return false;
    const next = moved(this.selection, event, { rows: rows.count + 1, columns: COLUMNS.length, page: this.host.page });
    if (next) this.select(next);
    else if ((ctrlKey || metaKey) && key.toLowerCase() === 'a')
      this.select({ anchor: { row: 0, column: 0 }, active: { row: rows.count, column: COLUMNS.length - 1 } });
    else if (ctrlKey || metaKey) return false;
    else if (key === 'Enter' || key === 'F2') this.#edit(active);
    else if (key === 'Delete' || key === 'Backspace') rows.clear(this.selection);
    else if (key.length === 1 && key !== ' ') this.#type(key, active);
    else return false;
    return true;
  }

  /** A letter replaces what a cell has; a stance is said by one. */
  #type(letter: string, { row, column }: Cell): void {
    const definition = COLUMNS[column];
    const stance = { s: 'supports', c: 'challenges' }[letter.toLowerCase()];
    if (definition?.kind === 'stance' && stance !== undefined) this.host.rows?.enter(row, definition, stance);
    else this.#edit({ row, column }, letter);
  }

  insert(row: number): void {
    const rows = this.host.rows;
    if (!rows) return;
    const place = Math.min(row, rows.count);
    rows.insert(place);
    this.said = `Row ${place + 1} is added`;
    this.select(at(place, 0));
  }

  remove(): void {
    const { top, bottom } = rangeOf(this.selection);
    const count = this.host.rows?.remove(top, bottom) ?? 0;
    this.said = count === 1 ? `Row ${top + 1} is taken out` : `${count} rows are taken out`;
    this.select(at(Math.min(top, this.host.rows?.count ?? 0), this.selection.active.column));
  }

  shift(step: number): void {
    const { row, column } = this.selection.active;
    if (!this.host.rows?.move(row, row + step)) return;
    this.said = `Row ${row + step + 1} of ${this.host.rows.count}`;
    this.select(at(row + step, column));
  }

  #sort(column: number): void {
    const definition = COLUMNS[column];
    if (!definition) return;
    const isDescending = this.sorted?.column === column && !this.sorted.isDescending;
    this.host.rows?.sort(definition, isDescending);
    this.sorted = { column, isDescending };
    this.said = `Sorted by ${definition.label.toLowerCase()}, ${isDescending ? 'last first' : 'first first'}`;
    this.host.requestUpdate();
  }

  readonly copy = (event: ClipboardEvent): void => {
    if (this.editing || !this.host.rows) return;
    event.clipboardData?.setData('text/plain', this.host.rows.copied(this.selection));
    event.preventDefault();
    if (event.type === 'cut') this.host.rows.clear(this.selection);
  };

  readonly paste = (event: ClipboardEvent): void => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (this.editing || text === '') return;
    event.preventDefault();
    void this.#pasteText(text);
  };

  async #pasteText(text: string): Promise<void> {
    const { top, left } = rangeOf(this.selection);
    const pasted = readPasted(text, left);
    const answer = pasted.ambiguous.length > 0 ? await this.#ask(pasted.ambiguous) : 'as-typed';
    const rows = this.host.rows;
    if (answer === undefined || !rows) {
      this.said = 'Nothing is pasted';
      this.select(this.selection);
      return;
    }
    rows.paste(Math.min(top, rows.count), pasted, answer === 'as-typed' ? undefined : answer);
    const { length } = pasted.rows;
    this.said = length === 1 ? '1 row is pasted' : `${length} rows are pasted`;
    this.select({
      anchor: { row: top, column: left },
      active: { row: Math.max(top, top + length - 1), column: left },
    });
  }

  #ask(ambiguous: DateQuestion['ambiguous']): Promise<DateAnswer> {
    return new Promise((resolve) => {
      this.question = {
        ambiguous,
        answer: (answer) => {
          this.question = undefined;
          this.host.requestUpdate();
          resolve(answer);
        },
      };
      this.host.requestUpdate();
    });
  }
}
