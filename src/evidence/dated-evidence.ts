import { type Evidence, type PartialDate, readPartialDate, timeSpan, type TimeSpan } from '../document/index.js';

/** A piece of evidence as a point in time; `index` is its place in the document's list. */
export interface DatedEvidence {
  readonly index: number;
  readonly evidence: Evidence;
  readonly date: PartialDate;
  readonly span: TimeSpan;
  /** The middle of what its date may mean, in epoch ms (UTC). */
  readonly time: number;
}

/** Evidence in the order of time, and all that its dates may mean. */
interface Ordered {
  readonly evidence: readonly DatedEvidence[];
  readonly extent: TimeSpan;
}

const known = new WeakMap<readonly Evidence[], Ordered>();

/** True for a time within a stretch; every time is within no stretch at all. */
export function isWithin(time: number, stretch: TimeSpan | undefined): boolean {
  return !stretch || (time >= stretch.start && time < stretch.end);
}

/** Worked out once for each list, which therefore must not change: those of a document are frozen. */
function ordered(evidence: readonly Evidence[]): Ordered {
  let result = known.get(evidence);
  if (!result) known.set(evidence, (result = orderByTime(evidence)));
  return result;
}

/** The evidence in the order of time; pieces of the same time in the document's order. */
export const datedEvidence = (evidence: readonly Evidence[]) => ordered(evidence).evidence;

/** From the start of the first date to the end of the last. */
export const timeExtent = (evidence: readonly Evidence[]) => ordered(evidence).extent;

function orderByTime(evidence: readonly Evidence[]): Ordered {
  // Dates repeat: what each may mean is worked out once.
  const dates = new Map<string, Pick<DatedEvidence, 'date' | 'span' | 'time'>>();
  const points: DatedEvidence[] = [];
  let [start, end] = [Infinity, -Infinity];
  for (let index = 0; index < evidence.length; index++) {
    const piece = evidence[index];
    if (!piece) continue;
    let meant = dates.get(piece.date);
    if (!meant) {
      const date = readPartialDate(piece.date);
      if (!date) continue;
      const span = timeSpan(date);
      start = Math.min(start, span.start);
      end = Math.max(end, span.end);
      dates.set(piece.date, (meant = { date, span, time: (span.start + span.end) / 2 }));
    }
    points.push({ index, evidence: piece, date: meant.date, span: meant.span, time: meant.time });
  }
  const whole = { start, end };
  return { evidence: sortedByTime(points, whole), extent: whole };
}

/** More pieces than fit into a document that is not too large to be loaded. */
const MAX_PIECES = 2 ** 21;

/** Steps of time that can be told apart: for a century less than two seconds each. */
const STEPS = 2 ** 31;

/**
 * Points in the order of time, and of the document where times are equal. Plain numbers are sorted, each of
 * a time and an index: for ten thousand that is many times quicker than to compare points.
 * @param within a stretch in which all the points are
 */
export function sortedByTime(points: readonly DatedEvidence[], within: TimeSpan): readonly DatedEvidence[] {
  const scale = STEPS / (within.end - within.start);
  const keys = new Float64Array(points.length);
  let last = 0;
  // Loops by number, here and in what else goes over all points: in code that is new to the engine they take half as
  // long as iterators and callbacks, and a page runs it but once.
  for (let i = 0; i < keys.length; i++) {
    const point = points[i];
    if (!point) continue;
    keys[i] = Math.round((point.time - within.start) * scale) * MAX_PIECES + point.index;
    if (point.index > last) last = point.index;
  }
  // As long as it has to be: one that is not filled from its beginning would become a slow list.
  const byIndex = new Array<DatedEvidence | undefined>(last + 1);
  for (let i = 0; i < keys.length; i++) {
    const point = points[i];
    if (point) byIndex[point.index] = point;
  }
  keys.sort();
  const sorted: DatedEvidence[] = [];
  for (let i = 0; i < keys.length; i++) {
    const point = byIndex[(keys[i] ?? 0) % MAX_PIECES];
    if (point) sorted.push(point);
  }
  return sorted;
}
