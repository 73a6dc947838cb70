import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { LoadState } from '../../store/load-state.js';
import type { Follower } from './page-background.js';

type Follow = typeof import('./follow-background.js').followBackground;

let follow: Follow | undefined;

/** Asked for at once: browsers answer an import only in a later task, and without it the first text would be styled twice. */
const loading =
  // The DOMs that unit tests run in have no colours.
  'matchMedia' in globalThis
    ? import('./follow-background.js').then(({ followBackground }) => {
        follow = followBackground;
      })
    : undefined;

/** Keeps an element's colours readable on the page's background, from the first load state that it shows. */
export class Background implements ReactiveController {
  #adapted: LoadState | undefined;

  constructor(private readonly host: ReactiveControllerHost & Follower) {
    host.addController(this);
  }

  /** Whether colours can be adapted at once. */
  get isLoaded(): boolean {
    return follow !== undefined;
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
    if (follow) follow(this.host, defer);
    else void loading?.then(() => follow?.(this.host, defer && this.#adapted?.status === 'loading'));
  }
}
