import type { ReactiveController } from 'lit';
import type { SectionHost } from '../section.js';

/**
 * Fills the meters once, when the reader first sees them. A class starts the animation and is removed at its end.
 * Without the class the meters are full: on a server, out of view, on paper, and for readers who want no motion.
 */
export class MetersEntrance implements ReactiveController {
  #over: boolean;
  #meters: Element | null = null;
  #observer: IntersectionObserver | undefined;

  constructor(private readonly host: SectionHost) {
    // Server-rendered meters were in view already.
    this.#over = !('IntersectionObserver' in globalThis) || host.served;
    host.addController(this);
  }

  hostUpdated(): void {
    if (this.#over || this.#observer) return;
    this.#meters = this.host.renderRoot.querySelector('[part~=meters]');
    const list = this.#meters?.querySelector('ul');
    if (!list) return;
    // Starts before the first paint: an IntersectionObserver reports after it, when full meters would be seen.
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
    // The class would restart the animation when the element is connected again.
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
