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
  // Dates repeat: what each may mean is worked out once.
  const dates = new Map<string, Pick<TimelinePoint, 'date' | 'span' | 'time'>>();
  const points: TimelinePoint[] = [];
  evidence.forEach((piece, index) => {
    let known = dates.get(piece.date);
    if (!known) {
      const date = readPartialDate(piece.date);
      if (!date) return;
      const span = timeSpan(date);
      dates.set(piece.date, (known = { date, span, time: (span.start + span.end) / 2 }));
    }
    points.push({ index, evidence: piece, date: known.date, span: known.span, time: known.time });
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
  let [start, end, last] = [Infinity, -Infinity, 0];
  points.forEach(({ time, index }) => {
    if (time < start) start = time;
    if (time > end) end = time;
    if (index > last) last = index;
  });
  const scale = STEPS / (end - start || 1);
  // As long as it will be: a list that is filled from its end is otherwise a slow one.
  const byIndex = new Array<TimelinePoint | undefined>(last + 1);
  const keys = new Float64Array(points.length);
  points.forEach((point, i) => {
    byIndex[point.index] = point;
    keys[i] = Math.round((point.time - start) * scale) * PIECES + point.index;
  });
  const sorted: TimelinePoint[] = [];
  keys.sort().forEach((key) => {
    const point = byIndex[key % PIECES];
    if (point) sorted.push(point);
  });
  return sorted;
}
