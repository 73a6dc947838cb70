import { windowRect } from './window-rect.js';

const MARGIN = 8;

/**
 * A box in the top layer beside an anchor: nothing on the page clips it, and it stays in the window. It closes when the
 * reader presses Escape or elsewhere; its parent, which has the anchors, handles events inside.
 */
export class DetailPopover {
  #box: HTMLElement | null = null;
  #anchor: Element | null = null;
  #below = false;

  constructor(private readonly onDismiss: () => void) {}

  /** @param box an element with `popover="manual"`; null closes and forgets it */
  attach(box: HTMLElement | null): void {
    this.show(null, false);
    this.#box = box;
  }

  /** Shows the box above an anchor, or below it; without an anchor, the box closes. */
  show(anchor: Element | null | undefined, below: boolean): void {
    const open = Boolean(this.#anchor);
    this.#anchor = (this.#box && anchor) ?? null;
    this.#below = below;
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
    if (!this.#anchor || !this.#box) return;
    const anchor = windowRect(this.#anchor);
    const { width, height } = windowRect(this.#box);
    // The size of the window without its scroll bars.
    const { clientWidth, clientHeight } = document.documentElement;
    const above = anchor.top - height - MARGIN;
    const under = anchor.bottom + MARGIN;
    const fits = this.#below ? under + height <= clientHeight : above >= 0;
    const clamp = (start: number, length: number, size: number) =>
      Math.max(0, Math.min(Math.max(start, MARGIN), length - size - MARGIN));
    const top = this.#below === fits ? under : above;
    // The box follows an anchor that is scrolled out of the window.
    const inView = anchor.bottom > 0 && anchor.top < clientHeight;
    // Rectangles are measured in px of the window, lengths in those of the element: CSS `zoom` around it makes them differ.
    const zoom = width / this.#box.offsetWidth || 1;
    const x = clamp(anchor.left, clientWidth, width) / zoom;
    const y = (inView ? clamp(top, clientHeight, height) : top) / zoom;
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
