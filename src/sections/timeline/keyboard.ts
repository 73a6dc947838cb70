import { type Dated, datedEvidence } from '../../evidence/dated-evidence.js';
import { markByIndex } from '../../layout/timeline/mark-by-index.js';
import type { TimelineLayout } from '../../layout/timeline/timeline-layout.js';
import { markFor } from './keys.js';
import type { TimelineZoom } from './zoom.js';

/** The plot that a key acts on, and the actions. */
export interface KeyActions {
  layout(): TimelineLayout | undefined;
  /** The index of the piece in focus. */
  focused(): number | undefined;
  /** The trend with all evidence, visible or not. */
  trend(): Dated;
  /** Closes the detail; false where none was open. */
  dismiss(): boolean;
  pick(index: number): void;
  go(index: number): void;
  /** Goes to a piece that has its node only after the next update. */
  goAfterUpdate(index: number): void;
}

/** The keyboard on a plot: arrows go through time and between the sides; other keys pick, close and zoom. */
export class TimelineKeyboard {
  constructor(
    private readonly zoom: TimelineZoom,
    private readonly actions: KeyActions,
  ) {}

  press(event: KeyboardEvent): void {
    const { altKey, ctrlKey, metaKey, defaultPrevented, key } = event;
    if (!(altKey || ctrlKey || metaKey || defaultPrevented) && this.#handle(key)) event.preventDefault();
  }

  /** @returns whether the key means something here */
  #handle(key: string): boolean {
    const { actions, zoom } = this;
    if (key === 'Escape') return actions.dismiss();
    const layout = actions.layout();
    const current = markByIndex(layout, actions.focused());
    if (!layout || !current) return false;
    if (key === 'Enter' || key === ' ') actions.pick(current.index);
    else if (zoom.offered && '+=-0'.includes(key)) {
      if (key === '0') zoom.showAll();
      else {
        // A piece dated to the year may be drawn far from the middle of its date, which decides whether it is visible.
        zoom.step(key !== '-', current.time);
      }
      actions.goAfterUpdate(current.index);
    } else {
      const next = markFor(key, current, layout.marks);
      if (next) actions.go(next.index);
      else if (!this.#beyond(key, layout)) return false;
    }
    return true;
  }

  /** At the ends of the time range, the arrows lead on to the piece before or after it. */
  #beyond(key: string, { axis }: TimelineLayout): boolean {
    const { timeRange } = this.zoom;
    if (!timeRange || (key !== 'ArrowRight' && key !== 'ArrowLeft')) return false;
    const points = datedEvidence(this.actions.trend());
    const later = (key === 'ArrowRight') === axis.start < axis.end;
    // The mark drawn last may not have the latest middle of its date.
    const next = later
      ? points.find(({ time }) => time >= timeRange.end)
      : points.findLast(({ time }) => time < timeRange.start);
    if (!next) return false;
    this.zoom.include(next.time);
    this.actions.goAfterUpdate(next.index);
    return true;
  }
}
