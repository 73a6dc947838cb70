import { isServer } from 'lit';
import { isDeepLink } from '../../document/deep-link.js';
import type { SectionHost } from '../shared/section.js';

const ON_SERVER: boolean = isServer;

/** The next task: what the reader did in the meantime comes first. */
const nextTask = () => new Promise<void>((resolve) => setTimeout(resolve));

/** How long a task should take, in ms: each one more has a layout and a frame of its own, and nobody feels one as long. */
const TASK = 40;

/**
 * Lets a host render its parts bit by bit at first: as many at a time as the machine will do in one task, by what those
 * before took. All at once where nobody looks, where a server's HTML is taken over, and where the page's address names
 * a place in a trend.
 */
export class GradualRendering {
  #parts: number | undefined;
  /** Settles when all parts are there; undefined from when the last of them are asked for. */
  rest: Promise<void> | undefined;

  /**
   * @param sizes how much each part is, in any unit
   * @param rendered settles when what was asked for last is rendered
   */
  constructor(
    private readonly host: SectionHost,
    private readonly sizes: () => readonly number[],
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
    let room = 0;
    for (let parts = 0; this.#parts !== Infinity;) {
      await nextTask();
      const begun = performance.now();
      const sizes = this.sizes();
      let size = 0;
      do size += sizes[parts++] ?? 0;
      while (size + (sizes[parts] ?? 0) <= room && parts < sizes.length);
      this.#parts = parts;
      if (parts >= sizes.length || document.hidden) {
        this.#parts = Infinity;
        this.rest = undefined;
      }
      this.host.requestUpdate();
      await this.rendered();
      // Laid out by itself, and not together with all that was rendered until the next frame.
      this.host.getBoundingClientRect();
      room = (size * TASK) / (performance.now() - begun);
    }
  }
}
