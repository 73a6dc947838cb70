import { html, nothing, type TemplateResult } from 'lit';
import type { FooterModel } from './model.js';

export function footerTemplate(model: FooterModel | undefined): TemplateResult | typeof nothing {
  if (!model) return nothing;
  const { collection, publisher } = model;
  const credit = publisher && html`<bdi>${publisher.text}</bdi>`;
  return html`<footer part="footer">
    ${collection ? html`<a part="collection" href=${collection.url}>${collection.text}</a>` : nothing}
    ${
      publisher?.url === undefined
        ? credit && html`<span part="publisher">${credit}</span>`
        : html`<a part="publisher" href=${publisher.url}>${credit}</a>`
    }
  </footer>`;
}
