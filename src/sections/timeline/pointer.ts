import { pointer, select } from 'd3-selection';
import type { TimelineZoom } from './zoom.js';

/** A finger or a drag that moves less means a point, not a stretch. In px. */
const SLOP = 6;

/** What a pointer can mean. Places are in the picture's own units. */
export interface PointerActions {
  /** A button or a finger goes down: before all that comes of it. */
  press(): void;
  hover(x: number, y: number): void;
  leave(): void;
  /** The mark named is the one under the pointer, if any. */
  click(x: number, y: number, event: PointerEvent): void;
  /** The stretch that is being drawn out; undefined when that is over. */
  brush(from: number, to: number | undefined): void;
}

/** The detail is part of the plot: over it the reader is reading, not pointing (WCAG 2.2, 1.4.13). */
const inDetail = (event: Event) => (event.target as Element).closest('[part=detail]') !== null;

/**
 * The pointer on a plot: it points and picks; where looking closer is offered, a drag draws out a
 * stretch, two fingers or a pinch on a trackpad zoom, and one finger moves.
 */
export class TimelinePointer {
  #plot: HTMLElement | undefined;
  #from: number | undefined;
  #dragged = false;
  readonly #fingers = new Map<number, { readonly time: number; x: number }>();

  constructor(
    private readonly zoom: TimelineZoom,
    private readonly actions: PointerActions,
  ) {}

  attach(plot: HTMLElement): void {
    this.#plot = plot;
    select(plot)
      .on('pointerdown.trend', (event: PointerEvent) => this.#down(event))
      .on('pointermove.trend', (event: PointerEvent) => this.#move(event))
      .on('pointerup.trend pointercancel.trend', (event: PointerEvent) => this.#up(event))
      .on('pointerleave.trend', (event: PointerEvent) => event.pointerType !== 'touch' && this.actions.leave())
      .on('click.trend', (event: PointerEvent) => this.#click(event))
      .on('wheel.trend', (event: WheelEvent) => this.#wheel(event), { passive: false });
  }

  /** Forgets the plot; its listeners are taken off by their name, `.trend`. */
  release(): void {
    this.#plot = undefined;
    this.#fingers.clear();
  }

  #at(event: MouseEvent): [number, number] {
    return pointer(event, this.#plot?.querySelector('svg'));
  }

  #down(event: PointerEvent): void {
    this.#dragged = false;
    this.actions.press();
    if (inDetail(event) || !this.zoom.offered || event.button > 0) return;
    const [x] = this.#at(event);
    if (event.pointerType !== 'touch') this.#from = x;
    else this.#fingers.set(event.pointerId, { time: this.zoom.timeAt(x), x });
  }

  #move(event: PointerEvent): void {
    // Let go where the plot did not hear of it.
    if (event.buttons === 0 && this.#from !== undefined) this.#up(event);
    const finger = this.#fingers.get(event.pointerId);
    if (inDetail(event) && this.#from === undefined && !finger) return;
    const [x, y] = this.#at(event);
    if (finger) this.#touch(finger, x);
    else if (this.#from === undefined) {
      if (event.pointerType !== 'touch') this.actions.hover(x, y);
    } else if (this.#dragged || Math.abs(x - this.#from) > SLOP) {
      if (!this.#dragged) this.#plot?.setPointerCapture(event.pointerId);
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
      // What was under each finger stays under it.
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
    if (event.type === 'pointerup') this.zoom.between(this.zoom.timeAt(from), this.zoom.timeAt(this.#at(event)[0]));
  }

  #click(event: PointerEvent): void {
    // The end of a drag is a click too.
    if (inDetail(event) || (this.#dragged && event.detail > 0)) return;
    this.actions.click(...this.#at(event), event);
  }

  #wheel(event: WheelEvent): void {
    if (!this.zoom.offered || !event.ctrlKey) return;
    event.preventDefault();
    this.zoom.scale(Math.exp(event.deltaY / 100), this.zoom.timeAt(this.#at(event)[0]));
  }
}
