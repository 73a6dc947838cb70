import type { TrendDocument } from '../../document/index.js';
import { svgText } from '../../layout/picture/drawing.js';
import { type SharePicture, socialDrawing } from '../../layout/picture/social-picture.js';
import { timelinePicture as timelineOnSlide } from '../../layout/picture/timeline-picture.js';
import { timelineOptions, timelineTexts } from '../../sections/pictures/picture-texts.js';
import { sectionView } from '../../sections/section-view.js';
import type { SectionView } from '../../sections/section.js';
import { statsModel } from '../../sections/stats/model.js';
import { leftToRight } from './left-to-right.js';

export interface TrendPictureOptions {
  /** The absolute address of the document, `B/ID.json`. */
  readonly src: string;
}

/** The family of the fonts that come with the package. */
const OWN_FONTS = { text: 'Source Sans 3', heading: 'Source Sans 3' };

function pictureOf(trend: TrendDocument, { src }: TrendPictureOptions) {
  const view = sectionView(trend, { url: src });
  const mirrored = view.direction === 'rtl';
  // A trend without a page of its own has the publisher's.
  const address = trend.url === undefined ? src.replace(/\.json$/, '/') : view.href(trend.url);
  return { view, around: { mirrored, address }, options: timelineOptions(view, mirrored) };
}

/** The evidence over time as an SVG file, 1600 × 900: what a reader saves for a slide, in the reader's own fonts. */
export function timelinePicture(trend: TrendDocument, options: TrendPictureOptions): string {
  const { view, around, options: timeline } = pictureOf(trend, options);
  return svgText(timelineOnSlide('slide', timelineTexts(view, around), trend.evidence ?? [], timeline));
}

const sharesOf = (view: SectionView): readonly SharePicture[] =>
  (statsModel(view)?.stats ?? []).map(({ label, counts, figure }) => ({
    label,
    counts,
    figure: figure.map(({ text }) => text).join(''),
  }));

/**
 * The picture of a trend for social networks as an SVG of 1200 × 630, to be drawn as PNG by `createRasterizer`: in the
 * fonts of the package.
 */
export function socialPicture(trend: TrendDocument, options: TrendPictureOptions): string {
  const { view, around, options: timeline } = pictureOf(trend, options);
  const texts = timelineTexts(view, { ...around, fonts: OWN_FONTS });
  const drawing = socialDrawing(texts, sharesOf(view), trend.evidence ?? [], timeline);
  return svgText(around.mirrored ? leftToRight(drawing) : drawing);
}
