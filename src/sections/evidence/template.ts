import { html, nothing, svg, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { balanceTemplate } from '../balance/template.js';
import { heading } from '../parts/heading.js';
import { keyed } from '../parts/keyed.js';
import type { ChunkModel } from './chunk-model.js';
import type { EvidenceController } from './controller.js';
import type { EvidenceModel, ExportModel, TableModel } from './model.js';
import { LAID_OUT_CHUNKS } from './row-list.js';
import { rowTemplate } from './row.template.js';

/** The mark of a side, as in the timeline. */
const MARKS = {
  supports: svg`<circle r="5" />`,
  challenges: svg`<path d="M0-5 5 0 0 5-5 0z" />`,
};

const titleTemplate = ({ heading: title, stance, count }: TableModel): TemplateResult =>
  html`${title}
    <span class="count ${stance}"
      ><svg width="12" height="12" viewBox="-6 -6 12 12" aria-hidden="true">${MARKS[stance]}</svg> ${count}</span
    >`;

function headTemplate({ columns, textColumns, sortable }: TableModel): TemplateResult {
  return html`<thead role="rowgroup" part="head">
    <tr role="row">
      ${columns.map(
        ({ name, label, sortName, sort }) =>
          html`<th
            role="columnheader"
            scope="col"
            aria-label=${label}
            aria-sort=${sort ?? (sortable ? 'none' : nothing)}
          >
            ${sortable ? html`<button type="button" name=${name} aria-label=${sortName}>${label}</button>` : label}
          </th>`,
      )}
      ${textColumns.map((name) => html`<th role="columnheader" scope="col" class="text">${name}</th>`)}
    </tr>
  </thead>`;
}

const chunkTemplate = (chunk: ChunkModel, far: boolean, medium: 'screen' | 'paper' | ''): TemplateResult =>
  html`<tbody role="rowgroup" class="${far ? 'chunk' : ''} ${medium}">
    ${guard([chunk], () => chunk.rows.map((row) => keyed(row.evidence, rowTemplate(row, chunk))))}
  </tbody>`;

const furtherTemplate = (
  name: 'before' | 'more',
  text: string,
  of: (text: string) => string,
): TemplateResult | typeof nothing =>
  text
    ? html`<p class="tools">
        <button type="button" part="more" name=${name} aria-label=${of(text)}>${text}</button>
      </p>`
    : nothing;

const exportTemplate = ({ download, copy, cite, status }: ExportModel): TemplateResult =>
  html`<p part="take-along" class="tools">
    <button type="button" name="download">${download}</button>
    <button type="button" name="copy" value=${copy}>${copy}</button>
    <button type="button" name="cite">${cite}</button>
    <span aria-live="polite">${status}</span>
  </p>`;

/** The roles repeat what the tags say: a table whose parts are grids is no longer a table to browsers. */
function tableTemplate(table: TableModel, controller?: EvidenceController): TemplateResult {
  const { part, level, stance, name, status, live, showAll, filter, chunks, rowActions, paper } = table;
  const { nothingFound, before, more, heading: title } = table;
  const { citationTemplate } = controller ?? {};
  // Both tables have such buttons.
  const of = (text: string) => `${text}: ${title}`;
  return html`<section
    part=${part}
    class=${filter ? 'many' : nothing}
    @click=${controller}
    @input=${controller}
    @keydown=${controller}
  >
    <div class="top">
      ${heading(level, 'heading', titleTemplate(table))}
      <p part="status">
        <span aria-live=${live ? 'polite' : 'off'}>${status}</span>
        ${showAll ? html`<span class="tools"><button type="button" name="all" aria-label=${of(showAll)}>${showAll}</button></span>` : nothing}
      </p>
      ${
        filter
          ? html`<label class="tools"
              >${filter.label} <input part="filter" type="search" aria-label=${filter.name} .value=${filter.query}
            /></label>`
          : nothing
      }
    </div>
    ${furtherTemplate('before', before, of)}
    <table role="table" aria-label=${name}>
      ${headTemplate(table)}
      ${chunks.map((chunk, i) => chunkTemplate(chunk, i >= LAID_OUT_CHUNKS, i < paper.chunks ? '' : 'screen'))}
      ${paper.instead.map((chunk) => chunkTemplate(chunk, false, 'paper'))}
    </table>
    <span id=${`${stance}-actions`} hidden>${rowActions}</span>
    ${paper.text ? html`<p class="paper">${paper.text}</p>` : nothing}
    ${
      nothingFound
        ? html`<p>${nothingFound.text}</p>
            <p class="tools"><button type="button" name="clear">${nothingFound.clear}</button></p>`
        : nothing
    }
    ${furtherTemplate('more', more, of)} ${table.exports ? exportTemplate(table.exports) : nothing}
    ${table.citation ? citationTemplate?.(table.citation) : nothing}
  </section>`;
}

export function evidenceTemplate(
  { table, balance }: EvidenceModel,
  controller?: EvidenceController,
): TemplateResult | typeof nothing {
  const listed = table ? tableTemplate(table, controller) : nothing;
  return balance ? html`${listed}${balanceTemplate(balance)}` : listed;
}
