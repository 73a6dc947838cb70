import type { SectionHost } from '../section.js';
import { NOMINAL_SIZE, type PlotSize } from './plot-layout.js';

/** The font size of a plot that is shown unscaled, in px; with a larger one, the picture is laid out narrower. */
const TYPE = 16;

/**
 * Measures the plot, and updates its host when the size changes. The picture fills the plot: it is as many px wide as
 * that, or fewer where the reader or the page has a large font size.
 */
export class PlotSizeController {
  value: PlotSize | undefined;
  #observer: ResizeObserver | undefined;
  /** Whether the picture is still the one that a server rendered. */
  readonly #served: boolean;

  constructor(private readonly host: SectionHost) {
    this.#served = host.served;
    if (this.#served) this.value = NOMINAL_SIZE;
  }

  /**
   * Takes the host's width before there is a plot to measure: most often the plot has the same, and the picture is laid
   * out once, together with the rest.
   */
  estimate(): void {
    if (!this.value) this.#take(parseFloat(getComputedStyle(this.host).width));
  }

  /** @param sizer an element without height that is as wide as the plot; null stops watching */
  watch(sizer: Element | null): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
    const page = sizer?.ownerDocument.defaultView ?? window;
    if (!sizer || !('ResizeObserver' in page)) return;
    let last = 0;
    // The observer of the owner document's window: that of another window reports "loop completed" errors.
    const observer = new page.ResizeObserver(([entry]) => {
      const width = Math.floor(entry?.contentRect.width ?? 0);
      // Hidden for now. The picture stays as it was.
      if (width === 0 || width === last) return;
      const first = last === 0;
      last = width;
      // The first change is handled before the paint, later ones in the next frame. Our own change of height may bring
      // a scroll bar, and with it another change in this frame, which the browser reports as an error: hence the break.
      if (first) {
        observer.disconnect();
        if (this.#served) this.#setOutOfView(sizer);
        else this.#set(width, sizer);
      }
      requestAnimationFrame(() => {
        if (this.#observer !== observer) return;
        if (first) observer.observe(sizer);
        else this.#set(width, sizer);
      });
    });
    this.#observer = observer;
    observer.observe(sizer);
  }

  /** A picture of another width has another height: the server's picture stays while it is in view. */
  #setOutOfView(sizer: Element): void {
    const observer = new IntersectionObserver(([entry]) => {
      if (entry?.isIntersecting) return;
      observer.disconnect();
      this.#set(sizer.clientWidth, sizer);
    });
    observer.observe(sizer.parentElement ?? sizer);
  }

  #set(width: number, sizer: Element): void {
    if (this.#take(width, sizer)) this.host.requestUpdate();
  }

  /** @returns whether the size is another one */
  #take(available: number, sizer?: Element): boolean {
    const style = getComputedStyle(sizer ?? this.host);
    const mirrored = style.direction === 'rtl';
    // The host's own font size and letter-spacing are the page's, which the plot does not inherit.
    // Type is not made smaller: browsers set monospaced text at 13 px by themselves.
    const scale = sizer ? Math.max(1, parseFloat(style.fontSize) / TYPE || 1) : 1;
    // Only a reader's own style sheet sets letter-spacing here (WCAG 2.2, 1.4.12).
    const spacing = sizer ? parseFloat(style.letterSpacing) / scale || 0 : 0;
    // Names are longer in a monospaced typeface.
    const monospace = /mono/i.test(style.fontFamily) ? 1.2 : 1;
    // Effective font size: that of texts of the same length without letter-spacing.
    const fontSize = (NOMINAL_SIZE.fontSize + 1.6 * spacing) * monospace;
    const width = Math.floor(available / scale);
    const { value } = this;
    if (!(width > 0) || (width === value?.width && mirrored === value.mirrored && fontSize === value.fontSize))
      return false;
    this.value = { width, fontSize, mirrored };
    return true;
  }
}
