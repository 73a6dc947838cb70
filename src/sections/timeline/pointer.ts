import { pointer, select } from 'd3-selection';
import { windowRect } from './window-rect.js';
import type { TimelineZoom } from './zoom.js';

/** A pointer that moves less is a click, not a drag. In px. */
const SLOP = 6;

/** The actions of a pointer. Positions are in px of the picture. */
export interface PointerActions {
  /** A button or a finger goes down. */
  press(): void;
  hover(x: number, y: number, event: PointerEvent): void;
  /** The pointer is on the detail. */
  stay(): void;
  leave(): void;
  click(x: number, y: number, event: PointerEvent): void;
  /** A time range is being dragged out; `to` is undefined when that is over. */
  brush(from: number, to: number | undefined): void;
}

/** The detail is inside the plot, but a pointer over it does not point at marks (WCAG 2.2, 1.4.13). */
const inDetail = (event: Event) => (event.target as Element).closest('[part=detail]') !== null;

/**
 * The pointer on a plot. It hovers and clicks; where zooming is offered, a drag brushes a time range, two fingers or a
 * pinch on a trackpad zoom, and one finger moves.
 */
export class TimelinePointer {
  #plot: HTMLElement | null = null;
  #from: number | undefined;
  #dragged = false;
  readonly #fingers = new Map<number, { readonly time: number; x: number }>();

  constructor(
    private readonly zoom: TimelineZoom,
    private readonly actions: PointerActions,
  ) {}

  /** Null forgets the plot; its listeners are removed by their name, `.trend`. */
  attach(plot: HTMLElement | null): void {
    this.#plot = plot;
    this.#fingers.clear();
    if (!plot) return;
    select(plot)
      .on('pointerdown.trend', (event: PointerEvent) => this.#down(event))
      .on('pointermove.trend', (event: PointerEvent) => this.#move(event))
      .on('pointerup.trend pointercancel.trend', (event: PointerEvent) => this.#up(event))
      .on('pointerleave.trend', (event: PointerEvent) => event.pointerType !== 'touch' && this.actions.leave())
      .on('click.trend', (event: PointerEvent) => this.#click(event))
      .on('wheel.trend', (event: WheelEvent) => this.#wheel(event), { passive: false });
  }

  #position(event: MouseEvent): [number, number] {
    const chart = this.#plot?.querySelector('svg');
    const box = chart?.viewBox.baseVal;
    const matrix = chart?.getScreenCTM();
    if (!box || !matrix) return [0, 0];
    const { left, top, width, height } = windowRect(chart);
    // Some browsers leave CSS `zoom` out of the matrix. Without it, the matrix alone knows of rotations.
    const told = Math.abs(matrix.a) * box.width + Math.abs(matrix.c) * box.height;
    if (Math.abs(told - width) < 1) return pointer(event, chart);
    return [((event.clientX - left) / width) * box.width, ((event.clientY - top) / height) * box.height];
  }

  #down(event: PointerEvent): void {
    this.#dragged = false;
    this.actions.press();
    if (inDetail(event) || !this.zoom.offered || event.button > 0) return;
    const [x] = this.#position(event);
    if (event.pointerType !== 'touch') this.#from = x;
    else this.#fingers.set(event.pointerId, { time: this.zoom.timeAt(x), x });
  }

  #move(event: PointerEvent): void {
    // The button was released outside of the window.
    if (event.buttons === 0 && this.#from !== undefined) this.#up(event);
    const finger = this.#fingers.get(event.pointerId);
    if (inDetail(event) && this.#from === undefined && !finger) {
      this.actions.stay();
      return;
    }
    const [x, y] = this.#position(event);
    if (finger) this.#touch(finger, x);
    else if (this.#from === undefined) {
      if (event.pointerType !== 'touch') this.actions.hover(x, y, event);
    } else if (this.#dragged || Math.abs(x - this.#from) > SLOP) {
      // A drag that is repeated may have ended.
      if (!this.#dragged && event.isTrusted) this.#plot?.setPointerCapture(event.pointerId);
      this.#dragged = true;
      this.actions.brush(this.#from, x);
    }
  }

  #touch(finger: { readonly time: number; x: number }, x: number): void {
    this.#dragged ||= Math.abs(x - finger.x) > SLOP;
    if (!this.#dragged) return;
    finger.x = x;
    const [a, b] = [...this.#fingers.values()];
    const { zoom } = this;
    if (a && b) {
      // The time under each finger stays under it.
      const factor = (b.time - a.time) / (zoom.timeAt(b.x) - zoom.timeAt(a.x));
      if (factor > 0 && factor < Infinity) zoom.scale(factor, zoom.timeAt(a.x), a.time);
    } else if (zoom.timeRange) {
      zoom.move((finger.time - zoom.timeAt(x)) / (zoom.timeRange.end - zoom.timeRange.start));
    }
  }

  #up(event: PointerEvent): void {
    this.#fingers.delete(event.pointerId);
    const from = this.#from;
    this.#from = undefined;
    if (from === undefined || !this.#dragged) return;
    this.actions.brush(from, undefined);
    if (event.type === 'pointerup')
      this.zoom.between(this.zoom.timeAt(from), this.zoom.timeAt(this.#position(event)[0]));
  }

  #click(event: PointerEvent): void {
    // A drag ends with a click event too.
    if (inDetail(event) || (this.#dragged && event.detail > 0)) return;
    this.actions.click(...this.#position(event), event);
  }

  #wheel(event: WheelEvent): void {
    if (!this.zoom.offered || !event.ctrlKey) return;
    event.preventDefault();
    this.zoom.scale(Math.exp(event.deltaY / 100), this.zoom.timeAt(this.#position(event)[0]));
  }
}
