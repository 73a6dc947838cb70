import { html, nothing, svg, type TemplateResult } from 'lit';
import { sourceLinkTemplate } from '../parts/source-link.js';
import type { RowActions, RowModel } from './chunk-model.js';

const diamond = svg`<svg class="mark" width="12" height="12" viewBox="-6 -6 12 12" aria-hidden="true"><path d="M0-5 5 0 0 5-5 0z" /></svg>`;

const actionsTemplate = ({ showPoint, cite }: RowActions): TemplateResult =>
  html`<p part="actions" class="tools">
    ${showPoint ? html`<button type="button" name="point">${showPoint}</button>` : nothing}
    <button type="button" name="cite">${cite}</button>
  </p>`;

/** One piece of evidence as a row of the table. */
export function rowTemplate(
  { index, evidence, date, text, hash, source, actions }: RowModel,
  linkText: string,
): TemplateResult {
  const { company, stance, date: datetime } = evidence;
  return html`<tr
    role="row"
    part=${actions ? 'row selected' : 'row'}
    tabindex="-1"
    data-row=${index}
    aria-current=${actions ? 'true' : nothing}
  >
    <th role="rowheader" scope="row" part="company">
      ${stance === 'challenges' ? diamond : nothing}<button type="button">
        <bdi>${company}</bdi>
      </button>
    </th>
    <td role="cell" part="date">
      <a part="link" href=${hash} title=${linkText}><time datetime=${datetime}>${date}</time></a>
    </td>
    <td role="cell" part="text">
      <span class="lines">${text}</span>${sourceLinkTemplate(source)}${actions ? actionsTemplate(actions) : nothing}
    </td>
  </tr>`;
}
