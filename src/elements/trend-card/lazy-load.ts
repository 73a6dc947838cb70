import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isDeepLink } from '../../document/deep-link.js';

/** Whether a fragment may be the id of a trend: the page has no element of this id, so far. */
const namesTrend = (hash: string) => /^#[a-z0-9-]+$/.test(hash) && !document.getElementById(hash.slice(1));

/**
 * Tells whether an element is, or was, within one screen of the viewport. A deep link in the page's address may lead into
 * this trend: then the element does not wait.
 */
export class LazyLoad implements ReactiveController {
  #near = false;
  #observer: IntersectionObserver | undefined;

  constructor(
    private readonly host: ReactiveControllerHost & Element & { readonly loading: string; syncSource(): void },
  ) {
    host.addController(this);
  }

  get near(): boolean {
    return this.#near;
  }

  hostConnected(): void {
    this.hostUpdated();
  }

  hostUpdated(): void {
    if (this.#near || this.#observer || !this.host.isConnected || this.host.loading !== 'lazy') return;
    if (isDeepLink(location.hash) || namesTrend(location.hash) || !('IntersectionObserver' in globalThis)) {
      this.#near = true;
      this.host.syncSource();
      return;
    }
    this.#observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        this.#near = true;
        this.hostDisconnected();
        this.host.syncSource();
      },
      // `scrollMargin` covers scroll containers too, where browsers support it. Both together would add up.
      { ['scrollMargin' in IntersectionObserver.prototype ? 'scrollMargin' : 'rootMargin']: '100%' },
    );
    this.#observer.observe(this.host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
  }
}
