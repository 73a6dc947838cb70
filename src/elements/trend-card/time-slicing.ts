import { isServer } from 'lit';
import { isDeepLink } from '../../document/deep-link.js';
import { yieldToMain } from '../../loading/yield-to-main.js';
import type { SectionHost } from '../../sections/section.js';
import { claimWarmup } from './font-warmup.js';
import { containOffscreen } from './offscreen-containment.js';

const ON_SERVER: boolean = isServer;

/**
 * How long a task should take, in ms; its layout, a task of its own, takes about as long. Each one more has a frame of
 * its own, and nobody feels one as long.
 */
const SLICE = 20;

/** No more of the whole at once, however quick the first part was: little text can be much to lay out. */
const MAX_SHARE = 0.4;

/**
 * Lets a host render its parts bit by bit at first: as many at a time as the machine will do in one task, by what those
 * before took. All at once where nobody looks, where a server's HTML is taken over, and where the page's address names
 * a place in a trend.
 */
export class TimeSlicing {
  #renderedCount: number | undefined;
  #begun = 0;
  #took = 0;
  /** Settles when all parts are there; undefined while none are still to come. */
  rest: Promise<void> | undefined;

  /**
   * @param costs how long each part takes against the others, in any unit
   * @param warmUpFonts opens the fonts of the parts, of the page's first card: there are no parts until then
   * @param complete settles when what was asked for last is rendered
   */
  constructor(
    private readonly host: SectionHost,
    private readonly costs: () => readonly number[],
    private readonly warmUpFonts: () => Promise<void>,
    private readonly complete: () => Promise<unknown>,
  ) {}

  /** How many parts are to be rendered now; `Infinity` for all of them, and what ends them. */
  get renderedCount(): number {
    this.#begun = performance.now();
    if (this.#renderedCount === undefined) {
      const takenOver = () => !this.host.hasUpdated && this.host.renderRoot.childElementCount > 0;
      if (ON_SERVER || document.hidden || isDeepLink(location.hash) || takenOver()) this.#renderedCount = Infinity;
      else {
        containOffscreen(this.host);
        this.rest = this.#go();
      }
    }
    return this.#renderedCount ?? Infinity;
  }

  /** To be said as soon as the parts are rendered: other cards may be next in the same task. */
  rendered(): void {
    this.#took = performance.now() - this.#begun;
  }

  /** Begins with the update that is under way. */
  async #go(): Promise<void> {
    let underWay = !claimWarmup();
    if (!underWay) {
      this.#renderedCount = 0;
      await this.complete();
      await yieldToMain();
      await this.warmUpFonts();
    }
    for (let parts = 0, room = 0; this.#renderedCount !== Infinity; underWay = false) {
      if (!underWay) await yieldToMain();
      const costs = this.costs();
      let cost = 0;
      do cost += costs[parts++] ?? 0;
      while (parts < costs.length && cost + (costs[parts] ?? 0) <= room);
      this.#renderedCount = parts < costs.length && !document.hidden ? parts : Infinity;
      if (!underWay) this.host.requestUpdate();
      await this.complete();
      // By the slowest so far: some take longer than was reckoned with.
      room ||= MAX_SHARE * costs.reduce((sum, one) => sum + one);
      room = Math.min(room, (cost * SLICE) / this.#took);
      // Laid out by itself, if no frame comes first, and not together with all that is rendered until the next one.
      await yieldToMain();
      this.host.getBoundingClientRect();
    }
    this.rest = undefined;
    // All once more: what was rendered first may since have got its words.
    this.host.requestUpdate();
  }
}
