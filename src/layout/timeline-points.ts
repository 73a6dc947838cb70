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
  return evidence
    .flatMap((piece, index) => {
      const date = readPartialDate(piece.date);
      if (!date) return [];
      const span = timeSpan(date);
      return [{ index, evidence: piece, date, span, time: (span.start + span.end) / 2 }];
    })
    .sort((a, b) => a.time - b.time || a.index - b.index);
}
