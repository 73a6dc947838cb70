import { html, nothing, type TemplateResult } from 'lit';
import { pictureWords } from '../../../strings/en.js';
import type { PictureSize } from '../../../layout/picture/picture-frame.js';
import type { SectionView } from '../section.js';
import type { PictureFormat, Pictures } from './pictures.js';

/** What saves a section as a picture: for a slide or a social network, each as PNG and SVG. Closed, it is one quiet line. */
export function picturesTemplate(view: SectionView, pictures: Pictures): TemplateResult {
  const words = view.words(pictureWords);
  const button = (size: PictureSize, format: PictureFormat) =>
    html`<button type="button" @click=${() => pictures.save(view, size, format)}>
      ${size === 'slide' ? words.slide : words.socialCard} ${format}
    </button> `;
  return html`<details part="pictures" @toggle=${() => pictures.offer()}>
    <summary>${words.savePicture}</summary>
    ${
      pictures.offered
        ? html`<p>
            ${button('slide', 'PNG')}${button('slide', 'SVG')}${button('card', 'PNG')}${button('card', 'SVG')}<span
              role="status"
              >${pictures.said(view)}</span
            >
          </p>`
        : nothing
    }
  </details>`;
}
