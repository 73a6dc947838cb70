import type { Stance } from '../../document/index.js';
import { stanceCounts } from '../../evidence/stance-counts.js';
import { markByIndex } from '../../layout/timeline/mark-by-index.js';
import type { TimelineLayout } from '../../layout/timeline/timeline-layout.js';
import { formatFor } from '../../locale/format.js';
import { timelineMessages } from '../../messages/en.js';
import { pluralize } from '../../messages/messages.js';
import type { HeadingLevel } from '../parts/heading-level.js';
import { type PicturesModel, picturesModel, type PicturesUi } from '../pictures/model.js';
import type { SectionView } from '../section.js';
import { type PointModel, pointModel } from './accessible-name.js';
import { type LayoutOf, layoutOf, NOMINAL_SIZE, type PlotSize } from './plot-layout.js';
import { timelineSummary } from './summary.js';
import { offersZoom, type ZoomModel, zoomModel } from './zoom-model.js';

/** With more marks, they are drawn as one path, and only the one in the tab order has a node of its own. */
const MAX_NODES = 250;

/** The size of the plot, and what the reader made of it. */
export interface TimelineUi {
  /** Undefined while the element has no width. */
  readonly size: PlotSize | undefined;
  /** Whether the source of the trend can hold a time range. */
  readonly zoomable: boolean;
  /** The index of the piece that was last in the tab order. */
  readonly tabStop: number | undefined;
  readonly layoutOf: LayoutOf;
  readonly pictures: PicturesUi | undefined;
}

export interface PlotModel {
  readonly layout: TimelineLayout;
  /** The accessible name of the picture. */
  readonly summary: string;
  /** Whether marks are too many to have a node each; then there are no points. */
  readonly batched: boolean;
  readonly points: readonly PointModel[];
  /** The index of the piece in the tab order. */
  readonly tabStop: number | undefined;
}

export interface TimelineModel {
  readonly level: HeadingLevel;
  readonly heading: string;
  /** The count of each side. */
  readonly legend: Readonly<Record<Stance, string>>;
  /** Undefined where zooming is not offered. */
  readonly zoom: ZoomModel | undefined;
  /** Undefined while the element has no width. */
  readonly plot: PlotModel | undefined;
  readonly pictures: PicturesModel;
}

/** A server measures nothing, and leaves zooming to the script to come. */
const SERVER_UI: TimelineUi = {
  size: NOMINAL_SIZE,
  zoomable: true,
  tabStop: undefined,
  layoutOf,
  pictures: undefined,
};

/** The picture; undefined without evidence and while the element has no width. */
export const plotLayout = (
  view: SectionView | undefined,
  { size, layoutOf }: TimelineUi,
): TimelineLayout | undefined => (size && view?.trend.evidence?.length ? layoutOf(view, size) : undefined);

export const isBatched = ({ visible, bars }: TimelineLayout): boolean => visible.length > MAX_NODES || bars.length > 0;

/** The piece in the tab order: the last one if it is visible, otherwise the first. */
export const tabStopOf = (layout: TimelineLayout | undefined, last: number | undefined): number | undefined =>
  (markByIndex(layout, last) ?? layout?.first)?.index;

function plotModel(view: SectionView, layout: TimelineLayout, last: number | undefined): PlotModel {
  const batched = isBatched(layout);
  return {
    layout,
    summary: timelineSummary(view, layout.visible),
    batched,
    points: batched ? [] : layout.marks.map((mark) => pointModel(view, mark)),
    tabStop: tabStopOf(layout, last),
  };
}

export function timelineModel(view: SectionView, ui: TimelineUi = SERVER_UI): TimelineModel | undefined {
  const { trend, lang, level } = view;
  if (!trend.evidence?.length) return undefined;
  const { timeline, supporting, challenging } = view.messages(timelineMessages);
  const format = formatFor(lang);
  const { supports, challenges } = stanceCounts(trend);
  const layout = plotLayout(view, ui);
  return {
    level,
    heading: timeline,
    legend: {
      supports: pluralize(supporting, format, supports),
      challenges: pluralize(challenging, format, challenges),
    },
    zoom: layout && offersZoom(view, ui.zoomable) ? zoomModel(view, layout) : undefined,
    plot: layout && plotModel(view, layout, ui.tabStop),
    pictures: picturesModel(view, ui.pictures),
  };
}
