import { html, nothing, type TemplateResult } from 'lit';
import type { Fault } from '../document/fault.js';
import { styled } from '../styled.js';
import { type GridColumn, isRequired } from './columns.js';
import { editorTemplate } from './editor.template.js';
import { cellText } from './piece.js';
import { isIn, type Place, type Range } from './selection.js';

/** The height of a row, in px. */
export const ROW_HEIGHT = 36;

/** A cell that is being written. */
export interface Editing extends Place {
  readonly before: string;
  /** With what the editor begins. */
  readonly start: string;
}

/** What rows need to be drawn. */
export interface RowsView {
  readonly columns: readonly GridColumn[];
  readonly pieces: number;
  readonly active: Place;
  readonly range: Range;
  readonly editing: Editing | undefined;
}

export const STANCES: Readonly<Record<string, string>> = { supports: '● supports', challenges: '◇ challenges' };

/** The text of a cell, as it is shown. */
export const shownText = (text: string, { kind }: GridColumn): string =>
  kind === 'stance' && Object.hasOwn(STANCES, text) ? (STANCES[text] ?? text) : text;

/** What is wrong with a cell, in words; empty where nothing is. */
export function cellFaults(row: number, column: GridColumn, text: string, faults: readonly Fault[]): readonly Fault[] {
  const pointer = `/evidence/${row}/${column.path.join('/')}`;
  const found = faults.filter((fault) => fault.pointer === pointer);
  if (found.length > 0 || text !== '' || !isRequired(column)) return found;
  const message = `the ${column.label.toLowerCase()} is missing`;
  return [{ severity: 'fault', rule: 'invalid', pointer, message, from: 0, to: 0 }];
}

function cellTemplate(row: number, at: number, piece: unknown, faults: readonly Fault[], view: RowsView) {
  const column = view.columns[at];
  if (!column) return nothing;
  const text = cellText(piece, column);
  const isFaulty =
    piece !== undefined && cellFaults(row, column, text, faults).some(({ severity }) => severity === 'fault');
  const isActive = view.active.row === row && view.active.column === at;
  const edited = view.editing?.row === row && view.editing.column === at ? view.editing : undefined;
  const stance = column.kind === 'stance' && Object.hasOwn(STANCES, text) ? text : '';
  return html`<div
    role="gridcell"
    class="cell ${column.kind} ${stance}"
    data-column=${at}
    aria-colindex=${at + 2}
    aria-selected=${String(isIn(view.range, row, at))}
    aria-invalid=${isFaulty ? 'true' : nothing}
    aria-describedby=${isActive ? 'about-cell' : nothing}
    tabindex=${isActive ? 0 : -1}
  >
    ${
      edited
        ? editorTemplate(column, row, edited.start)
        : html`<span class="text">${text === '' && isFaulty ? 'missing' : shownText(text, column)}</span>`
    }
  </div>`;
}

/** A row: a piece of evidence, or the empty row at the end, which takes a new one. */
export function rowTemplate(row: number, piece: unknown, faults: readonly Fault[], view: RowsView): TemplateResult {
  const isNew = row === view.pieces;
  return html`<div
    role="row"
    class="row"
    data-row=${row}
    aria-rowindex=${row + 2}
    ${styled({ top: `${row * ROW_HEIGHT}px` })}
  >
    <div role="rowheader" class="number" aria-colindex="1">
      ${isNew ? html`<span aria-hidden="true">+</span><span class="visually-hidden">New</span>` : row + 1}
    </div>
    ${view.columns.map((_, at) => cellTemplate(row, at, piece, faults, view))}
  </div>`;
}
