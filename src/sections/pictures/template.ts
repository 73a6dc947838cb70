import { html, nothing, type TemplateResult } from 'lit';
import type { PictureController } from './controller.js';
import type { PicturesModel } from './model.js';

/** Saves a section as a picture: for a slide or a social network, each as PNG and SVG. Closed, it is one quiet line. */
export function picturesTemplate(
  model: PicturesModel,
  controller?: PictureController,
): TemplateResult | typeof nothing {
  const { buttonsTemplate } = controller ?? {};
  return model.summary
    ? html`<details part="pictures" @toggle=${() => controller?.open()}>
        <summary>${model.summary}</summary>
        ${model.buttons ? buttonsTemplate?.(model) : nothing}
      </details>`
    : nothing;
}
