import { html, nothing, type TemplateResult } from 'lit';
import { pictureMessages } from '../../messages/en.js';
import type { PictureSize } from '../../layout/picture/picture-frame.js';
import type { SectionView } from '../section.js';
import type { PictureFormat, PictureController } from './controller.js';

/** What saves a section as a picture: for a slide or a social network, each as PNG and SVG. Closed, it is one quiet line. */
export function picturesTemplate(view: SectionView, pictures: PictureController): TemplateResult {
  const words = view.messages(pictureMessages);
  const button = (size: PictureSize, format: PictureFormat) =>
    html`<button type="button" @click=${() => pictures.save(view, size, format)}>
      ${size === 'slide' ? words.slide : words.socialCard} ${format}
    </button> `;
  return html`<details part="pictures" @toggle=${() => pictures.open()}>
    <summary>${words.savePicture}</summary>
    ${
      pictures.opened
        ? html`<p>
            ${button('slide', 'PNG')}${button('slide', 'SVG')}${button('card', 'PNG')}${button('card', 'SVG')}<span
              role="status"
              >${pictures.status(view)}</span
            >
          </p>`
        : nothing
    }
  </details>`;
}
