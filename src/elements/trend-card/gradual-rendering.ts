import { isServer } from 'lit';
import { isDeepLink } from '../../document/deep-link.js';
import { nextTask } from '../../loading/next-task.js';
import type { SectionHost } from '../shared/section.js';
import { claimFonts } from './fonts-ahead.js';
import { layOutLater } from './far-from-view.js';

const ON_SERVER: boolean = isServer;

/**
 * How long a task should take, in ms; its layout, a task of its own, takes about as long. Each one more has a frame of
 * its own, and nobody feels one as long.
 */
const TASK = 20;

/** No more of the whole at once, however quick the first part was: little text can be much to lay out. */
const MOST = 0.4;

/**
 * Lets a host render its parts bit by bit at first: as many at a time as the machine will do in one task, by what those
 * before took. All at once where nobody looks, where a server's HTML is taken over, and where the page's address names
 * a place in a trend.
 */
export class GradualRendering {
  #parts: number | undefined;
  #begun = 0;
  #took = 0;
  /** Settles when all parts are there; undefined while none are still to come. */
  rest: Promise<void> | undefined;

  /**
   * @param costs how long each part takes against the others, in any unit
   * @param openFonts opens the fonts of the parts, of the page's first card: there are no parts until then
   * @param complete settles when what was asked for last is rendered
   */
  constructor(
    private readonly host: SectionHost,
    private readonly costs: () => readonly number[],
    private readonly openFonts: () => Promise<void>,
    private readonly complete: () => Promise<unknown>,
  ) {}

  /** How many parts are to be rendered now; `Infinity` for all of them, and what ends them. */
  get parts(): number {
    this.#begun = performance.now();
    if (this.#parts === undefined) {
      const takenOver = () => !this.host.hasUpdated && this.host.renderRoot.childElementCount > 0;
      if (ON_SERVER || document.hidden || isDeepLink(location.hash) || takenOver()) this.#parts = Infinity;
      else {
        layOutLater(this.host);
        this.rest = this.#go();
      }
    }
    return this.#parts ?? Infinity;
  }

  /** To be said as soon as the parts are rendered: other cards may be next in the same task. */
  rendered(): void {
    this.#took = performance.now() - this.#begun;
  }

  /** Begins with the update that is under way. */
  async #go(): Promise<void> {
    let underWay = !claimFonts();
    if (!underWay) {
      this.#parts = 0;
      await this.complete();
      await nextTask();
      await this.openFonts();
    }
    for (let parts = 0, room = 0; this.#parts !== Infinity; underWay = false) {
      if (!underWay) await nextTask();
      const costs = this.costs();
      let cost = 0;
      do cost += costs[parts++] ?? 0;
      while (parts < costs.length && cost + (costs[parts] ?? 0) <= room);
      this.#parts = parts < costs.length && !document.hidden ? parts : Infinity;
      if (!underWay) this.host.requestUpdate();
      await this.complete();
      // By the slowest so far: some take longer than was reckoned with.
      room ||= MOST * costs.reduce((sum, one) => sum + one);
      room = Math.min(room, (cost * TASK) / this.#took);
      // Laid out by itself, if no frame comes first, and not together with all that is rendered until the next one.
      await nextTask();
      this.host.getBoundingClientRect();
    }
    this.rest = undefined;
    // All once more: what was rendered first may since have got its words.
    this.host.requestUpdate();
  }
}
