import { html, type TemplateResult } from 'lit';
import type { GridColumn } from './columns.js';

/** The choices of a stance; a value that is none of them stays, and is shown. */
export const stanceOptions = (value: string): TemplateResult => html`
  ${value === 'supports' || value === 'challenges' ? '' : html`<option value=${value} selected>${value || '–'}</option>`}
  <option value="supports" ?selected=${value === 'supports'}>Supports</option>
  <option value="challenges" ?selected=${value === 'challenges'}>Challenges</option>
`;

/** What a cell is written in: a choice for the stance, else a text that grows. */
export function editorTemplate(column: GridColumn, row: number, start: string): TemplateResult {
  const label = `${column.label}, row ${row + 1}`;
  if (column.kind === 'stance')
    return html`<select class="editor" aria-label=${label}>
      ${stanceOptions(start)}
    </select>`;
  return html`<textarea
    class="editor"
    rows="1"
    aria-label=${label}
    spellcheck=${column.kind === 'prose' ? 'true' : 'false'}
    autocomplete="off"
    .value=${start}
  ></textarea>`;
}
