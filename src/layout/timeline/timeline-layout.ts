import type { Evidence, PartialDate, Stance, TimeSpan } from '../../document/index.js';
import { isolate } from '../text/isolate.js';
import { textWidth } from '../text/text-width.js';
import { timeAxis } from './time-axis.js';
import { labelTicks } from './tick-labels.js';
import { isWithin, type DatedEvidence, datedEvidence, timeExtent } from '../../evidence/dated-evidence.js';
import { type Placement, placeBars, placeMarks } from './placement.js';

/** Size and words of the picture. Lengths in px. */
export interface TimelineOptions {
  readonly width: number;
  readonly fontSize: number;
  /** Right to left: later is further left. */
  readonly mirrored: boolean;
  /** The name of each side, such as "supports" and "challenges", shown after an arrow. */
  readonly sideLabels: Readonly<Record<Stance, string>>;
  /** Formats a date at the axis. */
  readonly dateLabel: (date: PartialDate) => string;
  /** Formats a number. */
  readonly numberLabel: (value: number) => string;
  /** Undefined for all of the time. */
  readonly timeRange?: TimeSpan | undefined;
}

/** A text at a position: `x` is its start edge in reading direction, `y` its middle. */
export interface PlacedText {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** A piece of evidence in the picture; `index` is its place in the document's list. */
export interface TimelineMark {
  readonly index: number;
  readonly evidence: Evidence;
  readonly date: PartialDate;
  readonly x: number;
  readonly y: number;
  /** The stem's end at the axis; undefined where marks are too many for stems. */
  readonly stemY?: number | undefined;
  /** The part of the axis that its date may mean; undefined where that is too short to be seen. */
  readonly dateSpan?: { readonly start: number; readonly end: number } | undefined;
  readonly label?: PlacedText | undefined;
}

/** The evidence of one interval and side, where pieces are too many for marks of their own. `x` is its middle. */
export interface TimelineBar {
  readonly stance: Stance;
  readonly x: number;
  readonly width: number;
  readonly height: number;
}

/** The whole picture as plain data. */
export interface TimelineLayout {
  readonly width: number;
  readonly height: number;
  /** The ruler: support stands on its upper edge, challenges hang from its lower one. */
  readonly axis: { readonly top: number; readonly bottom: number; readonly start: number; readonly end: number };
  /** The visible time, in epoch ms (UTC). */
  readonly time: TimeSpan;
  /** The positions of its start and end. */
  readonly plotRange: { readonly start: number; readonly end: number };
  /** The extent of the ticks' lines. */
  readonly grid: { readonly top: number; readonly bottom: number };
  /** `text` is missing where it does not fit. */
  readonly ticks: readonly { readonly x: number; readonly text?: string }[];
  /** The radius of a support's disc. */
  readonly radius: number;
  /** From the middle of a challenge's diamond to its tips. */
  readonly diamond: number;
  /** The visible points, in the order in which they are drawn along the axis. */
  readonly visible: readonly DatedEvidence[];
  /** The mark of the first of these. */
  readonly first: TimelineMark | undefined;
  /**
   * The marks of all of these, computed when they are first asked for: where there are bars, none is drawn itself, and
   * each is at its position within its bar.
   */
  readonly marks: readonly TimelineMark[];
  /** Empty while each piece has a mark of its own. */
  readonly bars: readonly TimelineBar[];
  /** The count of the highest bar of each side, at its tip. */
  readonly barLabels: readonly PlacedText[];
  readonly sides: Readonly<Record<Stance, PlacedText>>;
}

/** The width of the arrow before a side's label. */
export const ARROW = 14;

/** The ruler's height: room for the ticks' dates. */
const RULER = 24;

/** The height of the row in which a side's label stands. */
const SIDE = 26;

/** From this width the sides' labels are before the axis; in narrower pictures they are above and below the marks. */
const WIDE = 600;

/** A shorter date span shows nothing. */
const MIN_DATE_SPAN = 3;

const round = (value: number) => Math.round(value * 100) / 100;

/**
 * Lays out evidence over time: support above a ruler, challenges below it, dodged so that no mark or label overlaps
 * another, and no label a stem; where they are too many for that, in bars. It measures nothing: the same input gives the
 * same picture everywhere. Without evidence it is an axis without ticks.
 */
export function timelineLayout(evidence: readonly Evidence[], options: TimelineOptions): TimelineLayout {
  const { width, fontSize, mirrored, sideLabels, dateLabel, timeRange } = options;
  const all = datedEvidence(evidence);
  const points = timeRange ? all.filter(({ time }) => isWithin(time, timeRange)) : all;
  const wide = width >= WIDE;
  const sideWidth = Math.max(...Object.values(sideLabels).map((label) => textWidth(label, fontSize))) + ARROW;
  const gutter = wide ? Math.ceil(sideWidth) + 16 : 0;
  const axis = timeAxis([timeExtent(evidence)], width - gutter, timeRange);
  const frame = { width, gutter, fontSize };
  const placement: Placement = placeMarks(points, axis, frame) ?? placeBars(points, axis, frame, options.numberLabel);
  const { radius, diamond, start, end, visible } = placement;

  const heightOf = (stance: Stance) => {
    const depth = Math.ceil(placement.depth[stance] + 4);
    return wide ? Math.max(SIDE, depth) : depth + SIDE;
  };
  const top = heightOf('supports');
  const bottom = top + RULER;
  const height = bottom + heightOf('challenges');

  const position = (time: number) => start + axis.position(time) * (end - start);
  const clamped = (time: number) => Math.min(end, Math.max(start, position(time)));
  const flip = (x: number) => round(mirrored ? width - x : x);
  const away = (stance: Stance, offset: number) => round(stance === 'supports' ? top - offset : bottom + offset);
  const dateSpanOf = ({ date, span }: DatedEvidence) => {
    if (date.precision === 'day') return undefined;
    const [left, right] = [clamped(span.start) + 0.5, clamped(span.end) - 0.5];
    return right - left < MIN_DATE_SPAN ? undefined : { start: flip(left), end: flip(right) };
  };
  const markOf = (point: DatedEvidence, i: number): TimelineMark => {
    const { index, evidence, date } = point;
    const { x, offset, stem, label } = placement.positionOf(i);
    const y = away(evidence.stance, offset);
    return {
      index,
      evidence,
      date,
      x: flip(x),
      y,
      stemY: stem ? away(evidence.stance, 0) : undefined,
      dateSpan: dateSpanOf(point),
      label: label && { x: flip(label.x), y, text: isolate(label.text, mirrored) },
    };
  };
  let marks: readonly TimelineMark[] | undefined;

  return {
    width,
    height,
    axis: { top, bottom, start: flip(gutter), end: flip(width) },
    time: axis.domain,
    plotRange: { start: flip(start), end: flip(end) },
    grid: wide ? { top: 0, bottom: height } : { top: SIDE, bottom: height - SIDE },
    ticks: labelTicks(
      axis.ticks.map(({ t, date }) => ({ x: start + t * (end - start), text: dateLabel(date) })),
      width,
      fontSize,
    ).map(({ x, ...tick }) => ({ ...tick, x: flip(x) })),
    radius,
    diamond,
    visible,
    first: visible[0] && markOf(visible[0], 0),
    get marks() {
      return (marks ??= visible.map(markOf));
    },
    bars: placement.bars.map(({ x, ...bar }) => ({ ...bar, x: flip(x) })),
    barLabels: placement.barLabels.map(({ stance, x, offset, text }) => ({
      x: flip(x),
      y: away(stance, offset),
      text,
    })),
    sides: {
      supports: { x: flip(ARROW), y: wide ? top - SIDE / 2 : SIDE / 2 - 4, text: sideLabels.supports },
      challenges: { x: flip(ARROW), y: wide ? bottom + SIDE / 2 : height - SIDE / 2 + 4, text: sideLabels.challenges },
    },
  };
}
