import type { LoadState } from '../../store/load-state.js';

/** Has an element pick an ink that can be read on the page's background, once for each load state. */
export class Background {
  #adapted: LoadState | undefined;

  constructor(private readonly host: Element) {}

  adapt(state: LoadState): void {
    if (state === this.#adapted) return;
    this.#adapted = state;
    const defer = state.status === 'loading';
    void import('./page-background.js').then(({ adaptToBackground }) => adaptToBackground(this.host, defer));
  }
}
