const MARGIN = 8;

/**
 * A box in the top layer beside an anchor: nothing on the page clips it, and it stays in the window.
 * Closes when the reader presses Escape or elsewhere; what happens in its parent, where the anchors are,
 * is left to that.
 */
export class DetailPopover {
  #box: HTMLElement | null = null;
  #anchor: Element | null = null;
  #below = false;

  constructor(private readonly onDismiss: () => void) {}

  /** The box itself, an element with `popover="manual"`; null closes and forgets it. */
  attach(box: HTMLElement | null): void {
    this.show(null, false);
    this.#box = box;
  }

  /** Shows the box at an anchor, above it or below; without one it closes. */
  show(anchor: Element | null | undefined, below: boolean): void {
    const open = Boolean(this.#anchor);
    this.#anchor = (this.#box && anchor) ?? null;
    this.#below = below;
    if (this.#anchor && this.#box) {
      if (!open) {
        this.#box.showPopover();
        addEventListener('scroll', this.#place, { capture: true, passive: true });
        addEventListener('pointerdown', this.#pressed, { capture: true });
        addEventListener('keydown', this.#pressed, { capture: true });
      }
      this.#place();
    } else if (open) {
      removeEventListener('scroll', this.#place, { capture: true });
      removeEventListener('pointerdown', this.#pressed, { capture: true });
      removeEventListener('keydown', this.#pressed, { capture: true });
      if (this.#box?.isConnected) this.#box.hidePopover();
    }
  }

  readonly #place = () => {
    if (!this.#anchor || !this.#box) return;
    const anchor = this.#anchor.getBoundingClientRect();
    const { width, height } = this.#box.getBoundingClientRect();
    // The window without its scroll bars.
    const room = document.documentElement;
    const above = anchor.top - height - MARGIN;
    const under = anchor.bottom + MARGIN;
    const fits = this.#below ? under + height <= room.clientHeight : above >= 0;
    const inside = (start: number, length: number, size: number) =>
      Math.max(0, Math.min(Math.max(start, MARGIN), length - size - MARGIN));
    const top = this.#below === fits ? under : above;
    // An anchor that is scrolled out of the window takes its box along.
    const seen = anchor.bottom > 0 && anchor.top < room.clientHeight;
    // Moved, and not laid out again.
    this.#box.style.translate = `${inside(anchor.left, room.clientWidth, width)}px ${seen ? inside(top, room.clientHeight, height) : top}px`;
  };

  /** Escape closes, wherever the focus is; so does a press elsewhere. */
  readonly #pressed = (event: Event) => {
    const within = this.#box?.parentElement && event.composedPath().includes(this.#box.parentElement);
    if (!within && (!(event instanceof KeyboardEvent) || event.key === 'Escape')) this.onDismiss();
  };
}
