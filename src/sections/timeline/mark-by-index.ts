import type { TimelineLayout, TimelineMark } from '../../layout/timeline/timeline-layout.js';

/** Finds the mark of a piece of evidence; of thousands, they are worked out when another than the first is asked for. */
export class MarkIndex {
  #layout: TimelineLayout | undefined;
  #marks: ReadonlyMap<number, TimelineMark> = new Map();

  /** @param index the piece's place in the document's list */
  find(layout: TimelineLayout | undefined, index: number | undefined): TimelineMark | undefined {
    if (!layout || index === undefined) return undefined;
    if (index === layout.first?.index) return layout.first;
    if (layout !== this.#layout) this.#marks = new Map((this.#layout = layout).marks.map((mark) => [mark.index, mark]));
    return this.#marks.get(index);
  }
}
