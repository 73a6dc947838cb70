import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Evidence } from '../../document/index.js';
import { TrendEvent } from '../../events/events.js';
import { isRendered, scrollIntoView } from './scroll-into-view.js';
import type { TrendPeer, TrendPlace, TrendSource } from '../../store/trend-store.js';

/** The element that owns a navigator. */
export interface NavigatorHost extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly source: TrendSource | undefined;
  navigator?: EvidenceNavigator | undefined;
}

/**
 * Leads the reader between a point on the timeline and the row of the same piece of evidence, in this element or in
 * another that shows the same trend. Templates mark a piece by its index in `data-point` or `data-row`, and a question
 * in `data-question`.
 */
export class EvidenceNavigator implements ReactiveController {
  /** Follows deep links for the element, where a section has asked for it. */
  deepLinks?: { retry(): void; follow(hash: string): boolean };
  #source: TrendSource | undefined;
  readonly #revealers: (readonly [TrendPlace, (index: number) => boolean])[] = [];
  readonly #peer: TrendPeer = { reveal: (...args) => this.#revealHere(...args) };

  private constructor(private readonly host: NavigatorHost) {
    host.addController(this);
  }

  /** The navigator of an element, which all of its sections share. */
  static of(host: NavigatorHost): EvidenceNavigator {
    return (host.navigator ??= new EvidenceNavigator(host));
  }

  hostConnected(): void {
    this.#join(this.host.source);
  }

  /** An element that was removed before its first update must not be held by the trend that others show. */
  hostUpdated(): void {
    if (this.host.isConnected) this.#join(this.host.source);
  }

  hostDisconnected(): void {
    this.#join(undefined);
  }

  /** Selects a piece, or none, for all elements that show the trend, as the reader asked, and tells the page of a change. */
  pick(index: number | undefined, evidence: Evidence | null): void {
    if (this.host.source?.selected === index) return;
    this.host.source?.select(index);
    this.host.dispatchEvent(new TrendEvent('trend-evidence-select', { evidence }));
  }

  /**
   * Registers a function that has a piece or a question rendered which may be filtered away, closed, or beyond the rows
   * that are shown.
   * @param ensureRendered returns false for an index that it never shows
   */
  registerRevealer(place: TrendPlace, ensureRendered: (index: number) => boolean): void {
    this.#revealers.push([place, ensureRendered]);
  }

  /**
   * Scrolls to the point or the row of a piece, or to a question: in this element if it is there, else in another that
   * shows the same trend.
   * @param focus whether the focus moves there too
   * @returns false where nothing shows it
   */
  reveal(place: TrendPlace, index: number, focus = true): boolean {
    return [this.#peer, ...(this.#source?.peers ?? [])].some((peer) => peer.reveal(place, index, focus));
  }

  #join(source: TrendSource | undefined): void {
    if (source === this.#source) return;
    this.#source?.peers?.delete(this.#peer);
    this.#source = source;
    source?.peers?.add(this.#peer);
  }

  #revealHere(place: TrendPlace, index: number, focus: boolean): boolean {
    if (!isRendered(this.host)) return false;
    const target = this.#find(place, index);
    if (target) return isRendered(target) && this.#show(target, focus);
    if (!this.#revealers.some(([of, ensureRendered]) => of === place && ensureRendered(index))) return false;
    this.host.requestUpdate();
    void this.host.updateComplete.then(() => {
      const rendered = this.#find(place, index);
      if (rendered) this.#show(rendered, focus);
    });
    return true;
  }

  #find(place: TrendPlace, index: number): HTMLElement | SVGElement | null {
    return this.host.renderRoot.querySelector(`[data-${place}="${index}"]`);
  }

  #show(target: HTMLElement | SVGElement, focus: boolean): true {
    const { top, bottom } = target.getBoundingClientRect();
    const inView = top >= 0 && bottom <= innerHeight;
    scrollIntoView(target, inView ? 'nearest' : 'center');
    if (focus) target.focus({ preventScroll: true });
    return true;
  }
}
