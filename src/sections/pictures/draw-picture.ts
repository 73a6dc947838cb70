import { metersPicture } from '../../layout/picture/meters-picture.js';
import { apartIn, type PictureSize, type PictureTexts } from '../../layout/picture/picture-frame.js';
import { timelinePicture } from '../../layout/picture/timeline-picture.js';
import { formatFor } from '../../locale/format.js';
import { timelineMessages } from '../../messages/en.js';
import { asOfText, stanceTexts } from '../balance/model.js';
import { absolute, pageAddress } from '../behaviours/page-address.js';
import { diagramModel } from '../meters/model.js';
import type { SectionView } from '../section.js';

export type PictureKind = 'timeline' | 'meters';

/** The texts around a picture. */
function pictureTexts(view: SectionView, heading: string, mirrored: boolean): PictureTexts {
  const { trend, lang } = view;
  const { supporting, challenging } = stanceTexts(view);
  const counts = trend.evidence?.length ? [supporting, challenging].map(apartIn(mirrored)) : [];
  return {
    title: trend.title,
    summary: [heading, ...counts].join(', '),
    counts,
    publisher: trend.publisher?.name ?? '',
    asOf: asOfText(view),
    address: trend.url === undefined ? pageAddress() : absolute(view)(trend.url),
    lang,
    mirrored,
  };
}

/**
 * A section as the text of an SVG file: always of all the evidence, however close the reader looks.
 * @throws {RangeError} for a trend without such a section
 */
export function drawPicture(view: SectionView, kind: PictureKind, size: PictureSize, host: Element): string {
  const { trend, lang, direction, messages } = view;
  const mirrored = (direction ?? getComputedStyle(host).direction) === 'rtl';
  if (kind === 'timeline') {
    const { timeline, supports, challenges } = messages(timelineMessages);
    const format = formatFor(lang);
    return timelinePicture(size, pictureTexts(view, timeline, mirrored), trend.evidence ?? [], {
      mirrored,
      sideLabels: { supports, challenges },
      updated: trend.updated,
      dateLabel: (date, before) => format.tick(date, before),
      numberLabel: (value) => format.number(value),
    });
  }
  const model = diagramModel(view);
  if (!model) throw new RangeError('The trend has no meters.');
  const { heading, source, caption, meters } = model;
  return metersPicture(size, pictureTexts(view, heading, mirrored), {
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

/** A picture as PNG; undefined where the page's content security policy forbids it. */
export async function pngOf(svg: string): Promise<Blob | undefined> {
  // Some engines treat a blob: URL as another origin's, and taint the canvas.
  const image = Object.assign(new Image(), { src: `data:image/svg+xml,${encodeURIComponent(svg)}` });
  try {
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
    canvas.getContext('2d')?.drawImage(image, 0, 0);
    return await new Promise((done) => canvas.toBlob((blob) => done(blob ?? undefined), 'image/png'));
  } catch {
    return undefined;
  }
}
