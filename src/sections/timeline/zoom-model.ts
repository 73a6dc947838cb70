import type { TimelineLayout } from '../../layout/timeline/timeline-layout.js';
import { formatFor } from '../../locale/format.js';
import { momentDate } from '../../locale/moment.js';
import { timelineMessages } from '../../messages/en.js';
import { interpolate } from '../../messages/messages.js';
import type { SectionView } from '../section.js';

/** With no more evidence, zooming shows nothing more. */
const MIN_PIECES = 60;

/** The zoom buttons with their texts. */
export interface ZoomModel {
  readonly label: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly earlier: string;
  readonly later: string;
  readonly showAll: string;
  /** Whether a time range is shown: without one, only zooming in is usable. */
  readonly zoomed: boolean;
  /** What else looks closer: for the pointer, as the keys are told in the picture. Undefined once it was done. */
  readonly hint: string | undefined;
  /** "March 2024 to May 2024: 12 of 1,000"; undefined while all is shown. */
  readonly status: string | undefined;
}

/**
 * Whether a trend has enough evidence to zoom, and its frame room for it.
 * @param zoomable whether its source can hold a time range
 */
export const offersZoom = (view: SectionView | undefined, zoomable: boolean): boolean =>
  zoomable && !view?.compact && (view?.trend.evidence?.length ?? 0) > MIN_PIECES;

export function zoomModel({ lang, timeRange, trend, messages }: SectionView, { visible }: TimelineLayout): ZoomModel {
  const { zoom, zoomIn, zoomOut, earlier, later, showAll, drag, timeRange: pattern } = messages(timelineMessages);
  const format = formatFor(lang);
  const dateOf = (time: number, { start, end }: { start: number; end: number }) =>
    format.date(momentDate(time, end - start));
  return {
    label: zoom,
    zoomIn,
    zoomOut,
    earlier,
    later,
    showAll,
    zoomed: timeRange !== undefined,
    hint: timeRange ? undefined : drag,
    status:
      timeRange &&
      interpolate(pattern, {
        from: dateOf(timeRange.start, timeRange),
        to: dateOf(timeRange.end - 1, timeRange),
        n: format.number(visible.length),
        total: format.number(trend.evidence?.length ?? 0),
      }),
  };
}
