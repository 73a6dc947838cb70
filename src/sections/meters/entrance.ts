import type { ReactiveController } from 'lit';
import type { SectionHost } from '../section.js';

/**
 * Fills the meters once, when the reader first sees them. A class starts the movement, and goes with it: without it
 * the meters are full, as they are on a server, out of view, on paper, and for readers who want no motion.
 */
export class MetersEntrance implements ReactiveController {
  #over: boolean;
  #meters: Element | null = null;
  #observer: IntersectionObserver | undefined;

  constructor(private readonly host: SectionHost) {
    // HTML from a server was in view before; only then is there any before the first update.
    this.#over = !host.hasUpdated && Boolean(host.shadowRoot?.childElementCount);
    host.addController(this);
  }

  hostUpdated(): void {
    if (this.#over || this.#observer) return;
    this.#meters = this.host.renderRoot.querySelector('[part~=meters]');
    const list = this.#meters?.querySelector('ul');
    if (!list) return;
    // What is in view already starts now, and not after a look at it full: the observer speaks after the first paint.
    this.#moving(true);
    this.#observer = new IntersectionObserver((entries) => {
      const seen = entries.some(({ isIntersecting }) => isIntersecting);
      this.#moving(seen);
      if (seen) void this.#enter();
    });
    this.#observer.observe(list);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
    // Back in the page, the same class would start the movement again.
    this.#moving(false);
  }

  async #enter(): Promise<void> {
    this.#over = true;
    this.#observer?.disconnect();
    const animations = this.#meters?.getAnimations({ subtree: true }) ?? [];
    await Promise.allSettled(animations.map(({ finished }) => finished));
    this.#moving(false);
  }

  #moving(moving: boolean): void {
    this.#meters?.classList.toggle('entering', moving);
  }
}
