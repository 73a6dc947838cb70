import { type Drawing, svgText } from '../../layout/picture/drawing.js';
import { metersPicture } from '../../layout/picture/meters-picture.js';
import { apartIn, type PictureSize } from '../../layout/picture/picture-frame.js';
import { timelinePicture } from '../../layout/picture/timeline-picture.js';
import { absolute, pageAddress } from '../behaviours/page-address.js';
import { diagramModel } from '../meters/model.js';
import type { SectionView } from '../section.js';
import { houseStyle } from './house-style.js';
import { fontOf, paint } from './paint.js';
import { pictureTexts, timelineOptions, timelineTexts } from './picture-texts.js';

export type PictureKind = 'timeline' | 'meters';

/**
 * A section as a picture: always of all the evidence, however close the reader looks.
 * @param host shows the section, and gives the picture its fonts and its logo
 * @throws {RangeError} for a trend without such a section
 */
export function drawPicture(view: SectionView, kind: PictureKind, size: PictureSize, host: Element): Drawing {
  const { trend, direction } = view;
  const mirrored = (direction ?? getComputedStyle(host).direction) === 'rtl';
  const address = trend.url === undefined ? pageAddress() : absolute(view)(trend.url);
  const around = { ...houseStyle(host), mirrored, address };
  if (kind === 'timeline')
    return timelinePicture(size, timelineTexts(view, around), trend.evidence ?? [], timelineOptions(view, mirrored));
  const model = diagramModel(view);
  if (!model) throw new RangeError('The trend has no meters.');
  const { heading, source, caption, meters } = model;
  // The diagram has no marks for the two sides.
  const texts = { ...pictureTexts(view, heading, around), counts: [] };
  return metersPicture(size, texts, {
    source,
    caption: caption.join(' '),
    meters: meters.map(({ label, detail, counts, figure, share }) => ({
      label,
      figure: figure.map(({ text }) => text).join(''),
      detail: [counts, detail].filter(Boolean).map(apartIn(mirrored)).join(' · '),
      share,
    })),
  });
}

export { svgText as svgOf };

/**
 * A picture as PNG, painted without loading anything.
 * @param scale pixels of the file for each px
 * @returns undefined where the browser makes no file of it
 */
export async function pngOf(drawing: Drawing, scale: number): Promise<Blob | undefined> {
  const [, attributes] = drawing;
  const [width = 0, height = 0] = [attributes['width'], attributes['height']].map((length) => Number(length) * scale);
  // Fonts of the page that nothing in it was set in so far.
  const fonts = [400, 700].map((weight) => fontOf({ ...attributes, 'font-weight': weight }));
  await Promise.all(fonts.map((font) => document.fonts.load(font))).catch(() => undefined);
  // Its language chooses among the forms that Chinese, Japanese and Korean have of one character.
  const canvas = Object.assign(document.createElement('canvas'), { width, height, lang: String(attributes['lang']) });
  const context = canvas.getContext('2d');
  if (!context) return undefined;
  context.scale(scale, scale);
  paint(context, drawing);
  return new Promise((done) => canvas.toBlob((blob) => done(blob ?? undefined), 'image/png'));
}
