import { html, type TemplateResult } from 'lit';

/** The paragraphs of a text, each with its lines. */
export function paragraphsTemplate(paragraphs: readonly string[]): TemplateResult[] {
  return paragraphs.map((paragraph) => html`<p class="lines">${paragraph}</p>`);
}
