import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Tells when an element has come within one screen of the view. Once near, it stays so. */
export class LazyStart implements ReactiveController {
  #near = false;
  #observer: IntersectionObserver | undefined;

  constructor(private readonly host: ReactiveControllerHost & Element & { readonly loading: string }) {
    host.addController(this);
  }

  get near(): boolean {
    return this.#near;
  }

  hostConnected(): void {
    this.hostUpdated();
  }

  hostUpdated(): void {
    if (this.#near || this.#observer || this.host.loading !== 'lazy') return;
    this.#observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        this.#near = true;
        this.hostDisconnected();
        this.host.requestUpdate();
      },
      { rootMargin: '100%' },
    );
    this.#observer.observe(this.host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
  }
}
