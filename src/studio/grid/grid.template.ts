import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Fault } from '../document/fault.js';
import { COLUMNS } from './columns.js';
import { asPiece, cellText } from './piece.js';
import { type Cell, contains, type Selection } from './selection.js';

/** What is typed into a cell, until it is entered. */
export interface Editing extends Cell {
  readonly text: string;
}

/** What the grid shows. */
export interface GridModel {
  readonly count: number;
  /** The rows that are drawn: the first, and one after the last. */
  readonly first: number;
  readonly end: number;
  readonly selection: Selection;
  readonly editing: Editing | undefined;
  readonly sorted: { readonly column: number; readonly isDescending: boolean } | undefined;
  readonly valueAt: (row: number) => unknown;
  /** The fault of a cell, by its JSON Pointer below `/evidence`. */
  readonly faults: ReadonlyMap<string, Fault>;
}

/** What the grid does. */
export interface GridActions {
  readonly press: (cell: Cell, event: PointerEvent) => void;
  readonly over: (cell: Cell, event: PointerEvent) => void;
  readonly edit: (cell: Cell) => void;
  readonly sort: (column: number) => void;
  readonly typed: (text: string) => void;
  readonly leave: () => void;
}

const STANCES: Readonly<Record<string, string>> = { supports: '● supports', challenges: '◇ challenges' };

function cellTemplate(row: number, column: number, text: string, model: GridModel, actions: GridActions) {
  const definition = COLUMNS[column];
  if (!definition) return nothing;
  const { selection, editing } = model;
  const isActive = selection.active.row === row && selection.active.column === column;
  const fault = model.faults.get(`${row}/${definition.path.join('/')}`);
  const isEdited = editing?.row === row && editing.column === column;
  const cell = { row, column };
  const content = isEdited
    ? html`<textarea
        class="editor"
        rows=${definition.kind === 'prose' ? Math.min(8, Math.max(3, Math.ceil(editing.text.length / 40))) : 1}
        aria-label=${`${definition.label}, row ${row + 1}`}
        .value=${live(editing.text)}
        @input=${({ target }: Event) => actions.typed((target as HTMLTextAreaElement).value)}
        @blur=${actions.leave}
      ></textarea>`
    : html`<span class="text">${definition.kind === 'stance' ? (STANCES[text] ?? text) : text}</span>`;
  return html`<div
    role="gridcell"
    class="cell ${definition.kind}"
    aria-colindex=${column + 2}
    aria-selected=${String(contains(selection, row, column))}
    aria-invalid=${String(fault?.severity === 'fault')}
    ?data-active=${isActive}
    tabindex=${isActive && !isEdited ? 0 : -1}
    @pointerdown=${(event: PointerEvent) => actions.press(cell, event)}
    @pointerenter=${(event: PointerEvent) => actions.over(cell, event)}
    @dblclick=${() => actions.edit(cell)}
  >
    ${content}
  </div>`;
}

function rowTemplate(row: number, model: GridModel, actions: GridActions): TemplateResult {
  const isNew = row === model.count;
  const piece = asPiece(isNew ? undefined : model.valueAt(row));
  return html`<div role="row" class="row ${isNew ? 'new' : ''}" aria-rowindex=${row + 2}>
    <div role="rowheader" class="cell number" aria-colindex="1">${isNew ? 'New' : row + 1}</div>
    ${COLUMNS.map((column, i) => cellTemplate(row, i, cellText(piece, column), model, actions))}
  </div>`;
}

function headTemplate({ sorted }: GridModel, { sort }: GridActions): TemplateResult {
  return html`<div role="row" class="row head" aria-rowindex="1">
    <div role="columnheader" class="cell number" aria-colindex="1"><span class="visually-hidden">Row</span></div>
    ${COLUMNS.map(({ label }, i) => {
      const isSorted = sorted?.column === i;
      const direction = sorted?.isDescending ? 'descending' : 'ascending';
      return html`<div
        role="columnheader"
        class="cell"
        aria-colindex=${i + 2}
        aria-sort=${isSorted ? direction : 'none'}
      >
        <button class="sort" @click=${() => sort(i)}>
          ${label}${isSorted ? html`<span aria-hidden="true">${sorted.isDescending ? ' ↓' : ' ↑'}</span>` : nothing}
        </button>
      </div>`;
    })}
  </div>`;
}

/** The grid: its head, and those rows that are in view, between two spaces as high as those that are not. */
export function gridTemplate(model: GridModel, actions: GridActions): TemplateResult {
  const rows = Array.from({ length: model.end - model.first }, (_, i) => model.first + i);
  return html`
    ${headTemplate(model, actions)}
    <div class="space before" role="presentation"></div>
    ${repeat(
      rows,
      (row) => row,
      (row) => rowTemplate(row, model, actions),
    )}
    <div class="space after" role="presentation"></div>
  `;
}
