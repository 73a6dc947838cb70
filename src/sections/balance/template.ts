import { html, nothing, type TemplateResult } from 'lit';
import type { BalanceModel, Challenge } from './model.js';

function challengeTemplate({ company, date, dateText, text }: Challenge): TemplateResult {
  return html`<li>
    <svg width="12" height="12" viewBox="-6 -6 12 12" aria-hidden="true"><path d="M0-5 5 0 0 5-5 0z" /></svg>
    <p>
      <b><bdi>${company}</bdi></b>
      ${dateText ? html`<time datetime=${date}>${dateText}</time>` : nothing}
      <span class="lines">${text}</span>
    </p>
  </li>`;
}

/** It has no part: a page's style sheet reaches it only together with all that it stands beside. */
export function balanceTemplate(model: BalanceModel | undefined): TemplateResult | typeof nothing {
  if (!model) return nothing;
  const { counts, see, challenges, more } = model;
  if (challenges.length === 0) return html`<p class="balance"><bdi>${counts}</bdi></p>`;
  return html`<details class="balance">
    <summary><bdi>${counts}</bdi> <span>${see}</span></summary>
    <ul role="list">
      ${challenges.map(challengeTemplate)} ${more ? html`<li>${more}</li>` : nothing}
    </ul>
  </details>`;
}
