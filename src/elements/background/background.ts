import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { OnDemand } from '../../sections/behaviours/on-demand.js';
import type { LoadState } from '../../store/load-state.js';

/** Once it is loaded: browsers answer the same import again only in a later task, after the first text. */
let adaptToPlain: typeof import('./plain-ground.js').adaptToPlain | undefined;

/** Looks into gradients and through translucent colours, and follows changes. */
const follower = new OnDemand(() => import('./follow-background.js'));

/** Keeps an element's colours readable on the page's background, from the first load state that it shows. */
export class Background implements ReactiveController {
  #adapted: LoadState | undefined;

  constructor(private readonly host: ReactiveControllerHost & Element) {
    host.addController(this);
    follower.use((code) => code && this.#follow());
  }

  adapt(state: LoadState): void {
    if (state === this.#adapted) return;
    this.#adapted = state;
    this.#follow(state.status === 'loading');
  }

  hostConnected(): void {
    this.#follow();
  }

  hostDisconnected(): void {
    this.#follow();
  }

  #follow(defer = false): void {
    // The DOMs that unit tests run in have no colours.
    if (!this.#adapted || !('matchMedia' in window)) return;
    if (follower.code) follower.code.followBackground(this.host, defer);
    else if (!adaptToPlain)
      void import('./plain-ground.js').then((code) => {
        ({ adaptToPlain } = code);
        this.#follow(defer && this.#adapted?.status === 'loading');
      });
    // While there is no text, reading computed colours would force a style recalculation. Hidden documents have no frames.
    else if (defer && !document.hidden) requestAnimationFrame(() => this.#follow());
    // Where the page is of one colour, this is asked for when the page is idle.
    else if (!adaptToPlain(this.host)) void follower.load();
  }
}
