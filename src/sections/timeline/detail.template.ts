import { html, nothing } from 'lit';
import { keyed } from '../parts/keyed.js';
import { sourceLinkTemplate } from '../parts/source-link.js';
import type { DetailModel } from './overlay-model.js';

export function detailTemplate(model: DetailModel | undefined): unknown {
  if (!model) return nothing;
  const { index, company, stance, side, date, text, source } = model;
  return keyed(
    index,
    html`<p>
        <strong><bdi>${company}</bdi></strong>
      </p>
      <p class="when"><span class=${stance}>${side}</span> · ${date}</p>
      <p class="lines">${text}</p>
      ${source ? html`<p class="when">${sourceLinkTemplate(source, -1)}</p>` : nothing}`,
  );
}
