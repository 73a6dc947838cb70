import { stanceOf } from '../../lint/stance-words.js';
import { clearCells } from './edit-evidence.js';
import type { EditedHost } from './edits.js';
import { type Command, commandOf, isCtrl, isTyped } from './keys.js';
import { at, led, rangeOf, within } from './selection.js';

/** The first letters that say a stance by themselves. */
const LETTERS: Readonly<Record<string, string>> = { s: 'supports', c: 'challenges' };

/** What keys do in the grid. */
export class Keyboard {
  readonly #grid: EditedHost;
  /** The column in which a run of cells began that were written one after the other with Tab. */
  #runFrom: number | undefined;
  /** A word that is being typed in a cell of the stance. */
  #word = '';

  constructor(grid: EditedHost) {
    this.#grid = grid;
  }

  readonly onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing) return;
    if (this.#grid.edits.editing) this.#whileEditing(event);
    else this.#inGrid(event);
  };

  /** What is being written is kept when the focus goes elsewhere. */
  readonly onLeave = (event: FocusEvent): void => {
    if (event.target instanceof Element && event.target.matches('.editor')) this.#grid.edits.end(true);
  };

  #whileEditing(event: KeyboardEvent): void {
    const { key, shiftKey } = event;
    const { active } = this.#grid.selection;
    // A step of undo in the cell is the cell's own.
    event.stopPropagation();
    if ((key === 'Enter' && !shiftKey && !event.altKey) || key === 'Tab') {
      event.preventDefault();
      this.#grid.edits.end(true);
      if (key === 'Tab') {
        this.#runFrom ??= active.column;
        this.#go(active.row, active.column + (shiftKey ? -1 : 1));
      } else {
        this.#go(active.row + 1, this.#runFrom ?? active.column);
        this.#runFrom = undefined;
      }
    } else if (key === 'Escape') {
      event.preventDefault();
      this.#grid.edits.end(false);
      this.#go(active.row, active.column);
    }
  }

  #inGrid(event: KeyboardEvent): void {
    const { key } = event;
    const { selection, size } = this.#grid;
    const command = commandOf(event);
    if (command) {
      event.preventDefault();
      event.stopPropagation();
      this.#word = '';
      this.#do(command);
      return;
    }
    if (key === 'Tab' && this.#runFrom !== undefined && this.#continueRun(event.shiftKey)) {
      event.preventDefault();
      return;
    }
    const target = event.altKey ? undefined : led(selection.active, key, isCtrl(event), size);
    if (target) {
      event.preventDefault();
      this.#runFrom = undefined;
      this.#word = '';
      const active = within(target, size, event.shiftKey ? 0 : -1);
      this.#grid.select({ active, anchor: event.shiftKey ? selection.anchor : active });
    } else if (isTyped(event) && selection.active.row >= 0) {
      event.preventDefault();
      this.#type(key);
    } else if (key === 'Escape') {
      this.#runFrom = undefined;
      this.#grid.select({ ...selection, anchor: selection.active });
    }
  }

  /** Goes on to the cell beside; beyond the last one Tab leaves the grid. */
  #continueRun(isBack: boolean): boolean {
    const { active } = this.#grid.selection;
    const column = active.column + (isBack ? -1 : 1);
    if (column < 0 || column >= this.#grid.columns.length) return false;
    this.#word = '';
    this.#go(active.row, column);
    return true;
  }

  #type(key: string): void {
    const { selection, columns, edits } = this.#grid;
    const { row, column } = selection.active;
    const shown = columns[column];
    if (shown?.kind !== 'stance') {
      edits.begin(key);
      return;
    }
    this.#word += key.toLowerCase();
    const stance = this.#word.length === 1 ? LETTERS[this.#word] : stanceOf(this.#word);
    if (stance === undefined) return;
    edits.enter(row, shown, stance);
    this.#grid.say(stance);
  }

  #go(row: number, column: number): void {
    this.#word = '';
    const place = within({ row, column }, this.#grid.size, 0);
    this.#grid.select(at(place.row, place.column));
  }

  #do(command: Command): void {
    const { selection, studio, columns, pieces, edits } = this.#grid;
    const { active, anchor } = selection;
    const last = Math.max(pieces - 1, 0);
    const selectRows = (top: number, bottom: number, left: number, right: number) => {
      this.#grid.select({ anchor: { row: top, column: left }, active: { row: bottom, column: right } });
    };
    const step = (isRedo: boolean) => {
      if (isRedo ? studio?.document.redo() : studio?.document.undo()) this.#grid.say(isRedo ? 'Done again' : 'Undone');
      this.#grid.select(this.#grid.selection);
    };
    const commands: Readonly<Record<Command, () => void>> = {
      edit: () => {
        const shown = columns[active.column];
        if (active.row < 0 && shown) edits.sort(shown);
        else edits.begin();
      },
      clear: () => {
        if (studio && active.row >= 0) clearCells(studio.document, rangeOf(selection), columns);
      },
      'select-all': () => selectRows(0, last, 0, columns.length - 1),
      'select-column': () => selectRows(0, last, anchor.column, active.column),
      'select-row': () => selectRows(Math.max(anchor.row, 0), Math.max(active.row, 0), 0, columns.length - 1),
      add: () => edits.add(),
      remove: () => edits.remove(),
      up: () => edits.move(-1),
      down: () => edits.move(1),
      undo: () => step(false),
      redo: () => step(true),
    };
    commands[command]();
  }
}
