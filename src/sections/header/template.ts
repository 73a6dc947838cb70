import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../parts/heading.js';
import { paragraphsTemplate } from '../parts/paragraphs.js';
import type { HeaderModel, MetaItem } from './model.js';

function metaTemplate({ kind, text, date }: MetaItem): TemplateResult {
  if (kind === 'badge')
    return html`<li>
      <span part="badge"><span>${text}</span></span>
    </li>`;
  return html`<li>
    ${date === undefined ? html`<bdi>${text}</bdi>` : html`<time datetime=${date}><bdi>${text}</bdi></time>`}
  </li>`;
}

export function headerTemplate({ level, title, url, meta, quickAnswer, explain }: HeaderModel): TemplateResult {
  return html`<header part="header">
    ${
      meta.length > 0
        ? html`<ul part="meta" role="list">
            ${meta.map(metaTemplate)}
          </ul>`
        : nothing
    }
    ${heading(level, 'title', url === undefined ? title : html`<a href=${url}>${title}</a>`)}
    ${quickAnswer.length > 0 ? html`<div part="quick-answer">${paragraphsTemplate(quickAnswer, explain)}</div>` : nothing}
  </header>`;
}
