import { html, type TemplateResult } from 'lit';
import type { ExportController } from '../behaviours/export-controller.js';
import { heading } from '../parts/heading.js';
import type { CitationModel } from './citation-model.js';

/** The panel of texts, each to be copied or selected. */
export function citationTemplate(
  { level, heading: title, formats, copy, close }: CitationModel,
  exporter: ExportController | undefined,
): TemplateResult {
  return html`<div part="citation" popover role="dialog" aria-label=${title} @beforetoggle=${exporter}>
    ${heading(level, 'heading', title)}
    ${formats.map(
      ({ label, text, copyName, status }) =>
        html`<div part="excerpt">
          <label>${label}<textarea readonly rows="3" dir="auto" spellcheck="false" .value=${text}></textarea></label>
          <p class="tools">
            <button type="button" name="copy" value=${label} aria-label=${copyName}>${copy}</button>
            <span role="status">${status}</span>
          </p>
        </div>`,
    )}
    <p class="tools"><button type="button" name="close">${close}</button></p>
  </div>`;
}
