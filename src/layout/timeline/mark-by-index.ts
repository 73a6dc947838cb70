import type { TimelineLayout, TimelineMark } from './timeline-layout.js';

const indexes = new WeakMap<TimelineLayout, ReadonlyMap<number, TimelineMark>>();

/**
 * The mark of a piece of evidence. The marks of thousands are computed only when one beyond the first is asked for.
 * @param index of the piece in the document's list
 */
export function markByIndex(layout: TimelineLayout | undefined, index: number | undefined): TimelineMark | undefined {
  if (!layout || index === undefined) return undefined;
  if (index === layout.first?.index) return layout.first;
  let marks = indexes.get(layout);
  if (!marks) indexes.set(layout, (marks = new Map(layout.marks.map((mark) => [mark.index, mark]))));
  return marks.get(index);
}
