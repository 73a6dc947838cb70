import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { OnDemand } from '../../sections/behaviours/on-demand.js';
import type { LoadState } from '../../store/load-state.js';
import type { Follower } from './adapt.js';

let adaptToPlain: typeof import('./plain-ground.js').adaptToPlain | undefined;

/** Asked for at once: browsers answer an import only in a later task, and without it the first text would be styled twice. */
const loading =
  // The DOMs that unit tests run in have no colours.
  'matchMedia' in globalThis
    ? import('./plain-ground.js').then((code) => {
        ({ adaptToPlain } = code);
      })
    : undefined;

/** Looks into gradients and through translucent colours, and follows changes. */
const follower = new OnDemand(() => import('./follow-background.js'));

/** Keeps an element's colours readable on the page's background, from the first load state that it shows. */
export class Background implements ReactiveController {
  #adapted: LoadState | undefined;

  constructor(private readonly host: ReactiveControllerHost & Follower) {
    host.addController(this);
    follower.use(this, (code) => code && this.#follow());
  }

  /** Whether colours can be adapted at once. */
  get isLoaded(): boolean {
    return adaptToPlain !== undefined;
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
    if (!this.#adapted || !loading) return;
    if (follower.code) follower.code.followBackground(this.host, defer);
    else if (!adaptToPlain) void loading.then(() => this.#follow(defer && this.#adapted?.status === 'loading'));
    // While there is no text, reading computed colours would force a style recalculation. Hidden documents have no frames.
    else if (defer && !document.hidden) requestAnimationFrame(() => this.#follow());
    // Where the page is of one colour, this is asked for when the page is idle.
    else if (!adaptToPlain(this.host)) void follower.load();
  }
}
