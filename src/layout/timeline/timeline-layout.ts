import type { Evidence, PartialDate, PartialDateText, Stance, TimeSpan } from '../../document/index.js';
import { isolate } from '../text/isolate.js';
import { textWidth } from '../text/text-width.js';
import { timeAxis } from './time-axis.js';
import { dataEnd, isWithin, type DatedEvidence, datedEvidence, timeExtent } from '../../evidence/dated-evidence.js';
import { type Placement, placeBars, placeMarks } from './placement.js';

/** Size and words of the picture. Lengths in px. */
export interface TimelineOptions {
  readonly width: number;
  readonly fontSize: number;
  /** Right to left: later is further left. */
  readonly mirrored: boolean;
  /** The name of each side, such as "supports" and "challenges", shown after an arrow. */
  readonly sideLabels: Readonly<Record<Stance, string>>;
  /** Formats a date at the axis, after the date before it, whose year need not be repeated. */
  readonly dateLabel: (date: PartialDate, before: PartialDate | undefined) => string;
  /** Formats a number. */
  readonly numberLabel: (value: number) => string;
  /** Undefined for all of the time. */
  readonly timeRange?: TimeSpan | undefined;
  /** The document's `updated`: nothing is drawn after it but what is dated later. */
  readonly updated?: PartialDateText | undefined;
  /** How far each side may reach from the axis, in px: names give way first, then marks. Ignored with a time range. */
  readonly limit?: Readonly<Record<Stance, number>> | undefined;
}

/** A text at a position: `x` is its start edge in reading direction, or else its end, `y` its middle. */
export interface PlacedText {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /** Whether it ends at `x` in reading direction. */
  readonly before?: boolean | undefined;
}

/** A piece of evidence in the picture; `index` is its place in the document's list. */
export interface TimelineMark {
  readonly index: number;
  readonly evidence: Evidence;
  readonly date: PartialDate;
  readonly x: number;
  readonly y: number;
  /** The middle of what its date may mean, in epoch ms (UTC). */
  readonly time: number;
  /** The part of the axis that its date may mean; undefined where that is too short to be seen. */
  readonly dateSpan?: { readonly start: number; readonly end: number } | undefined;
  readonly label?: (PlacedText & { readonly width: number }) | undefined;
  /** The line to a label that is not level with the mark. */
  readonly leader?: Leader | undefined;
}

export interface Leader {
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
}

/** The evidence of one interval and side, where pieces are too many for marks of their own. `x` is its middle. */
export interface TimelineBar {
  readonly stance: Stance;
  readonly x: number;
  readonly width: number;
  readonly height: number;
  /** Whether its dates are less precise than a column of the picture. */
  readonly hollow: boolean;
  /** Whether it is one piece. */
  readonly single: boolean;
}

