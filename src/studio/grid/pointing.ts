import { noChange } from 'lit';
import { AsyncDirective, directive } from 'lit/async-directive.js';
import type { ElementPart } from 'lit';
import type { EditedHost } from './edits.js';
import { at, type Place } from './selection.js';

/** The cell beneath an event; column -1 is the row's number. */
function placeOf(event: Event): Place | undefined {
  const [target] = event.composedPath();
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-column], .number') : null;
  const row = cell?.closest<HTMLElement>('[data-row]')?.dataset['row'];
  return cell && row !== undefined ? { row: Number(row), column: Number(cell.dataset['column'] ?? -1) } : undefined;
}

const isEditor = (event: Event): boolean => {
  const [target] = event.composedPath();
  return target instanceof Element && target.closest('.editor') !== null;
};

/** What a pointer does: a press selects, a drag selects more, a press on the active cell or a double click writes. */
class Pointing extends AsyncDirective {
  #grid: EditedHost | undefined;
  #element: Element | undefined;
  #isDragging = false;
  readonly #listeners = {
    pointerdown: (event: PointerEvent) => this.#press(event),
    pointermove: (event: PointerEvent) => this.#drag(event),
    click: (event: PointerEvent) => this.#click(event),
    dblclick: (event: PointerEvent) => {
      const place = placeOf(event);
      if (place && place.row >= 0 && place.column >= 0 && !isEditor(event)) this.#grid?.edits.begin();
    },
  };

  // eslint-disable-next-line @typescript-eslint/no-unused-vars -- as the directive is called
  render(_grid: EditedHost): typeof noChange {
    return noChange;
  }

  override update({ element }: ElementPart, [grid]: [EditedHost]): typeof noChange {
    this.#grid = grid;
    if (element !== this.#element) {
      this.#element = element;
      for (const [name, listener] of Object.entries(this.#listeners))
        element.addEventListener(name, listener as EventListener);
    }
    return noChange;
  }

  #press(event: PointerEvent): void {
    const [grid, place] = [this.#grid, placeOf(event)];
    if (!grid || !place || event.button !== 0 || isEditor(event) || place.row < 0) return;
    this.#isDragging = event.pointerType === 'mouse' && place.column >= 0;
    if (this.#isDragging) addEventListener('pointerup', () => (this.#isDragging = false), { once: true });
    if (event.pointerType === 'mouse') this.#choose(grid, place, event.shiftKey);
  }

  /** A finger that scrolls presses nothing: what it touches is chosen when it is lifted. */
  #click(event: PointerEvent): void {
    const [grid, place] = [this.#grid, placeOf(event)];
    if (!grid || !place || isEditor(event)) return;
    const { active } = grid.selection;
    const column = grid.columns[place.column];
    if (place.row < 0) {
      if (column) {
        grid.edits.sort(column);
        grid.select(at(-1, place.column));
      }
      return;
    }
    if (event.pointerType === 'mouse' || event.pointerType === '') return;
    if (active.row === place.row && active.column === place.column) grid.edits.begin();
    else this.#choose(grid, place, false);
  }

  #drag(event: PointerEvent): void {
    const [grid, place] = [this.#grid, placeOf(event)];
    if (!grid || !place || !this.#isDragging || place.row < 0 || place.column < 0) return;
    const { active, anchor } = grid.selection;
    if (active.row !== place.row || active.column !== place.column) grid.select({ anchor, active: place });
  }

  #choose(grid: EditedHost, { row, column }: Place, isMore: boolean): void {
    const { anchor } = grid.selection;
    const from = isMore ? anchor : { row, column };
    if (column >= 0) grid.select({ anchor: from, active: { row, column } });
    else
      grid.select({
        anchor: { row: from.row, column: 0 },
        active: { row, column: grid.columns.length - 1 },
      });
  }
}

export const pointing = directive(Pointing);
