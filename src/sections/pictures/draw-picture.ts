import { asOf } from '../../evidence/as-of.js';
import { readPartialDate, shareOf } from '../../document/index.js';
import { formatFor } from '../../locale/format.js';
import { meterRows } from '../meters/meter-rows.js';
import { stanceCounts } from '../../evidence/stance-counts.js';
import { metersPicture } from '../../layout/picture/meters-picture.js';
import { apartIn, type PictureSize, type PictureTexts } from '../../layout/picture/picture-frame.js';
import { timelinePicture } from '../../layout/picture/timeline-picture.js';
import { evidenceMessages, metersMessages, statsMessages, timelineMessages } from '../../messages/en.js';
import { pluralize, interpolate } from '../../messages/messages.js';
import { absolute, pageAddress } from '../behaviours/page-address.js';
import type { SectionView } from '../section.js';

export type PictureKind = 'timeline' | 'meters';

/** A section as the text of an SVG file: always of all the evidence, however close the reader looks. */
export function drawPicture(view: SectionView, kind: PictureKind, size: PictureSize, host: Element): string {
  const { trend, lang, direction, messages: words } = view;
  const { asOf: dated } = words(evidenceMessages);
  const { supporting, challenging, supports, challenges, timeline } = words(timelineMessages);
  const format = formatFor(lang);
  const all = stanceCounts(trend);
  const date = readPartialDate(asOf(trend) ?? '');
  const mirrored = (direction ?? getComputedStyle(host).direction) === 'rtl';
  const apart = apartIn(mirrored);
  const counts = trend.evidence?.length
    ? [pluralize(supporting, format, all.supports), pluralize(challenging, format, all.challenges)].map(apart)
    : [];
  const texts: PictureTexts = {
    title: trend.title,
    summary: [kind === 'meters' ? words(metersMessages).meters : timeline, ...counts].join(', '),
    counts,
    publisher: trend.publisher?.name ?? '',
    asOf: date ? interpolate(dated, { date: format.date(date) }) : '',
    address: trend.url === undefined ? pageAddress() : absolute(view)(trend.url),
    lang,
    mirrored,
  };
  if (kind === 'timeline')
    return timelinePicture(size, texts, trend.evidence ?? [], {
      mirrored,
      sideLabels: { supports, challenges },
      dateLabel: (date) => format.date(date, 'short'),
      numberLabel: (value) => format.number(value),
    });
  const { source = { label: '', detail: '' }, caption = '' } = trend.diagram ?? {};
  return metersPicture(size, texts, {
    source,
    caption,
    meters: meterRows(trend).map(({ label, detail, counted, fraction }) => ({
      label,
      figure: format.share(counted && shareOf(counted.count, counted.total)),
      detail: [
        counted &&
          interpolate(words(statsMessages).shareOf, {
            count: format.number(counted.count),
            total: format.number(counted.total),
          }),
        detail,
      ]
        .flatMap((part) => (part ? apart(part) : []))
        .join(' · '),
      fraction,
    })),
  });
}

/** A picture as PNG; undefined where the page's policy lets no image be made of it. */
export async function pngOf(svg: string): Promise<Blob | undefined> {
  // Not a blob: address, which some engines take for another origin's, and then keep the pixels back.
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
