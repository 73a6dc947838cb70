import type { Evidence, PartialDate, Stance, TimeSpan } from '../../document/index.js';
import { textWidth } from '../text/text-width.js';
import { timeAxis } from './time-axis.js';
import { labelTicks } from './tick-labels.js';
import { isWithin, type DatedEvidence, datedEvidence, timeExtent } from '../../evidence/dated-evidence.js';
import { type Placement, placeBars, placeMarks } from './placement.js';

/** What the picture is made for. Lengths in px. */
export interface TimelineOptions {
  readonly width: number;
  readonly fontSize: number;
  /** Right to left: later is further left. */
  readonly mirrored: boolean;
  /** What stands at the axis for each side, such as "supports" and "challenges"; an arrow stands before it. */
  readonly sideLabels: Readonly<Record<Stance, string>>;
  /** How a date is written at the axis. */
  readonly dateLabel: (date: PartialDate) => string;
  /** How a number is written. */
  readonly numberLabel: (value: number) => string;
  /** Only this stretch of time; without one, all of it. */
  readonly timeRange?: TimeSpan | undefined;
}

/** A text at a place: `x` its start edge in reading direction, `y` its middle. */
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
  /** Where its stem leaves the axis; missing where marks are so many that they stand without. */
  readonly stemY?: number | undefined;
  /** The stretch of the axis that its date may mean; missing where that is too short to be seen. */
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
  /** The time that the picture shows, in epoch ms (UTC), and from where to where on the axis it does. */
  readonly time: TimeSpan;
  readonly plotRange: { readonly start: number; readonly end: number };
  /** How far the ticks' lines reach. */
  readonly grid: { readonly top: number; readonly bottom: number };
  /** `text` is missing where there is no room for it. */
  readonly ticks: readonly { readonly x: number; readonly text?: string }[];
  /** Of a support's disc. */
  readonly radius: number;
  /** From the middle of a challenge's diamond to its tips. */
  readonly diamond: number;
  /** All that is shown, in the order in which it is drawn along the axis. */
  readonly visible: readonly DatedEvidence[];
  /** The mark of the first of these. */
  readonly first: TimelineMark | undefined;
  /**
   * The marks of all of these. Where there are columns, each is at its place within one, and not drawn itself: so they
   * are worked out when they are first asked for.
   */
  readonly marks: readonly TimelineMark[];
  /** Empty while each piece has a mark of its own. */
  readonly bars: readonly TimelineBar[];
  /** How many pieces the highest column of each side holds, at its tip. */
  readonly barLabels: readonly PlacedText[];
  readonly sides: Readonly<Record<Stance, PlacedText>>;
}

/** The room for the arrow before a side's label: it is drawn, because few faces have one. */
export const ARROW = 14;

/** The ruler's height: room for the ticks' dates. */
const RULER = 24;

/** The height of the row in which a side's label stands. */
const SIDE = 26;

/** From this width the sides' labels stand before the axis; below, above and under the picture. */
const WIDE = 600;

/** A foot that is shorter says nothing. */
const SHORTEST_DATE_SPAN = 3;

const round = (value: number) => Math.round(value * 100) / 100;

/**
 * Lays out evidence over time: support above a ruler, challenges below it, stacked so that no mark or
 * label meets another, and no label a stem; where there are too many for that, in columns. The same
 * input gives the same picture everywhere.
 * @param evidence at least one piece
 */
export function timelineLayout(evidence: readonly Evidence[], options: TimelineOptions): TimelineLayout {
  const { width, fontSize, mirrored, sideLabels, dateLabel, timeRange: stretch } = options;
  const all = datedEvidence(evidence);
  const points = stretch ? all.filter(({ time }) => isWithin(time, stretch)) : all;
  const wide = width >= WIDE;
  const sideWidth = Math.max(...Object.values(sideLabels).map((label) => textWidth(label, fontSize))) + ARROW;
  const gutter = wide ? Math.ceil(sideWidth) + 16 : 0;
  const axis = timeAxis([timeExtent(evidence)], width - gutter, stretch);
  const frame = { width, gutter, fontSize };
  const placement: Placement = placeMarks(points, axis, frame) ?? placeBars(points, axis, frame, options.numberLabel);
  const { radius, diamond, start, end, visible: drawn, bars: columns, barLabels: peaks } = placement;

  const heightOf = (stance: Stance) => {
    const stacked = Math.ceil(placement.depth[stance] + 4);
    return wide ? Math.max(SIDE, stacked) : stacked + SIDE;
  };
  const top = heightOf('supports');
  const bottom = top + RULER;
  const height = bottom + heightOf('challenges');

  const place = (time: number) => start + axis.position(time) * (end - start);
  const within = (time: number) => Math.min(end, Math.max(start, place(time)));
  const flip = (x: number) => round(mirrored ? width - x : x);
  const away = (stance: Stance, offset: number) => round(stance === 'supports' ? top - offset : bottom + offset);
  const dateSpanOf = ({ date, span }: DatedEvidence) => {
    if (date.precision === 'day') return undefined;
    const [left, right] = [within(span.start) + 0.5, within(span.end) - 0.5];
    return right - left < SHORTEST_DATE_SPAN ? undefined : { start: flip(left), end: flip(right) };
  };
  const markOf = (point: DatedEvidence, i: number): TimelineMark => {
    const { index, evidence: piece, date } = point;
    const { x, offset, stem, label } = placement.positionOf(i);
    const y = away(piece.stance, offset);
    return {
      index,
      evidence: piece,
      date,
      x: flip(x),
      y,
      stemY: stem ? away(piece.stance, 0) : undefined,
      dateSpan: dateSpanOf(point),
      label: label && { x: flip(label.x), y, text: label.text },
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
      axis.ticks.map(({ t: at, date }) => ({ x: start + at * (end - start), text: dateLabel(date) })),
      width,
      fontSize,
    ).map(({ x, ...tick }) => ({ ...tick, x: flip(x) })),
    radius,
    diamond,
    visible: drawn,
    first: drawn[0] && markOf(drawn[0], 0),
    get marks() {
      return (marks ??= drawn.map(markOf));
    },
    bars: columns.map(({ x, ...column }) => ({ ...column, x: flip(x) })),
    barLabels: peaks.map(({ stance, x, offset, text }) => ({ x: flip(x), y: away(stance, offset), text })),
    sides: {
      supports: { x: flip(ARROW), y: wide ? top - SIDE / 2 : SIDE / 2 - 4, text: sideLabels.supports },
      challenges: { x: flip(ARROW), y: wide ? bottom + SIDE / 2 : height - SIDE / 2 + 4, text: sideLabels.challenges },
    },
  };
}
