import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Fault } from '../document/fault.js';
import { COLUMNS, type GridColumn } from './columns.js';
import { stanceOptions } from './editor.template.js';
import { KEY_HELP } from './keys.js';
import { cellText } from './piece.js';
import { cellFaults, shownText } from './row.template.js';

const WORD = { fault: 'Fault', warning: 'Warning', hint: 'Hint' } as const;

const findingTemplate = ({ severity, message }: Fault) =>
  html`<p class="finding ${severity}"><b>${WORD[severity]}:</b> ${message}</p>`;

/** The findings about a piece as a whole. */
const ofPiece = (row: number, faults: readonly Fault[]) =>
  faults.filter(({ pointer }) => COLUMNS.every(({ path }) => pointer !== `/evidence/${row}/${path.join('/')}`));

/** The whole text of the active cell, and what is wrong with it. */
export function cellDetails(
  row: number,
  column: GridColumn | undefined,
  piece: unknown,
  faults: readonly Fault[],
): TemplateResult {
  if (!column || row < 0) return html`<div id="about-cell" class="about"></div>`;
  const text = cellText(piece, column);
  const findings = piece === undefined ? [] : [...cellFaults(row, column, text, faults), ...ofPiece(row, faults)];
  return html`<div class="about">
    <p class="whole">
      <span class="quiet">${piece === undefined ? 'New piece' : `Row ${row + 1}`}, ${column.label}</span>
      ${shownText(text, column)}
    </p>
    <div id="about-cell">${findings.map(findingTemplate)}</div>
  </div>`;
}

function fieldTemplate(row: number, column: GridColumn, piece: unknown, faults: readonly Fault[], enter: Enter) {
  const text = cellText(piece, column);
  const id = `piece-${column.name.replaceAll(' ', '-')}`;
  const findings = piece === undefined ? [] : cellFaults(row, column, text, faults);
  const invalid = String(findings.some(({ severity }) => severity === 'fault'));
  const onChange = ({ target }: Event) => enter(column, (target as HTMLInputElement).value);
  const control =
    column.kind === 'stance'
      ? html`<select id=${id} aria-invalid=${invalid} aria-describedby=${`${id}-about`} @change=${onChange}>
          ${stanceOptions(text)}
        </select>`
      : column.kind === 'prose'
        ? html`<textarea
            id=${id}
            rows="4"
            aria-invalid=${invalid}
            aria-describedby=${`${id}-about`}
            .value=${live(text)}
            @change=${onChange}
          ></textarea>`
        : html`<input
            id=${id}
            inputmode=${column.kind === 'address' ? 'url' : 'text'}
            autocomplete="off"
            aria-invalid=${invalid}
            aria-describedby=${`${id}-about`}
            .value=${live(text)}
            @change=${onChange}
          />`;
  return html`<div class="field">
    <label for=${id}>${column.label}</label>
    ${control}
    <div id=${`${id}-about`}>${findings.map(findingTemplate)}</div>
  </div>`;
}

/** Puts a text into a column of the piece. */
type Enter = (column: GridColumn, text: string) => void;

/** On narrow screens: all of one piece, as fields. */
export const pieceEditor = (row: number, piece: unknown, faults: readonly Fault[], enter: Enter): TemplateResult =>
  html`<div class="piece" role="group" aria-labelledby="piece-name">
    <h3 id="piece-name">${piece === undefined ? 'New piece' : `Piece ${row + 1}`}</h3>
    ${COLUMNS.map((column) => fieldTemplate(row, column, piece, faults, enter))}
    ${piece === undefined ? nothing : ofPiece(row, faults).map(findingTemplate)}
  </div>`;

/** The keys of the grid. */
export const keyHelp = (): TemplateResult =>
  html`<details class="keys">
    <summary>Keys</summary>
    <dl>
      ${KEY_HELP.map(
        ([keys, what]) =>
          html`<div>
            <dt>${keys}</dt>
            <dd>${what}</dd>
          </div>`,
      )}
    </dl>
  </details>`;
