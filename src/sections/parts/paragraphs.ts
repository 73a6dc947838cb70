import { html, type TemplateResult } from 'lit';
import { paragraphs } from '../../document/index.js';

/** A text of the document, set in paragraphs. */
export function paragraphsTemplate(text: string): TemplateResult[] {
  return paragraphs(text).map((paragraph) => html`<p>${paragraph}</p>`);
}
