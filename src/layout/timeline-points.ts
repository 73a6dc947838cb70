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

/** The evidence in the order of time; pieces of the same time in the document's order. */
export function timelinePoints(evidence: readonly Evidence[]): TimelinePoint[] {
  return evidence
    .flatMap((piece, index) => {
      const date = readPartialDate(piece.date);
      if (!date) return [];
      const span = timeSpan(date);
      return [{ index, evidence: piece, date, span, time: (span.start + span.end) / 2 }];
    })
    .sort((a, b) => a.time - b.time || a.index - b.index);
}
