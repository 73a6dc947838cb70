import { type Evidence, type PartialDate, readPartialDate, timeSpan, type TimeSpan } from '../document/index.js';

/** A piece of evidence as a point in time; `index` is its place in the document's list. */
export interface TimelinePoint {
  readonly index: number;
  readonly evidence: Evidence;
  readonly date: PartialDate;
  readonly span: TimeSpan;
  /** The middle of what its date may mean, in epoch ms (UTC). */
  readonly time: number;
}

const known = new WeakMap<readonly Evidence[], readonly TimelinePoint[]>();

/** True for a time within a stretch; every time is within no stretch at all. */
export function isWithin(time: number, stretch: TimeSpan | undefined): boolean {
  return !stretch || (time >= stretch.start && time < stretch.end);
}

/**
 * The evidence in the order of time; pieces of the same time in the document's order. Worked out once
 * for each list, which therefore must not change: those of a document are frozen.
 */
export function timelinePoints(evidence: readonly Evidence[]): readonly TimelinePoint[] {
  let points = known.get(evidence);
  if (!points) known.set(evidence, (points = inTime(evidence)));
  return points;
}

function inTime(evidence: readonly Evidence[]): readonly TimelinePoint[] {
  const points: TimelinePoint[] = [];
  evidence.forEach((piece, index) => {
    const date = readPartialDate(piece.date);
    if (!date) return;
    const span = timeSpan(date);
    points.push({ index, evidence: piece, date, span, time: (span.start + span.end) / 2 });
  });
  return sortedByTime(points);
}

/** More pieces than fit into a document that is not too large to be loaded. */
const PIECES = 2 ** 21;

/** Steps of time that can be told apart: for a century less than two seconds each. */
const STEPS = 2 ** 31;

/**
 * Points in the order of time, and of the document where times are equal. Plain numbers are sorted, each of
 * a time and an index: for ten thousand that is many times quicker than to compare points.
 */
export function sortedByTime(points: readonly TimelinePoint[]): readonly TimelinePoint[] {
  const { start, end } = points.reduce(
    ({ start, end }, { time }) => ({ start: Math.min(start, time), end: Math.max(end, time) }),
    { start: Infinity, end: -Infinity },
  );
  const scale = STEPS / (end - start || 1);
  const byIndex: TimelinePoint[] = [];
  const keys = points.map((point) => {
    byIndex[point.index] = point;
    return Math.round((point.time - start) * scale) * PIECES + point.index;
  });
  return [...Float64Array.from(keys).sort()].flatMap((key) => byIndex[key % PIECES] ?? []);
}
