import { datedEvidence } from '../../evidence/dated-evidence.js';
import { markByIndex } from '../../layout/timeline/mark-by-index.js';
import type { TimelineLayout } from '../../layout/timeline/timeline-layout.js';
import { timelineMessages } from '../../messages/en.js';
import { stanceTexts } from '../balance/model.js';
import type { HeadingLevel } from '../parts/heading-level.js';
import { type PicturesModel, picturesModel, type PicturesUi } from '../pictures/model.js';
import type { SectionView } from '../section.js';
import { type PointModel, pointModel } from './accessible-name.js';
import { type CaptionModel, captionModel } from './caption.js';
import { type LayoutOf, layoutOf, NOMINAL_SIZE, type PlotSize } from './plot-layout.js';
import { offersZoom, type ZoomModel, zoomModel } from './zoom-model.js';

/** With more marks, they are drawn as one path, and only the one in the tab order has a node of its own. */
const MAX_NODES = 250;

/** The size of the plot, and what the reader made of it. */
export interface TimelineUi {
  /** Undefined while the element has no width. */
  readonly size: PlotSize | undefined;
  /** Whether the source of the trend can hold a time range. */
  readonly zoomable: boolean;
  /** Whether nothing answers the reader: what does cannot be had. */
  readonly inert: boolean;
  /** The index of the piece that was last in the tab order. */
  readonly tabStop: number | undefined;
  readonly layoutOf: LayoutOf;
  readonly pictures: PicturesUi | undefined;
}

export interface PlotModel {
  readonly layout: TimelineLayout;
  /** The accessible name of the list of points. */
  readonly label: string;
  /** What the keys do. */
  readonly help: string;
  /** How many pieces are earlier than the visible ones; 0 where they are too many to keep places for. */
  readonly earlier: number;
  /** Whether marks are too many to have a node each. */
  readonly batched: boolean;
  /** Those with a node. */
  readonly points: readonly PointModel[];
  /** The index of the piece in the tab order. */
  readonly tabStop: number | undefined;
}

export interface TimelineModel {
  readonly level: HeadingLevel;
  readonly heading: string;
  readonly caption: CaptionModel;
  /** Undefined where zooming is not offered. */
  readonly zoom: ZoomModel | undefined;
  /** Undefined while the element has no width. */
  readonly plot: PlotModel | undefined;
  readonly inert: boolean;
  readonly pictures: PicturesModel;
}

/** A server measures nothing, and leaves zooming to the script to come. */
const SERVER_UI: TimelineUi = {
  size: NOMINAL_SIZE,
  zoomable: true,
  inert: false,
  tabStop: undefined,
  layoutOf,
  pictures: undefined,
};

/** The picture; undefined without evidence and while the element has no width. On paper it is that of all of the time. */
export function plotLayout(view: SectionView | undefined, { size, layoutOf }: TimelineUi): TimelineLayout | undefined {
  if (!size || !view?.trend.evidence?.length) return undefined;
  return view.paper === undefined
    ? layoutOf(view, size)
    : layoutOf({ ...view, timeRange: undefined }, { ...size, width: NOMINAL_SIZE.width });
}

export const isBatched = ({ visible, bars }: TimelineLayout): boolean => visible.length > MAX_NODES || bars.length > 0;

/** The piece in the tab order: the last one if it is visible, otherwise the first. */
export const tabStopOf = (layout: TimelineLayout | undefined, last: number | undefined): number | undefined =>
  (markByIndex(layout, last) ?? layout?.first)?.index;

/** More empty places before the points would cost more than new nodes for them. */
const MAX_EARLIER = 1000;

/** How many pieces are earlier than the time range, where that is few. */
function earlierThan({ trend, timeRange, paper }: SectionView): number {
  if (!timeRange || paper !== undefined) return 0;
  const earlier = datedEvidence(trend).filter(({ time }) => time < timeRange.start).length;
  return earlier > MAX_EARLIER ? 0 : earlier;
}

function plotModel(
  view: SectionView,
  layout: TimelineLayout,
  { tabStop: last, inert }: TimelineUi,
  zoomable: boolean,
): PlotModel {
  const batched = isBatched(layout);
  const { timeline, help, helpZoom } = view.messages(timelineMessages);
  return {
    layout,
    label: timeline,
    help: inert ? '' : zoomable ? `${help} ${helpZoom}` : help,
    earlier: batched ? 0 : earlierThan(view),
    batched,
    // Where nothing renders the one in the tab order over the picture, it is in the picture.
    points: (batched ? (inert && layout.first ? [layout.first] : []) : layout.marks).map((mark, i) =>
      pointModel(view, mark, i + 1),
    ),
    tabStop: tabStopOf(layout, last),
  };
}

export function timelineModel(view: SectionView, ui: TimelineUi = SERVER_UI): TimelineModel | undefined {
  const { trend, level } = view;
  if (!trend.evidence?.length) return undefined;
  const { supporting, challenging } = stanceTexts(view);
  const counts = { supports: supporting, challenges: challenging };
  const layout = plotLayout(view, ui);
  const zoomable = offersZoom(view, ui.zoomable);
  return {
    level,
    heading: view.messages(timelineMessages).timeline,
    caption: captionModel(view, counts, layout),
    zoom: layout && zoomable ? zoomModel(view, layout) : undefined,
    plot: layout && plotModel(view, layout, ui, zoomable),
    inert: ui.inert,
    pictures: picturesModel(view, 'saveTimeline', ui.pictures),
  };
}
