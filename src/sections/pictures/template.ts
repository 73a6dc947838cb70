import { html, nothing, type TemplateResult } from 'lit';
import type { PictureController } from './controller.js';
import type { PicturesModel } from './model.js';

/** Saves a section as a picture: for a slide or a social network, each as PNG and SVG. Closed, it is one quiet line. */
export function picturesTemplate(
  { summary, buttons, status }: PicturesModel,
  controller?: PictureController,
): TemplateResult {
  return html`<details part="pictures" @toggle=${() => controller?.open()}>
    <summary>${summary}</summary>
    ${
      buttons
        ? html`<p class="tools" role="group" aria-label=${summary}>
            ${buttons.map(
              (button) =>
                html`<button type="button" aria-label=${button.name} @click=${() => controller?.save(button)}>
                  ${button.label}
                </button> `,
            )}<span aria-live="polite">${status}</span>
          </p>`
        : nothing
    }
  </details>`;
}
