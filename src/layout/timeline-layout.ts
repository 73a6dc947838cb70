import type { Evidence, PartialDate, Stance } from '../document/index.js';
import { textWidth } from './text-width.js';
import { timeAxis } from './time-axis.js';
import { arrange, DIAMOND, LABEL_GAP } from './timeline-arrangement.js';
import { timelinePoints } from './timeline-points.js';

/** What the picture is made for. Lengths in px. */
export interface TimelineOptions {
  readonly width: number;
  readonly fontSize: number;
  /** Right to left: later is further left. */
  readonly mirrored: boolean;
  /** What stands at the axis for each side, such as "supports ↑" and "challenges ↓". */
  readonly sideLabels: Readonly<Record<Stance, string>>;
  /** How a date is written at the axis. */
  readonly dateLabel: (date: PartialDate) => string;
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
  readonly stemY?: number;
  readonly label?: PlacedText;
}

/** The whole picture as plain data. */
export interface TimelineLayout {
  readonly width: number;
  readonly height: number;
  /** The ruler: support stands on its upper edge, challenges hang from its lower one. */
  readonly axis: { readonly top: number; readonly bottom: number; readonly start: number; readonly end: number };
  /** How far the ticks' lines reach. */
  readonly grid: { readonly top: number; readonly bottom: number };
  /** `text` is missing where there is no room for it. */
  readonly ticks: readonly { readonly x: number; readonly text?: string }[];
  /** Of a support's disc. */
  readonly radius: number;
  /** From the middle of a challenge's diamond to its tips. */
  readonly diamond: number;
  /** In the order of time. */
  readonly marks: readonly TimelineMark[];
  readonly sides: Readonly<Record<Stance, PlacedText>>;
}

/** The ruler's height: room for the ticks' dates. */
const RULER = 24;

/** The height of the row in which a side's label stands. */
const SIDE = 26;

/** From a tick to its date, and the least space from there to the next tick. */
export const TICK_GAP = 6;

/** From this width the sides' labels stand before the axis; below, above and under the picture. */
const WIDE = 600;

const round = (value: number) => Math.round(value * 100) / 100;

interface DatedTick {
  readonly x: number;
  readonly text: string;
}

/** As many of the ticks as can be told apart, each with its date where that fits into the picture. */
function datedTicks(ticks: readonly DatedTick[], width: number, fontSize: number): TimelineLayout['ticks'] {
  const endOf = ({ x, text }: DatedTick) => x + TICK_GAP + textWidth(text, fontSize);
  const fits = (stride: number) =>
    ticks.every((tick, i) => {
      const next = ticks[i + stride];
      return i % stride > 0 || !next || endOf(tick) + TICK_GAP <= next.x;
    });
  let stride = 1;
  while (!fits(stride)) stride++;
  return ticks.flatMap((tick, i) => (i % stride > 0 ? [] : [endOf(tick) <= width ? tick : { x: tick.x }]));
}

/**
 * Lays out evidence over time: support above a ruler, challenges below it, stacked so that no mark or
 * label meets another, and no label a stem. The same input gives the same picture everywhere.
 * @param evidence at least one piece
 */
export function timelineLayout(evidence: readonly Evidence[], options: TimelineOptions): TimelineLayout {
  const { width, fontSize, mirrored, sideLabels, dateLabel } = options;
  const points = timelinePoints(evidence);
  const wide = width >= WIDE;
  const sideWidth = Math.max(...Object.values(sideLabels).map((label) => textWidth(label, fontSize)));
  const gutter = wide ? Math.ceil(sideWidth) + 16 : 0;
  const axis = timeAxis(
    points.map(({ span }) => span),
    width - gutter,
  );
  const { radius, step, stems, start, end, lanes, labels, depth } = arrange(points, axis, { width, gutter, fontSize });

  const heightOf = (stance: Stance) => {
    const stacked = Math.ceil(depth[stance] * step + 4);
    return wide ? Math.max(SIDE, stacked) : stacked + SIDE;
  };
  const top = heightOf('supports');
  const bottom = top + RULER;
  const height = bottom + heightOf('challenges');

  const place = (at: number) => start + at * (end - start);
  const flip = (x: number) => round(mirrored ? width - x : x);
  const marks = points.map((point): TimelineMark => {
    const { index, evidence: piece, date, time } = point;
    const offset = ((lanes.get(point) ?? 0) + 0.5) * step + 3;
    const above = piece.stance === 'supports';
    const x = place(axis.place(time));
    const y = round(above ? top - offset : bottom + offset);
    const text = labels.get(point);
    const label = text === undefined ? {} : { label: { x: flip(x + radius + LABEL_GAP), y, text } };
    const stem = stems ? { stemY: above ? top : bottom } : {};
    return { index, evidence: piece, date, x: flip(x), y, ...stem, ...label };
  });

  return {
    width,
    height,
    axis: { top, bottom, start: flip(gutter), end: flip(width) },
    grid: wide ? { top: 0, bottom: height } : { top: SIDE, bottom: height - SIDE },
    ticks: datedTicks(
      axis.ticks.map(({ at, date }) => ({ x: place(at), text: dateLabel(date) })),
      width,
      fontSize,
    ).map(({ x, ...tick }) => ({ ...tick, x: flip(x) })),
    radius,
    diamond: radius * DIAMOND,
    marks,
    sides: {
      supports: { x: flip(0), y: wide ? top - SIDE / 2 : SIDE / 2 - 4, text: sideLabels.supports },
      challenges: { x: flip(0), y: wide ? bottom + SIDE / 2 : height - SIDE / 2 + 4, text: sideLabels.challenges },
    },
  };
}
