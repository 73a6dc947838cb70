import { isServer } from 'lit';
import { PrintController } from '../behaviours/print-controller.js';
import type { SectionHost } from '../section.js';

/** The size of type for which a picture is drawn, in px; larger type has it drawn narrower, and shown larger. */
const TYPE = 16;

/** The width of a picture that nobody has measured yet: on a server, and where its HTML is taken over. */
const NOMINAL_WIDTH = 640;

const ON_SERVER: boolean = isServer;

/** The size of the picture's texts, in px. */
const FONT_SIZE = 13;

/**
 * How wide a picture is drawn, and to which side it is read; its host updates when that changes. The picture fills the
 * plot: it is as many px wide as the plot, or fewer where the reader or the page wants large type.
 */
export class PlotSize {
  value: number | undefined;
  mirrored = false;
  /** As large as texts without spacing would be that take as much room, in px. */
  fontSize = FONT_SIZE;
  #observer: ResizeObserver | undefined;
  /** Whether the picture is still the one that a server drew. */
  #served: boolean;

  constructor(private readonly host: SectionHost) {
    // HTML from a server is taken over as it is; only then is there any before the first update.
    this.#served = ON_SERVER || (!host.hasUpdated && host.renderRoot.childElementCount > 0);
    if (this.#served) this.value = NOMINAL_WIDTH;
    // Drawn for a screen, it would be too small or too large on paper.
    new PrintController(host, () => {
      const before = this.value;
      this.value = NOMINAL_WIDTH;
      return () => {
        this.value = before;
      };
    });
  }

  /**
   * Takes the host's width for the plot's while that is not there to be measured: most often it is, and the picture is
   * drawn with all the rest, and laid out once.
   */
  guess(): void {
    if (this.value === undefined && !ON_SERVER) this.#take(parseFloat(getComputedStyle(this.host).width));
  }

  /** Watches an element without height that is as wide as the plot; null ends that. */
  watch(sizer: Element | null): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
    if (!sizer) return;
    let last = 0;
    // Of the page that it is in: that of another page finds no end there, which the browser calls an error.
    const observer = new (sizer.ownerDocument.defaultView ?? window).ResizeObserver(([entry]) => {
      const width = Math.floor(entry?.contentRect.width ?? 0);
      // No room at all: hidden, for now. The picture stays as it was.
      if (width === 0 || width === last) return;
      const first = last === 0;
      last = width;
      // At first before the paint; later in the next frame. Our own change of height may bring a scroll bar,
      // and so call us again in this one, which the browser tells the page as an error: so we do not listen.
      if (first) {
        observer.disconnect();
        if (this.#served) this.#whenUnseen(sizer);
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

  /** A picture of another width has another height: what a server drew stays as long as the reader sees it. */
  #whenUnseen(sizer: Element): void {
    const seen = new IntersectionObserver(([entry]) => {
      if (entry?.isIntersecting) return;
      seen.disconnect();
      this.#set(sizer.clientWidth, sizer);
    });
    seen.observe(sizer.parentElement ?? sizer);
  }

  #set(width: number, sizer: Element): void {
    if (this.#take(width, sizer)) this.host.requestUpdate();
  }

  /** @returns whether there is anything new */
  #take(room: number, sizer?: Element): boolean {
    const style = getComputedStyle(sizer ?? this.host);
    const mirrored = style.direction === 'rtl';
    // Outside of the element, both are the page's, and do not come in.
    const scale = sizer ? parseFloat(style.fontSize) / TYPE || 1 : 1;
    // Here letters are apart by a reader's own style sheet only (WCAG 2.2, 1.4.12).
    const spacing = sizer ? parseFloat(style.letterSpacing) / scale || 0 : 0;
    // In a face whose letters are all of one width, names are longer.
    const wider = /mono/i.test(style.fontFamily) ? 1.2 : 1;
    const fontSize = (FONT_SIZE + 1.6 * spacing) * wider;
    const width = Math.floor(room / scale);
    if (!(width > 0) || (width === this.value && mirrored === this.mirrored && fontSize === this.fontSize))
      return false;
    this.fontSize = fontSize;
    this.value = width;
    this.mirrored = mirrored;
    return true;
  }
}
