import { html, type TemplateResult } from 'lit';
import type { Explain } from '../section.js';

/**
 * The paragraphs of a text, each with its lines.
 * @param place tells equal texts of one element apart
 */
export function paragraphsTemplate(
  paragraphs: readonly string[],
  explain?: Explain,
  place: string | number = '',
): TemplateResult[] {
  return (explain?.(paragraphs, place) ?? paragraphs).map((paragraph) => html`<p class="lines">${paragraph}</p>`);
}
