import { html, type TemplateResult } from 'lit';
import { warnOnce } from '../../console/warn-once.js';
import type { PictureSize } from '../../layout/picture/picture-frame.js';
import { pictureMessages } from '../../messages/en.js';
import { interpolate } from '../../messages/messages.js';
import { download } from '../behaviours/download.js';
import type { SectionHost, SectionView } from '../section.js';
import type { PictureKind } from './draw-picture.js';
import { loadDrawing } from './load-drawing.js';
import type { PicturesModel, PicturesUi } from './model.js';
import type { PictureButton } from './picture-button.js';

/** The formats of a picture: PNG as large as networks want it, and sharp on a large screen. */
const FORMATS = [
  { format: 'PNG', scale: 1, name: 'PNG' },
  { format: 'PNG', scale: 2, name: 'PNG 2×' },
  { format: 'SVG', scale: 1, name: 'SVG' },
] as const;

/** @param summary names the picture that is saved */
export function pictureButtons({ messages }: SectionView, summary: string): readonly PictureButton[] {
  const { slide, socialCard } = messages(pictureMessages);
  const buttons = (size: PictureSize, label: string) =>
    FORMATS.map(({ format, scale, name }) => ({
      size,
      format,
      scale,
      label: `${label} ${name}`,
      name: `${label} ${name}: ${summary}`,
    }));
  return [...buttons('slide', slide), ...buttons('card', socialCard)];
}

export const buttonsTemplate = (
  { summary, buttons = [], status }: PicturesModel,
  save: (button: PictureButton) => void,
): TemplateResult =>
  html`<p class="tools" role="group" aria-label=${summary}>
    ${buttons.map(
      (button) =>
        html`<button type="button" aria-label=${button.name} @click=${() => save(button)}>${button.label}</button> `,
    )}<span aria-live="polite">${status}</span>
  </p>`;

/** Draws the trend that the host shows, and hands the file to the browser. */
export async function savePicture(
  host: SectionHost,
  kind: PictureKind,
  { size, format, scale }: PictureButton,
  tell: (result: Pick<PicturesUi, 'status' | 'trend'>) => void,
): Promise<void> {
  const { view } = host;
  if (!view) return;
  const { trend } = view;
  const { pictureSaved, noPng, noPicture } = view.messages(pictureMessages);
  const name = `${trend.id}-${kind}-${size}${scale > 1 ? `-${scale}x` : ''}.${format.toLowerCase()}`;
  // A screen reader announces a status again only if its text changed in between.
  tell({ status: '', trend });
  try {
    const { drawPicture, pngOf, svgOf } = await loadDrawing().catch((error: unknown) => {
      warnOnce('pictures.js could not be loaded: put it beside the script.');
      throw error;
    });
    const drawing = drawPicture(view, kind, size, host);
    const file = format === 'SVG' ? svgOf(drawing) : await pngOf(drawing, scale);
    if (file) download(name, format === 'SVG' ? 'image/svg+xml' : 'image/png', file);
    tell({ status: file ? interpolate(pictureSaved, { name }) : noPng, trend });
  } catch {
    tell({ status: noPicture, trend });
  }
}
