import { html, nothing, type TemplateResult } from 'lit';
import type { ExportController } from '../behaviours/export-controller.js';
import { heading } from '../parts/heading.js';
import type { CitationModel } from './citation-model.js';

/** The panel of texts, each to be copied or selected. A press beside it closes it, where browsers know `closedby`. */
export function citationTemplate(
  { level, heading: title, formats, copy, close }: CitationModel,
  exporter: ExportController | undefined,
): TemplateResult {
  return html`<dialog part="citation" aria-label=${title} closedby="any" @close=${exporter}>
    <div class="bar">
      ${heading(level, 'heading', title)}
      <p class="tools"><button type="button" name="close">${close}</button></p>
    </div>
    ${formats.map(
      ({ label, text, code, copyName, status }) =>
        html`<div part="excerpt">
          <label
            >${label}<textarea
              class=${code ? 'code' : nothing}
              readonly
              rows="2"
              dir="auto"
              spellcheck="false"
              .value=${text}
            ></textarea>
          </label>
          <p class="tools">
            <button type="button" name="copy" value=${label} aria-label=${copyName}>${copy}</button>
            <span aria-live="polite">${status}</span>
          </p>
        </div>`,
    )}
  </dialog>`;
}
