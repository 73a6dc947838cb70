import { type TimelineLayout, timelineLayout } from '../../layout/timeline/timeline-layout.js';
import { formatFor } from '../../locale/format.js';
import { timelineMessages } from '../../messages/en.js';
import type { SectionView } from '../section.js';

/** The size for which the picture is drawn. Lengths in px. */
export interface PlotSize {
  readonly width: number;
  readonly fontSize: number;
  /** Whether the page is right to left, for a trend that does not name its language. */
  readonly mirrored: boolean;
}

/** The size where nothing is measured: on a server, and when its HTML is hydrated. */
export const NOMINAL_SIZE: PlotSize = { width: 640, fontSize: 13, mirrored: false };

export type LayoutOf = (view: SectionView, size: PlotSize) => TimelineLayout;

/** The picture of a trend that has evidence. */
export const layoutOf: LayoutOf = (view, { width, fontSize, mirrored }) => {
  const { trend, lang, direction, timeRange } = view;
  const { supports, challenges } = view.messages(timelineMessages);
  const format = formatFor(lang);
  return timelineLayout(trend.evidence ?? [], {
    width,
    fontSize,
    mirrored: direction === undefined ? mirrored : direction === 'rtl',
    timeRange,
    sideLabels: { supports, challenges },
    updated: trend.updated,
    dateLabel: (date, before) => format.tick(date, before),
    numberLabel: (value) => format.number(value),
  });
};

/** `layoutOf` that computes a layout only when its inputs have changed since the last one. */
export function memoizedLayout(): LayoutOf {
  let last: readonly unknown[] = [];
  let layout: TimelineLayout | undefined;
  return (view, size) => {
    const { trend, lang, direction, timeRange } = view;
    const { supports, challenges } = view.messages(timelineMessages);
    const { width, fontSize, mirrored } = size;
    const inputs = [
      trend.evidence,
      trend.updated,
      lang,
      direction,
      timeRange,
      supports,
      challenges,
      width,
      fontSize,
      mirrored,
    ];
    if (!layout || inputs.some((input, i) => input !== last[i])) layout = layoutOf(view, size);
    last = inputs;
    return layout;
  };
}
