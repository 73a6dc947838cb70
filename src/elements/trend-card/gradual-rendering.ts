import { isServer } from 'lit';
import { isDeepLink } from '../../document/deep-link.js';
import type { SectionHost } from '../shared/section.js';

const ON_SERVER: boolean = isServer;

/** The next task: what the reader did in the meantime comes first. */
const nextTask = () => new Promise<void>((resolve) => setTimeout(resolve));

/** A task that took so long ends with the part that it is at, in ms: where a card takes less, it comes at once. */
const LONG = 6;

/**
 * Lets a host render its parts one by one at first, in as many tasks as it takes for none to be long. All at once
 * where nobody looks, where a server's HTML is taken over, and where the page's address names a place in a trend.
 */
export class GradualRendering {
  #parts: number | undefined;
  /** Settles when all parts are there; undefined while none are still to come. */
  rest: Promise<void> | undefined;

  /**
   * @param all how many parts there are
   * @param rendered settles when what was asked for last is rendered
   */
  constructor(
    private readonly host: SectionHost,
    private readonly all: () => number,
    private readonly rendered: () => Promise<unknown>,
  ) {}

  /** How many parts are to be rendered now; `Infinity` for all of them, and what ends them. */
  get parts(): number {
    if (this.#parts === undefined) {
      this.#parts = 0;
      const takenOver = () => !this.host.hasUpdated && this.host.renderRoot.childElementCount > 0;
      if (ON_SERVER || document.hidden || isDeepLink(location.hash) || takenOver()) this.#parts = Infinity;
      else this.rest = this.#go();
    }
    return this.#parts;
  }

  async #go(): Promise<void> {
    let begun = -Infinity;
    for (let parts = 1; this.#parts !== Infinity; parts++) {
      if (performance.now() - begun > LONG) {
        await nextTask();
        begun = performance.now();
      }
      this.#parts = parts > this.all() || document.hidden ? Infinity : parts;
      this.host.requestUpdate();
      await this.rendered();
      // Laid out by itself, and not together with all that was rendered until the next frame.
      this.host.getBoundingClientRect();
    }
    this.rest = undefined;
    this.host.requestUpdate();
  }
}
