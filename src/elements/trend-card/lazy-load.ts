import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isDeepLink } from '../../document/deep-link.js';

/**
 * Tells when an element has come within one screen of the view. Once near, it stays so. Where the
 * page's address names a place in a trend, it could be in this one: then there is no waiting.
 */
export class LazyLoad implements ReactiveController {
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
    if (isDeepLink(location.hash)) {
      this.#near = true;
      this.host.requestUpdate();
      return;
    }
    this.#observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        this.#near = true;
        this.hostDisconnected();
        this.host.requestUpdate();
      },
      // The first is for boxes that scroll too, in browsers that know it. Both at once would multiply.
      { ['scrollMargin' in IntersectionObserver.prototype ? 'scrollMargin' : 'rootMargin']: '100%' },
    );
    this.#observer.observe(this.host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
  }
}
