import { html, nothing, type TemplateResult } from 'lit';
import { evidenceMessages } from '../../messages/en.js';
import { nextLevel } from '../parts/heading-level.js';
import { heading } from '../parts/heading.js';
import type { SectionView } from '../section.js';
import type { ExportController } from '../behaviours/export-controller.js';

/** The panel with the texts that the reader asked to take along; each can be copied, or selected. */
export function citationTemplate(view: SectionView, along: ExportController): TemplateResult | typeof nothing {
  const { panel } = along;
  if (!panel) return nothing;
  const words = view.messages(evidenceMessages);
  return html`<div part="citation" popover role="dialog" aria-label=${panel.heading} @beforetoggle=${along}>
    ${heading(nextLevel(view.level), 'heading', panel.heading)}
    ${panel.excerpts.map(
      ({ label, text }) =>
        html`<div part="excerpt">
          <label>${label}<textarea readonly rows="3" dir="auto" spellcheck="false" .value=${text}></textarea></label>
          <p class="tools">
            <button type="button" name="copy" value=${label} aria-label="${words.copy}: ${label}">${words.copy}</button>
            <span role="status">${along.status(label)}</span>
          </p>
        </div>`,
    )}
    <p class="tools"><button type="button" name="close">${words.close}</button></p>
  </div>`;
}