/** The whole picture as plain data. */
export interface TimelineLayout {
  readonly width: number;
  readonly height: number;
  /** How far each side reaches from the axis. */
  readonly depth: Readonly<Record<Stance, number>>;
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
  /** Where the data's date ends; undefined where that is out of the picture. */
  readonly dataEnd: number | undefined;
  /** Whether marks have names, where there is room for them. */
  readonly named: boolean;
  /** Whether the spans of dates are drawn: of more marks they would be one strip. */
  readonly spansDrawn: boolean;
  /** A line on each side at a round count, with its number. */
  readonly barLines: readonly (PlacedText & { readonly lineY: number })[];
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

/** Half of the largest mark. */
const EDGE = 6.6;

const MAX_SPANS = 250;

/** A shorter date span shows nothing. */
const MIN_DATE_SPAN = 3;

const round = (value: number) => Math.round(value * 100) / 100;

const UNLIMITED = { supports: Infinity, challenges: Infinity };

/**
 * Lays out evidence over time: support above a ruler, challenges below it. Height is how many there are at a time: piles
 * of marks, or bars where they are too many for that. No mark or name overlaps another. It measures nothing: the same
 * input gives the same picture everywhere. Without evidence it is an axis without ticks.
 */
export function timelineLayout(evidence: readonly Evidence[], options: TimelineOptions): TimelineLayout {
  const { width, fontSize, mirrored, sideLabels, dateLabel, timeRange, updated } = options;
  const trend = { evidence, updated };
  const all = datedEvidence(trend);
  const until = dataEnd(trend);
  const points = timeRange ? all.filter(({ time }) => isWithin(time, timeRange)) : all;
  const wide = width >= WIDE;
  const sideWidth = Math.max(...Object.values(sideLabels).map((label) => textWidth(label, fontSize))) + ARROW;
  const gutter = wide ? Math.ceil(sideWidth) + 16 : 0;
  const extent = timeExtent(trend);
  const axis = timeAxis(extent, { length: width - gutter - 2 * EDGE, fontSize, dateLabel, timeRange });
  // A part of the time is drawn in the height of all of it.
  const limit = timeRange
    ? timelineLayout(evidence, { ...options, timeRange: undefined }).depth
    : (options.limit ?? UNLIMITED);
  const frame = { width, gutter, fontSize, dataEnd: until, limit };
  const placement: Placement = placeMarks(points, axis, frame) ?? placeBars(points, axis, frame, options.numberLabel);
  const { radius, diamond, start, end, visible, named } = placement;
  const depth = timeRange ? limit : placement.depth;

  const heightOf = (stance: Stance) => {
    const side = Math.ceil(depth[stance] + 4);
    return wide ? Math.max(SIDE, side) : side + SIDE;
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
    const { index, evidence, date, time } = point;
    const { stance } = evidence;
    const { x, offset, name } = placement.positionOf(i);
    const y = away(stance, offset);
    const mark = { index, evidence, date, time, x: flip(x), y, dateSpan: dateSpanOf(point) };
    if (!name) return mark;
    const label = {
      x: flip(name.x),
      y: away(stance, name.offset),
      text: isolate(name.text, mirrored),
      before: name.before,
      width: round(textWidth(name.text, fontSize)),
    };
    const sign = name.before ? -1 : 1;
    const leader: Leader | undefined =
      name.offset === offset
        ? undefined
        : {
            from: [flip(x + sign * ((stance === 'supports' ? radius : diamond) + 1)), y],
            to: [flip(name.x - sign * 2), label.y],
          };
    return { ...mark, label, leader };
  };
  let marks: readonly TimelineMark[] | undefined;
  const endX = position(until);

  return {
    width,
    height,
    depth,
    axis: { top, bottom, start: flip(gutter), end: flip(width) },
    time: axis.domain,
    plotRange: { start: flip(start), end: flip(end) },
    grid: wide ? { top: 0, bottom: height } : { top: SIDE, bottom: height - SIDE },
    ticks: axis.ticks.map(({ t, ...tick }) => ({ ...tick, x: flip(start + t * (end - start)) })),
    dataEnd: endX >= start && endX <= end + EDGE ? flip(Math.min(endX, width - 0.5)) : undefined,
    radius,
    diamond,
    visible,
    first: visible[0] && markOf(visible[0], 0),
    get marks() {
      return (marks ??= visible.map(markOf));
    },
    named,
    spansDrawn: placement.bars.length === 0 && visible.length <= MAX_SPANS,
    bars: placement.bars.map(({ stance, x, width, height, hollow, count }) => ({
      stance,
      x: flip(x),
      width,
      height,
      hollow,
      single: count === 1,
    })),
    barLines: placement.lines.map(({ stance, offset, text }) => ({
      x: flip(wide ? gutter - 6 : 0),
      y: away(stance, wide ? offset : offset + fontSize * 0.6),
      text,
      before: wide,
      lineY: away(stance, offset),
    })),
    sides: {
      supports: { x: flip(ARROW), y: wide ? top - SIDE / 2 : SIDE / 2 - 4, text: sideLabels.supports },
      challenges: { x: flip(ARROW), y: wide ? bottom + SIDE / 2 : height - SIDE / 2 + 4, text: sideLabels.challenges },
    },
  };
}
