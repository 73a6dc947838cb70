import { windowRect } from './window-rect.js';

const MARGIN = 8;

/** In a narrower element the box is as wide as the plot, and above or below all of it. */
const NARROW = 480;

/** Where a box may be. */
export interface PopoverPlace {
  /** Whether it is below its anchor rather than above. */
  readonly below: boolean;
  /** The element that it stays in, from side to side. */
  readonly within: Element;
  readonly plot: Element;
  /** What it must not cover between two positions, in px of the window; infinite where there is nothing. */
  clearance(left: number, right: number): { readonly top: number; readonly bottom: number };
}

/**
 * A box in the top layer beside an anchor: nothing on the page clips it, and it stays in the window. It closes when the
 * reader presses Escape or elsewhere; its parent, which has the anchors, handles events inside.
 */
export class DetailPopover {
  #box: HTMLElement | null = null;
  #anchor: Element | null = null;
  #place: PopoverPlace | undefined;

  constructor(private readonly onDismiss: () => void) {}

  /** @param box an element with `popover="manual"`; null closes and forgets it */
  attach(box: HTMLElement | null): void {
    this.show(null);
    this.#box = box;
  }

  /** The rectangle of the box while it is open, in px of the window. */
  get rect(): DOMRect | undefined {
    return this.#anchor && this.#box ? windowRect(this.#box) : undefined;
  }

  /** Shows the box at an anchor; without one, the box closes. */
  show(anchor: Element | null | undefined, place?: PopoverPlace): void {
    const open = Boolean(this.#anchor);
    this.#anchor = (this.#box && anchor) ?? null;
    this.#place = place;
    if (this.#anchor && this.#box) {
      if (!open) {
        this.#box.showPopover();
        window.addEventListener('scroll', this.#position, { capture: true, passive: true });
        window.addEventListener('pointerdown', this.#pressed, { capture: true });
        window.addEventListener('keydown', this.#pressed, { capture: true });
      }
      this.#position();
    } else if (open) {
      window.removeEventListener('scroll', this.#position, { capture: true });
      window.removeEventListener('pointerdown', this.#pressed, { capture: true });
      window.removeEventListener('keydown', this.#pressed, { capture: true });
      if (this.#box?.isConnected) this.#box.hidePopover();
    }
  }

  readonly #position = () => {
    if (!this.#anchor || !this.#box || !this.#place) return;
    const { below, within, plot, clearance } = this.#place;
    const anchor = windowRect(this.#anchor);
    // The size of the window without its scroll bars.
    const { clientWidth, clientHeight } = document.documentElement;
    const frame = windowRect(within);
    const narrow = (within as HTMLElement).offsetWidth < NARROW;
    this.#box.classList.toggle('docked', narrow);
    const { width, height } = windowRect(this.#box);
    const clamp = (start: number, from: number, to: number, size: number) =>
      Math.max(from, Math.min(Math.max(start, from), to - size));
    const [left, right] = [Math.max(0, frame.left), Math.min(clientWidth, frame.right)];
    const start = clamp(anchor.left, left, right, width);
    const placed = (clear: { readonly top: number; readonly bottom: number }) => {
      const above = Math.min(anchor.top, clear.top) - height - MARGIN;
      const under = Math.max(anchor.bottom, clear.bottom) + MARGIN;
      const [fitsAbove, fitsUnder] = [above >= 0, under + height <= clientHeight];
      const top = (below ? fitsUnder || !fitsAbove : !fitsAbove && fitsUnder) ? under : above;
      return { top, fits: fitsAbove || fitsUnder };
    };
    const best = placed(narrow ? windowRect(plot) : clearance(start, start + width));
    // In a low window, the box covers others rather than its own mark.
    const { top } = best.fits ? best : placed(anchor);
    // The box follows an anchor that is scrolled out of the window.
    const inView = anchor.bottom > 0 && anchor.top < clientHeight;
    // Rectangles are measured in px of the window, lengths in those of the element: CSS `zoom` around it makes them differ.
    const zoom = width / this.#box.offsetWidth || 1;
    const x = start / zoom;
    const y = (inView ? clamp(top, 0, clientHeight, height) : top) / zoom;
    // `translate` needs no layout.
    this.#box.style.translate = `${x}px ${y}px`;
  };

  /** Escape closes, wherever the focus is, and so does a press elsewhere. */
  readonly #pressed = (event: Event) => {
    const within = this.#box?.parentElement && event.composedPath().includes(this.#box.parentElement);
    if (within) return;
    if (event.type === 'keydown') {
      if ((event as KeyboardEvent).key !== 'Escape' || event.defaultPrevented) return;
      // One key closes one layer: what lies under the box, as a dialog around it, stays.
      if (this.#onTop) event.preventDefault();
    }
    this.onDismiss();
  };

  /** Whether nothing lies over the box, as a dialog does that was opened after it, and it is in the window. */
  get #onTop(): boolean {
    if (!this.#box) return false;
    const { left, top, width, height } = windowRect(this.#box);
    const hit = (this.#box.getRootNode() as ShadowRoot).elementFromPoint(left + width / 2, top + height / 2);
    return this.#box.contains(hit);
  }
}
