import { markByIndex } from '../../layout/timeline/mark-by-index.js';
import type { TimelineLayout } from '../../layout/timeline/timeline-layout.js';
import type { SectionHost } from '../section.js';
import type { DetailController } from './detail-controller.js';
import type { Interaction } from './interaction.js';
import { isBatched, tabStopOf } from './model.js';

/** The index of no piece: focus is restored to the tab stop. */
const NO_PIECE = -1;

/** Follows the focus among the points, and keeps it when their nodes change. */
export class FocusController {
  #plot: HTMLElement | null = null;
  /** The piece in focus before the update that is under way. */
  #toRestore: number | undefined;

  constructor(
    private readonly host: SectionHost,
    private readonly state: Interaction,
    private readonly detail: DetailController,
    private readonly layout: () => TimelineLayout | undefined,
  ) {}

  attach(plot: HTMLElement | null): void {
    this.#plot = plot;
  }

  /**
   * Remembers the focus before an update.
   * @param sameTrend whether the pieces stay the same
   */
  save(sameTrend: boolean): void {
    const { focused } = this.state;
    this.#toRestore = focused === undefined || sameTrend ? focused : NO_PIECE;
  }

  /** An update removes nodes, or uses them for other marks: the focus stays with its piece, or goes to the tab stop. */
  restore(): void {
    const saved = this.#toRestore;
    this.#toRestore = undefined;
    const layout = this.#plot ? this.layout() : undefined;
    if (saved === undefined || !layout) return;
    const { state, host } = this;
    const index = markByIndex(layout, saved)?.index ?? tabStopOf(layout, state.tabStops.current);
    const hasFocus = () => (host.renderRoot as ShadowRoot).activeElement?.getAttribute('data-point') === `${index}`;
    if (index === undefined || (index === state.focused && hasFocus())) return;
    this.go(index);
    state.focused = hasFocus() ? index : undefined;
    host.requestUpdate();
  }

  /** Handles `focusin` and `focusout`. */
  handle(event: FocusEvent): void {
    const { state, detail } = this;
    const to = (event.type === 'focusin' ? event.target : event.relatedTarget) as Element | null;
    // `restore` handles a node that is removed with the focus. In the detail, the focus still belongs to its point.
    if (detail.rendering || to?.closest('[part~=detail]')) return;
    const point = event.type === 'focusin' ? (event.target as Element).getAttribute('data-point') : null;
    // Moving between points: a `focusin` follows.
    if (point === null && to?.hasAttribute('data-point') && this.#plot?.contains(to)) return;
    const focused = point === null ? undefined : Number(point);
    if (focused === state.focused && !state.dismissed) return;
    state.focused = focused;
    state.dismissed = false;
    if (focused !== undefined) state.tabStops.set(focused);
    if (this.#batched) detail.paint();
    else this.host.requestUpdate();
  }

  go(index: number): void {
    const { state } = this;
    state.tabStops.set(index);
    if (this.#batched) {
      // The focus is set first, so that the overlay renders once.
      state.focused = index;
      state.dismissed = false;
      this.detail.paint();
    }
    this.#plot?.querySelector<SVGElement>(`[data-point="${index}"]`)?.focus();
  }

  /** Goes to a piece whose node may be another one after the update. */
  goAfterUpdate(index: number): void {
    this.state.tabStops.set(index);
    void this.host.updateComplete.then(() => this.go(index));
  }

  get #batched(): boolean {
    const layout = this.layout();
    return layout !== undefined && isBatched(layout);
  }
}
