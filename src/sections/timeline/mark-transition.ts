import type { TimelineLayout } from '../../layout/timeline/timeline-layout.js';
import { markByIndex } from '../../layout/timeline/mark-by-index.js';

const TIMING = { duration: 250, easing: 'ease-out' };

/** Moves each point from where it was to where it is now, for readers who welcome motion. */
export function moveMarks(plot: Element, before: TimelineLayout, after: TimelineLayout): void {
  if (!matchMedia('(prefers-reduced-motion: no-preference)').matches) return;
  for (const point of plot.querySelectorAll('[data-point]')) {
    const index = Number(point.getAttribute('data-point'));
    const [from, to] = [markByIndex(before, index), markByIndex(after, index)];
    // What has come into view has nowhere to come from.
    if (from && to) point.animate({ transform: [`translate(${from.x - to.x}px,${from.y - to.y}px)`, 'none'] }, TIMING);
  }
}
