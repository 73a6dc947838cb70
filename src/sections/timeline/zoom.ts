import type { Evidence, TimeSpan } from '../../document/index.js';
import { shiftRange, scaleRange, rangeBetween } from '../../evidence/time-range.js';
import type { TimelineLayout } from '../../layout/timeline/timeline-layout.js';
import { timeExtent } from '../../evidence/dated-evidence.js';
import type { SectionHost } from '../section.js';

/** With no more evidence than this, looking closer shows nothing more. */
const FEW = 60;

const FACTOR = 2.5;

/**
 * Looking closer: at a stretch of time, which all that show the trend share. The picture is the one
 * that the reader sees now.
 */
export class TimelineZoom {
  #evidence: readonly Evidence[] = [];
  #layout: TimelineLayout | undefined;

  constructor(private readonly host: SectionHost) {}

  follow(evidence: readonly Evidence[], layout: TimelineLayout | undefined): void {
    this.#evidence = evidence;
    this.#layout = layout;
  }

  /** Whether there is enough evidence for it, and a trend that can hold a stretch. */
  get offered(): boolean {
    return this.#evidence.length > FEW && this.host.source?.setTimeRange !== undefined;
  }

  get timeRange(): TimeSpan | undefined {
    return this.host.source?.timeRange;
  }

  /** The time at a place of the picture. */
  timeAt(x: number): number {
    if (!this.#layout) return 0;
    const { time, plotRange: room } = this.#layout;
    return time.start + ((x - room.start) / (room.end - room.start)) * (time.end - time.start);
  }

  /** Closer, or further away; `at` is the time that stays where it is, else the middle. */
  closer(closer: boolean, at?: number): void {
    this.scale(closer ? 1 / FACTOR : FACTOR, at);
  }

  /** @param to the time that comes to where `at` is now, if not `at` itself */
  scale(factor: number, at?: number, to = at): void {
    if (!this.#layout) return;
    const { start, end } = this.#layout.time;
    const by = at === undefined || to === undefined ? 0 : to - at;
    this.#show(scaleRange({ start: start + by, end: end + by }, factor, to ?? (start + end) / 2, this.#extent));
  }

  between(from: number, to: number): void {
    this.#show(rangeBetween(from, to, this.#extent));
  }

  /** Later by a part of what is seen; earlier where it is negative. */
  move(by: number): void {
    if (this.timeRange) this.#show(shiftRange(this.timeRange, by, this.#extent));
  }

  /** As far as it takes for a time to be seen. */
  include(time: number): void {
    const { timeRange: stretch } = this;
    if (stretch) this.move((time - (stretch.start + stretch.end) / 2) / (stretch.end - stretch.start));
  }

  all(): void {
    this.#show(undefined);
  }

  get #extent(): TimeSpan {
    return timeExtent(this.#evidence);
  }

  #show(stretch: TimeSpan | undefined): void {
    if (this.offered && stretch !== this.timeRange) this.host.source?.setTimeRange?.(stretch);
  }
}
