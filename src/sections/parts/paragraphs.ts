import { html, type TemplateResult } from 'lit';

/** The paragraphs of a text. */
export function paragraphsTemplate(paragraphs: readonly string[]): TemplateResult[] {
  return paragraphs.map((paragraph) => html`<p>${paragraph}</p>`);
}
