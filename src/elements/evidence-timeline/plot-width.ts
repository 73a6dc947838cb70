import { isServer } from 'lit';
import { OnPaper } from '../shared/on-paper.js';
import type { SectionHost } from '../shared/section.js';

/** The width of a picture that nobody has measured yet: on a server, and where its HTML is taken over. */
const NOMINAL_WIDTH = 640;

const ON_SERVER: boolean = isServer;

/** The size of the picture's texts, in px. */
const FONT_SIZE = 13;

/** How wide a plot is, in px, and to which side it is read; its host updates when that changes. */
export class PlotWidth {
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
    new OnPaper(host, () => {
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
    if (this.value === undefined && !ON_SERVER) this.#take(Math.floor(parseFloat(getComputedStyle(this.host).width)));
  }

  /** Watches an element without height that is as wide as the plot; null ends that. */
  watch(sizer: Element | null): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
    if (!sizer) return;
    let last = 0;
    const observer = new ResizeObserver(([entry]) => {
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
    // A page's letter spacing does not come in: here it is that of a reader's own style sheet (WCAG 2.2, 1.4.12).
    const spacing = parseFloat(getComputedStyle(sizer).letterSpacing) || 0;
    if (this.#take(width, FONT_SIZE + 1.6 * spacing)) this.host.requestUpdate();
  }

  /** @returns whether there is anything new */
  #take(width: number, fontSize = this.fontSize): boolean {
    const mirrored = getComputedStyle(this.host).direction === 'rtl';
    if (!(width > 0) || (width === this.value && mirrored === this.mirrored && fontSize === this.fontSize))
      return false;
    this.fontSize = fontSize;
    this.value = width;
    this.mirrored = mirrored;
    return true;
  }
}
