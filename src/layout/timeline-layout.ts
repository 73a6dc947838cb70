import { type Evidence, type PartialDate, readPartialDate, timeSpan } from '../document/index.js';
import { assignLanes } from './stacking.js';
import { fitText, textWidth } from './text-width.js';
import { timeAxis } from './time-axis.js';

/** What the picture is made for. Lengths in px. */
export interface TimelineOptions {
  readonly width: number;
  readonly fontSize: number;
  /** Right to left: later is further left. */
  readonly mirrored: boolean;
  /** What stands at the axis for each side, "supports ↑" and "challenges ↓". */
  readonly sideLabels: { readonly supports: string; readonly challenges: string };
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
  /** Where its stem leaves the axis. */
  readonly stemY: number;
  readonly label?: PlacedText;
}

/** The whole picture as plain data. Marks are in the order of time. */
export interface TimelineLayout {
  readonly width: number;
  readonly height: number;
  /** The ruler: support stands on its upper edge, challenges hang from its lower one. */
  readonly axis: { readonly top: number; readonly bottom: number; readonly start: number; readonly end: number };
  readonly ticks: readonly { readonly x: number; readonly date: PartialDate }[];
  readonly radius: number;
  readonly marks: readonly TimelineMark[];
  readonly sides: { readonly supports: PlacedText; readonly challenges: PlacedText };
}

interface Point {
  readonly index: number;
  readonly evidence: Evidence;
  readonly date: PartialDate;
  readonly time: number;
}

/** How the marks are set: their size and spacing, and which of them are labelled. */
interface Manner {
  readonly radius: number;
  readonly step: number;
  readonly labelled: (point: Point) => boolean;
  /** The most lanes on one side with which this manner is still a good one. */
  readonly lanes: number;
}

const BAND = 24;
const SIDE_ROW = 26;
const LABEL_GAP = 8;

function toPoints(evidence: readonly Evidence[]): Point[] {
  return evidence
    .flatMap((piece, index) => {
      const date = readPartialDate(piece.date);
      if (!date) return [];
      const { start, end } = timeSpan(date);
      return [{ index, evidence: piece, date, time: (start + end) / 2 }];
    })
    .sort((a, b) => a.time - b.time || a.index - b.index);
}

/** From the fullest manner to the sparest: labels give way first, then the marks shrink. */
function manners(points: readonly Point[], fontSize: number): Manner[] {
  const notable = new Set([points[0], points.at(-1), ...points.filter(({ evidence }) => evidence.stance === 'challenges')]);
  const step = fontSize + 7;
  return [
    { radius: 5.5, step, labelled: () => true, lanes: 11 },
    { radius: 5.5, step, labelled: (point) => notable.has(point), lanes: 9 },
    { radius: 5, step: 13, labelled: () => false, lanes: 16 },
    { radius: 4, step: 10, labelled: () => false, lanes: 22 },
    { radius: 3, step: 7.5, labelled: () => false, lanes: 32 },
    { radius: 2.25, step: 5.5, labelled: () => false, lanes: Infinity },
  ];
}

/**
 * Lays out evidence over time: support above a ruler, challenges below it, stacked so that no mark,
 * label or stem meets another. The same input gives the same picture everywhere.
 * @param evidence at least one piece
 */
export function timelineLayout(evidence: readonly Evidence[], options: TimelineOptions): TimelineLayout {
  const { width, fontSize, mirrored, sideLabels } = options;
  const points = toPoints(evidence);
  const sideWidth = Math.max(textWidth(sideLabels.supports, fontSize), textWidth(sideLabels.challenges, fontSize));
  const gutter = width >= 600 ? Math.ceil(sideWidth) + 16 : 0;
  const axis = timeAxis(points.map(({ date }) => timeSpan(date)), width - gutter);
  const labelRoom = Math.min(190, width * 0.5);

  function arrange({ radius, step, labelled, lanes: most }: Manner) {
    const labels = new Map(
      points.filter(labelled).map((point) => [point, fitText(point.evidence.company, fontSize, labelRoom)]),
    );
    const reachOf = (point: Point) => {
      const label = labels.get(point);
      return label === undefined ? radius + 2 : radius + LABEL_GAP + textWidth(label, fontSize);
    };
    const start = gutter + radius + 1;
    // The axis ends where the last labels still fit into the picture.
    let end = width - radius - 1;
    for (const point of points) {
      const at = axis.place(point.time);
      if (at > 0) end = Math.min(end, start + (width - reachOf(point) - start) / at);
    }
    const xOf = (at: number) => start + at * (end - start);
    const sides = { supports: points.filter(onSide('supports')), challenges: points.filter(onSide('challenges')) };
    const lanesOf = (side: readonly Point[]) =>
      assignLanes(side.map((point) => ({ x: xOf(axis.place(point.time)), reach: reachOf(point) })), 2 * radius + 2);
    const lanes = { supports: lanesOf(sides.supports), challenges: lanesOf(sides.challenges) };
    const depth = { supports: Math.max(-1, ...lanes.supports) + 1, challenges: Math.max(-1, ...lanes.challenges) + 1 };
    const good = depth.supports <= most && depth.challenges <= most && end - start > (width - gutter) / 2;
    return { radius, step, labels, start, xOf, sides, lanes, depth, good };
  }

  const choices = manners(points, fontSize);
  let chosen = arrange(choices[0] as Manner);
  for (const manner of choices.slice(1)) {
    if (chosen.good) break;
    chosen = arrange(manner);
  }

  const { radius, step, labels, start, xOf, sides, lanes, depth } = chosen;
  const heightOf = (side: keyof typeof depth) => Math.max(gutter ? SIDE_ROW : 0, depth[side] * step + 6) + (gutter ? 0 : SIDE_ROW);
  const top = Math.ceil(heightOf('supports'));
  const bottom = top + BAND;
  const height = Math.ceil(bottom + heightOf('challenges'));
  const flip = (x: number) => round(mirrored ? width - x : x);

  const marksOf = (side: 'supports' | 'challenges'): TimelineMark[] =>
    sides[side].map((point, i) => {
      const x = xOf(axis.place(point.time));
      const offset = ((lanes[side][i] ?? 0) + 0.5) * step + 4;
      const stemY = side === 'supports' ? top : bottom;
      const y = round(side === 'supports' ? top - offset : bottom + offset);
      const text = labels.get(point);
      return {
        index: point.index,
        evidence: point.evidence,
        date: point.date,
        x: flip(x),
        y,
        stemY,
        ...(text !== undefined && { label: { x: flip(x + radius + LABEL_GAP), y, text } }),
      };
    });

  return {
    width,
    height,
    axis: { top, bottom, start: flip(gutter), end: flip(width) },
    ticks: axis.ticks.map(({ at, date }) => ({ x: flip(xOf(at)), date })).filter((_, i) => i > 0 || start >= 0),
    radius,
    marks: [...marksOf('supports'), ...marksOf('challenges')].sort((a, b) => timeOf(a) - timeOf(b) || a.index - b.index),
    sides: {
      supports: { x: flip(0), y: gutter ? top - SIDE_ROW / 2 : SIDE_ROW / 2 - 4, text: sideLabels.supports },
      challenges: { x: flip(0), y: gutter ? bottom + SIDE_ROW / 2 : height - SIDE_ROW / 2 + 4, text: sideLabels.challenges },
    },
  };
}

const round = (value: number) => Math.round(value * 100) / 100;

const onSide = (stance: Evidence['stance']) => ({ evidence }: Point) => evidence.stance === stance;

function timeOf({ date }: TimelineMark): number {
  const { start, end } = timeSpan(date);
  return start + end;
}
