import {
  type Evidence,
  type PartialDate,
  readPartialDate,
  timeSpan,
  type TimeSpan,
  type TrendDocument,
} from '../document/index.js';
import { asOf } from './as-of.js';

/** A piece of evidence as a point in time; `index` is its place in the document's list. */
export interface DatedEvidence {
  readonly index: number;
  readonly evidence: Evidence;
  readonly date: PartialDate;
  /** What its date may mean, up to the data's date: a trend of June does not tell of a July. */
  readonly span: TimeSpan;
  /** The middle of the span, in epoch ms (UTC). */
  readonly time: number;
}

/** What dates the evidence of a trend. */
export type Dated = Pick<TrendDocument, 'evidence' | 'updated'>;

/** Evidence in the order of time, and the extent of its dates. */
interface Ordered {
  readonly evidence: readonly DatedEvidence[];
  readonly extent: TimeSpan;
  readonly dataEnd: number;
  readonly updated: string | undefined;
}

const cache = new WeakMap<readonly Evidence[], Ordered>();

/** Whether a time is within a time range; undefined is all of the time. */
export function isWithin(time: number, timeRange: TimeSpan | undefined): boolean {
  return !timeRange || (time >= timeRange.start && time < timeRange.end);
}

const NONE: readonly Evidence[] = [];

/** Computed once for each list, which therefore must not change: the lists of a document are frozen. */
function ordered({ evidence = NONE, updated }: Dated): Ordered {
  let result = cache.get(evidence);
  if (!result || result.updated !== updated) cache.set(evidence, (result = orderByTime(evidence, updated)));
  return result;
}

/** The evidence in the order of time; pieces of the same time in the document's order. */
export const datedEvidence = (trend: Dated) => ordered(trend).evidence;

/** From the start of the first date to the data's date, or to the end of what is dated later. */
export const timeExtent = (trend: Dated) => ordered(trend).extent;

/** The end of the data's date, in epoch ms (UTC): of `updated`, or else of the evidence that begins last. */
export const dataEnd = (trend: Dated) => ordered(trend).dataEnd;

function orderByTime(evidence: readonly Evidence[], updated: string | undefined): Ordered {
  const date = readPartialDate(asOf({ evidence, updated }) ?? '');
  const dataEnd = date ? timeSpan(date).end : -Infinity;
  // Dates repeat: each is read once.
  const dates = new Map<string, Pick<DatedEvidence, 'date' | 'span' | 'time'>>();
  const points: DatedEvidence[] = [];
  let [start, end] = [Infinity, dataEnd];
  for (let index = 0; index < evidence.length; index++) {
    const piece = evidence[index];
    if (!piece) continue;
    let dated = dates.get(piece.date);
    if (!dated) {
      const date = readPartialDate(piece.date);
      if (!date) continue;
      const whole = timeSpan(date);
      const span = whole.start < dataEnd && whole.end > dataEnd ? { start: whole.start, end: dataEnd } : whole;
      start = Math.min(start, span.start);
      end = Math.max(end, span.end);
      dates.set(piece.date, (dated = { date, span, time: (span.start + span.end) / 2 }));
    }
    points.push({ index, evidence: piece, date: dated.date, span: dated.span, time: dated.time });
  }
  const extent = { start, end };
  return { evidence: sortedByTime(points, extent), extent, dataEnd, updated };
}

/** More pieces than the largest document has. */
const MAX_PIECES = 2 ** 21;

/** The resolution of time: in a century, a step is less than two seconds. */
const STEPS = 2 ** 31;

/**
 * Points in the order of time, and of the document where times are equal. It sorts plain numbers, each made of a time
 * and an index: for ten thousand points that is many times faster than comparing points.
 * @param extent all the points are within it
 */
function sortedByTime(points: readonly DatedEvidence[], extent: TimeSpan): readonly DatedEvidence[] {
  const scale = STEPS / (extent.end - extent.start);
  const keys = new Float64Array(points.length);
  let last = 0;
  // A page runs this code once, before the engine optimizes it: counted loops then take half as long as iterators and
  // callbacks. The same holds for the other loops over all points.
  for (let i = 0; i < keys.length; i++) {
    const point = points[i];
    if (!point) continue;
    keys[i] = Math.round((point.time - extent.start) * scale) * MAX_PIECES + point.index;
    if (point.index > last) last = point.index;
  }
  // Allocated at full length: filled out of order, a growing array would become a slow dictionary.
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
