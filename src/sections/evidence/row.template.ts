import { html, nothing, type TemplateResult } from 'lit';
import { sourceLinkTemplate } from '../parts/source-link.js';
import type { ChunkModel, RowActions, RowModel } from './chunk-model.js';

const actionsTemplate = ({ showPoint, cite }: RowActions): TemplateResult =>
  html`<p part="actions" class="tools">
    ${showPoint ? html`<button type="button" name="point">${showPoint}</button>` : nothing}
    ${cite ? html`<button type="button" name="cite">${cite}</button>` : nothing}
  </p>`;

/** One piece of evidence as a row of the table. Its link is a tab stop only while it is picked: there may be many rows. */
export function rowTemplate(
  { index, evidence, date, text, hash, linkName, source, actions }: RowModel,
  { hasSources, explain }: ChunkModel,
): TemplateResult {
  const { company, date: datetime } = evidence;
  return html`<tr
    role="row"
    part=${actions ? 'row selected' : 'row'}
    tabindex="-1"
    data-row=${index}
    aria-current=${actions ? 'true' : nothing}
  >
    <th role="rowheader" scope="row" part="company">
      <button type="button" aria-expanded=${actions !== undefined} aria-describedby=${`${evidence.stance}-actions`}>
        <bdi>${company}</bdi>
      </button>
    </th>
    <td role="cell" part="date">
      <time datetime=${datetime}>${date}</time>
      <a part="link" href=${hash} aria-label=${linkName} tabindex=${actions ? nothing : -1}></a>
    </td>
    <td role="cell" part="text">
      <span class="lines">${explain?.([text], `row ${index}`)[0] ?? text}</span
      >${actions ? actionsTemplate(actions) : nothing}
    </td>
    ${hasSources ? html`<td role="cell" class="source">${sourceLinkTemplate(source)}</td>` : nothing}
  </tr>`;
}
