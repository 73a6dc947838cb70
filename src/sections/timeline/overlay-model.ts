import type { Stance } from '../../document/index.js';
import { multiline } from '../../document/text.js';
import { markByIndex } from '../../layout/timeline/mark-by-index.js';
import type { TimelineLayout, TimelineMark } from '../../layout/timeline/timeline-layout.js';
import { formatFor } from '../../locale/format.js';
import { timelineMessages } from '../../messages/en.js';
import { type SourceLinkModel, sourceLinkModel } from '../parts/source-link-model.js';
import type { SectionView } from '../section.js';
import { type PointModel, pointModel } from './accessible-name.js';
import { isBatched } from './model.js';

/** What changes with every move of pointer and focus: pieces by their indices, positions in px of the picture. */
export interface OverlayUi {
  readonly hovered: number | undefined;
  readonly focused: number | undefined;
  /** The piece in the detail. */
  readonly active: number | undefined;
  /** The ends of the time range that is being dragged out. */
  readonly brush: readonly [number, number] | undefined;
  /** The piece in the tab order, and those that were in it before. */
  readonly tabStops: { readonly visited: readonly number[]; readonly current: number | undefined };
}

/** The detail repeats for the eye and the pointer what all others find in the row. */
export interface DetailModel {
  readonly index: number;
  readonly stance: Stance;
  readonly company: string;
  readonly side: string;
  readonly date: string;
  readonly text: string;
  readonly source: SourceLinkModel | undefined;
}

/** How a mark stands out: each of these looks different, and they may coincide. */
export interface Highlight {
  readonly mark: TimelineMark;
  readonly selected: boolean;
  readonly focused: boolean;
  readonly hovered: boolean;
}

export interface OverlayModel {
  readonly layout: TimelineLayout;
  /** The marks that are selected, pointed at or in focus; first the one whose detail is shown. */
  readonly highlighted: readonly Highlight[];
  /** Where marks have no nodes of their own: those that were in the tab order. Undefined for one that is not visible. */
  readonly tabStops: readonly (PointModel | undefined)[];
  /** The index of the piece in the tab order. */
  readonly tabStop: number | undefined;
  readonly brush: { readonly x: number; readonly width: number } | undefined;
  readonly detail: DetailModel | undefined;
}

function detailModel(view: SectionView, { index, evidence, date }: TimelineMark): DetailModel {
  const { company, stance, text } = evidence;
  return {
    index,
    stance,
    company,
    side: view.messages(timelineMessages)[stance],
    date: formatFor(view.lang).date(date),
    text: multiline(text),
    source: sourceLinkModel(view, evidence),
  };
}

export function overlayModel(view: SectionView, layout: TimelineLayout, ui: OverlayUi): OverlayModel {
  const { hovered, focused, brush, tabStops } = ui;
  const active = markByIndex(layout, ui.active);
  return {
    layout,
    highlighted: [...new Set([active?.index, hovered, focused, view.selected])].flatMap((index) => {
      const mark = markByIndex(layout, index);
      if (!mark) return [];
      return {
        mark,
        selected: index === view.selected,
        focused: index === focused,
        hovered: index === hovered,
      };
    }),
    tabStops: isBatched(layout)
      ? tabStops.visited.map((index) => {
          const mark = markByIndex(layout, index);
          return mark && pointModel(view, mark, mark === layout.first ? 1 : layout.marks.indexOf(mark) + 1);
        })
      : [],
    tabStop: tabStops.current,
    brush: brush && { x: Math.min(...brush), width: Math.abs(brush[1] - brush[0]) },
    detail: active && detailModel(view, active),
  };
}
