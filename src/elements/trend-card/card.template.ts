import { html, nothing, type TemplateResult } from 'lit';
import { footerMessages } from '../../messages/en.js';
import { interpolate } from '../../messages/messages.js';
import { balanceTemplate } from '../../sections/balance/template.js';
import type { SectionView } from '../../sections/section.js';

/** A section of a card, rendered; `nothing` where the trend has no data for it. */
export interface RenderedSection {
  readonly name: string;
  readonly content: TemplateResult | typeof nothing;
}

function footerTemplate({ trend, messages: words, href }: SectionView): TemplateResult | typeof nothing {
  const { collection, publisher } = trend;
  if (!collection && !publisher) return nothing;
  const credit =
    publisher && html`<bdi>${interpolate(words(footerMessages).publishedBy, { name: publisher.name })}</bdi>`;
  return html`<footer part="footer">
    ${collection ? html`<a part="collection" href=${href(collection.url)}>${collection.title}</a>` : nothing}
    ${
      publisher?.url === undefined
        ? credit && html`<span part="publisher">${credit}</span>`
        : html`<a part="publisher" href=${href(publisher.url)}>${credit}</a>`
    }
  </footer>`;
}

/**
 * The sections in their order; both sides' counts, where no section tells them; and where the trend comes from.
 * @param whole false while sections are still to come: the end comes with the last of them
 */
export function cardTemplate(view: SectionView, sections: readonly RenderedSection[], whole: boolean): TemplateResult {
  const shows = (wanted: string) => sections.some(({ name, content }) => name === wanted && content !== nothing);
  return html`<article part="card">
    <slot name="logo"></slot>${sections.map(({ name, content }) =>
      content === nothing ? nothing : html`<div part="section ${name}-section">${content}</div>`,
    )}
    ${whole ? [shows('timeline') ? nothing : balanceTemplate(view, !shows('counterexamples')), html`<slot name="footer-action"></slot>`, footerTemplate(view)] : nothing}
  </article>`;
}
