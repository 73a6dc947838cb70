import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../parts/heading.js';
import { paragraphsTemplate } from '../parts/paragraphs.js';
import type { ProseModel } from './model.js';

export function proseTemplate({ level, texts, grouped, major, explain }: ProseModel): TemplateResult {
  const sections = texts.map(
    (text, index) =>
      html`<section part="prose" class=${major ? 'major' : nothing}>
        ${heading(level, 'heading', text.heading)}
        <div part="text">
          ${text.texts.flatMap((paragraphs, i) => paragraphsTemplate(paragraphs, explain, `${text.heading} ${index} ${i}`))}
        </div>
      </section>`,
  );
  return grouped ? html`<div part="guidance">${sections}</div>` : html`${sections}`;
}
