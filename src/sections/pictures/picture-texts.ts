import { datedEvidence } from '../../evidence/dated-evidence.js';
import type { PictureTexts } from '../../layout/picture/picture-frame.js';
import type { TimelinePictureOptions } from '../../layout/picture/timeline-picture.js';
import { formatFor } from '../../locale/format.js';
import { timelineMessages } from '../../messages/en.js';
import { asOfText, balanceCounts, stanceTexts } from '../balance/model.js';
import type { SectionView } from '../section.js';
import { timelineSummary } from '../timeline/summary.js';

/** What the texts of a picture do not take from the trend. */
export type PictureSurroundings = Pick<PictureTexts, 'address' | 'mirrored' | 'fonts' | 'logo'>;

/** The texts around a picture of one section. */
export function pictureTexts(view: SectionView, heading: string, around: PictureSurroundings): PictureTexts {
  const { trend, lang } = view;
  const evidence = trend.evidence ?? [];
  const { supporting, challenging } = stanceTexts(view);
  return {
    ...around,
    title: trend.title,
    heading,
    summary: evidence.length > 0 ? timelineSummary(view, datedEvidence(trend)) : '',
    counts: evidence.length > 0 ? [supporting, challenging] : [],
    publisher: trend.publisher?.name ?? '',
    asOf: asOfText(view),
    lang,
  };
}

/** The texts around a timeline: without evidence they say that there is none on either side. */
export function timelineTexts(view: SectionView, around: PictureSurroundings): PictureTexts {
  const texts = pictureTexts(view, view.messages(timelineMessages).timeline, around);
  const { supporting, challenging } = stanceTexts(view);
  return texts.summary ? texts : { ...texts, summary: balanceCounts(view), counts: [supporting, challenging] };
}

/** How a timeline's own texts are written. */
export function timelineOptions(view: SectionView, mirrored: boolean): TimelinePictureOptions {
  const { supports, challenges } = view.messages(timelineMessages);
  const format = formatFor(view.lang);
  return {
    mirrored,
    sideLabels: { supports, challenges },
    // An axis without evidence has no time.
    updated: view.trend.evidence?.length ? view.trend.updated : undefined,
    dateLabel: (date, before) => format.tick(date, before),
    numberLabel: (value) => format.number(value),
  };
}
