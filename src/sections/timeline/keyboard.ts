import { type Evidence, timeSpan } from '../../document/index.js';
import type { TimelineMark } from '../../layout/timeline/timeline-layout.js';
import { datedEvidence } from '../../evidence/dated-evidence.js';
import { markFor } from './keys.js';
import type { TimelineZoom } from './zoom.js';

/** What a key can mean, and what it is about. */
export interface KeyActions {
  /** The mark in focus. */
  current(): TimelineMark | undefined;
  /** All marks of the picture, in the order of time. */
  marks(): readonly TimelineMark[];
  /** All evidence, in the picture or not. */
  evidence(): readonly Evidence[];
  /** Whether later is further left. */
  mirrored(): boolean;
  /** Closes the detail; false where none was open. */
  dismiss(): boolean;
  pick(index: number): void;
  go(index: number): void;
  /** To a mark that is there, or is still the same node, after the next update only. */
  goAfterUpdate(index: number): void;
}

/** The keyboard on a plot: arrows through time and between the sides, picking, closing, looking closer. */
export class TimelineKeyboard {
  constructor(
    private readonly zoom: TimelineZoom,
    private readonly actions: KeyActions,
  ) {}

  press(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey || !this.#handle(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** @returns whether the key means something here */
  #handle(key: string): boolean {
    const { actions, zoom } = this;
    if (key === 'Escape') return actions.dismiss();
    const current = actions.current();
    if (!current) return false;
    if (key === 'Enter' || key === ' ') actions.pick(current.index);
    else if (zoom.offered && '+=-0'.includes(key)) {
      if (key === '0') zoom.all();
      else {
        // Not where it is drawn: a piece of a year may be drawn far from the middle by which it is shown or not.
        const { start, end } = timeSpan(current.date);
        zoom.closer(key !== '-', (start + end) / 2);
      }
      actions.goAfterUpdate(current.index);
    } else {
      const next = markFor(key, current, actions.marks());
      if (next) actions.go(next.index);
      else if (!this.#beyond(key)) return false;
    }
    return true;
  }

  /** At the end of a stretch, the arrows lead on to what comes before or after it. */
  #beyond(key: string): boolean {
    const { timeRange: stretch } = this.zoom;
    if (!stretch || (key !== 'ArrowRight' && key !== 'ArrowLeft')) return false;
    const points = datedEvidence(this.actions.evidence());
    const later = (key === 'ArrowRight') !== this.actions.mirrored();
    // What is drawn last need not be the last by the middle of its date.
    const next = later
      ? points.find(({ time }) => time >= stretch.end)
      : points.findLast(({ time }) => time < stretch.start);
    if (!next) return false;
    this.zoom.include(next.time);
    this.actions.goAfterUpdate(next.index);
    return true;
  }
}
