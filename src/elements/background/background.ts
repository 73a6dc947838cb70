import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { LoadState } from '../../store/load-state.js';

/** Once it is loaded: browsers answer the same import again only in a later task, after the first text. */
let follow: typeof import('./follow-background.js').followBackground | undefined;

/** Keeps an element's colours readable on the page's background, from the first load state that it shows. */
export class Background implements ReactiveController {
  #adapted: LoadState | undefined;

  constructor(private readonly host: ReactiveControllerHost & Element) {
    host.addController(this);
  }

  adapt(state: LoadState): void {
    if (state === this.#adapted) return;
    this.#adapted = state;
    this.#follow(state.status === 'loading');
  }

  hostConnected(): void {
    if (this.#adapted) this.#follow();
  }

  hostDisconnected(): void {
    if (this.#adapted) this.#follow();
  }

  #follow(defer?: boolean): void {
    // The DOMs that unit tests run in have no colours.
    if (!('matchMedia' in window)) return;
    if (follow) follow(this.host, defer);
    else
      void import('./follow-background.js').then(({ followBackground }) => {
        follow = followBackground;
        this.#follow(defer && this.#adapted?.status === 'loading');
      });
  }
}
