import { html, nothing, svg, type TemplateResult } from 'lit';
import { evidenceHash } from '../../document/deep-link.js';
import { formatFor } from '../../locale/format.js';
import { evidenceMessages } from '../../messages/en.js';
import type { SectionView } from '../section.js';
import { sourceLink } from '../parts/source-link.js';
import type { Row } from './row-list.js';

const diamond = svg`<svg class="mark" width="12" height="12" viewBox="-6 -6 12 12" aria-hidden="true"><path d="M0-5 5 0 0 5-5 0z" /></svg>`;

/** What can be done with the row that the reader picked. */
function actionsTemplate(view: SectionView, hasPoints: boolean): TemplateResult {
  const words = view.messages(evidenceMessages);
  return html`<p part="actions" class="tools">
    ${hasPoints ? html`<button type="button" name="point">${words.showPoint}</button>` : nothing}
    <button type="button" name="cite">${words.cite}</button>
  </p>`;
}

/** One piece of evidence as a row of the table. */
export function rowTemplate(view: SectionView, { index, evidence, date }: Row, hasPoints: boolean): TemplateResult {
  const chosen = view.selected === index;
  return html`<tr
    role="row"
    part=${chosen ? 'row selected' : 'row'}
    tabindex="-1"
    data-row=${index}
    aria-current=${chosen ? 'true' : nothing}
  >
    <th role="rowheader" scope="row" part="company">
      ${evidence.stance === 'challenges' ? diamond : nothing}<button type="button">
        <bdi>${evidence.company}</bdi>
      </button>
    </th>
    <td role="cell" part="date">
      <a part="link" href=${evidenceHash(view.trend, index)} title=${view.messages(evidenceMessages).permalink}
        ><time datetime=${evidence.date}>${formatFor(view.lang).date(date, 'short')}</time></a
      >
    </td>
    <td role="cell" part="text">
      <span>${evidence.text}</span>${sourceLink(view, evidence)}${chosen ? actionsTemplate(view, hasPoints) : nothing}
    </td>
  </tr>`;
}
