import type { TimeSpan } from '../../document/index.js';
import { timeExtent } from '../../evidence/dated-evidence.js';
import { rangeBetween, scaleRange, shiftRange } from '../../evidence/time-range.js';
import { timeAt } from '../../layout/timeline/time-at.js';
import type { TimelineLayout } from '../../layout/timeline/timeline-layout.js';
import type { SectionHost } from '../section.js';
import { offersZoom } from './zoom-model.js';

const FACTOR = 2.5;

/** Changes the time range, which all elements that show the trend share. */
export class TimelineZoom {
  constructor(
    private readonly host: SectionHost,
    private readonly layout: () => TimelineLayout | undefined,
  ) {}

  /** Whether the source of the trend can hold a time range: those of older versions cannot. */
  get zoomable(): boolean {
    return this.host.source?.setTimeRange !== undefined;
  }

  get offered(): boolean {
    return offersZoom(this.host.view, this.zoomable);
  }

  get timeRange(): TimeSpan | undefined {
    return this.host.source?.timeRange;
  }

  /** The time at a position of the picture. */
  timeAt(x: number): number {
    const layout = this.layout();
    return layout ? timeAt(layout, x) : 0;
  }

  /**
   * Zooms in or out by one step.
   * @param time keeps its position; the middle by default
   */
  step(closer: boolean, time?: number): void {
    this.scale(closer ? 1 / FACTOR : FACTOR, time);
  }

  /** @param target time that ends up at the position of `time` */
  scale(factor: number, time?: number, target = time): void {
    const visible = this.layout()?.time;
    if (!visible) return;
    const { start, end } = visible;
    const by = time === undefined || target === undefined ? 0 : target - time;
    this.#show(scaleRange({ start: start + by, end: end + by }, factor, target ?? (start + end) / 2, this.#extent));
  }

  between(from: number, to: number): void {
    this.#show(rangeBetween(from, to, this.#extent));
  }

  /** Moves later by a fraction of the visible time; earlier where it is negative. */
  move(by: number): void {
    if (this.timeRange) this.#show(shiftRange(this.timeRange, by, this.#extent));
  }

  /** Moves to a time. */
  include(time: number): void {
    const { timeRange } = this;
    if (timeRange) this.move((time - (timeRange.start + timeRange.end) / 2) / (timeRange.end - timeRange.start));
  }

  showAll(): void {
    this.#show(undefined);
  }

  get #extent(): TimeSpan {
    return timeExtent(this.host.view?.trend ?? {});
  }

  #show(timeRange: TimeSpan | undefined): void {
    if (this.offered && timeRange !== this.timeRange) this.host.source?.setTimeRange?.(timeRange);
  }
}
