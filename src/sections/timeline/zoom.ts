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
  /** The picture from before the reader's last step; undefined while a pointer drags the picture along. */
  #left: TimelineLayout | undefined;

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

  /** Takes the picture from before the last step, which the marks of the present one move away from. */
  takeLeft(): TimelineLayout | undefined {
    const left = this.#left;
    this.#left = undefined;
    return left;
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
    this.#leaving(() => this.scale(closer ? 1 / FACTOR : FACTOR, time));
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
    this.#leaving(() => this.#show(rangeBetween(from, to, this.#extent)));
  }

  /** Moves later by a fraction of the visible time; earlier where it is negative. */
  move(by: number): void {
    if (this.timeRange) this.#show(shiftRange(this.timeRange, by, this.#extent));
  }

  /** Moves by one step, in which the marks are seen to move: a drag calls `move`. */
  turn(by: number): void {
    this.#leaving(() => this.move(by));
  }

  /** Moves to a time. */
  include(time: number): void {
    const { timeRange } = this;
    if (timeRange) this.move((time - (timeRange.start + timeRange.end) / 2) / (timeRange.end - timeRange.start));
  }

  showAll(): void {
    this.#leaving(() => this.#show(undefined));
  }

  /** Changes the time range by one step. */
  #leaving(change: () => void): void {
    const { timeRange } = this;
    const layout = this.layout();
    change();
    if (this.timeRange !== timeRange) this.#left = layout;
  }

  get #extent(): TimeSpan {
    return timeExtent(this.host.view?.trend ?? {});
  }

  #show(timeRange: TimeSpan | undefined): void {
    if (this.offered && timeRange !== this.timeRange) this.host.source?.setTimeRange?.(timeRange);
  }
}
