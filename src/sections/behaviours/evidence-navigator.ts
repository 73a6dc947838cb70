import type { ReactiveController } from 'lit';
import type { Evidence } from '../../document/index.js';
import { TrendEvent } from '../../events/events.js';
import type { TrendSource } from '../../store/trend-store.js';
import type { SectionHost } from '../section.js';

/** What a link can lead to: a piece's point on a timeline, its row in a table, or a question. */
export type EvidencePlace = 'point' | 'row' | 'question';

/** All that show the evidence of one trend, in the order in which they came. */
const peers = new WeakMap<TrendSource, Set<EvidenceNavigator>>();

const navigators = new WeakMap<SectionHost, EvidenceNavigator>();

/**
 * Leads the reader between a piece of evidence on the timeline and the same piece in a table, wherever
 * in the page that stands. A template marks what shows a piece by `data-point` or `data-row` with its
 * index; this finds it there.
 */
export class EvidenceNavigator implements ReactiveController {
  #source: TrendSource | undefined;
  readonly #revealers = new Map<EvidencePlace, Set<(index: number) => boolean>>();

  private constructor(private readonly host: SectionHost) {
    host.addController(this);
  }

  /** The links of an element: one for all the sections that it shows. */
  static of(host: SectionHost): EvidenceNavigator {
    let links = navigators.get(host);
    if (!links) navigators.set(host, (links = new EvidenceNavigator(host)));
    return links;
  }

  hostConnected(): void {
    this.#join(this.host.source);
  }

  hostUpdated(): void {
    this.#join(this.host.source);
  }

  hostDisconnected(): void {
    this.#join(undefined);
  }

  /** The reader picked a piece: marks it everywhere, and tells the page. */
  pick(index: number, evidence: Evidence): void {
    this.host.source?.select(index);
    this.host.dispatchEvent(new TrendEvent('trend-evidence-select', { evidence }));
  }

  /**
   * Tells of a way to bring in what is not rendered at the moment: filtered away, or beyond those shown.
   * It returns false for a piece that it never shows.
   */
  registerRevealer(place: EvidencePlace, bringIn: (index: number) => boolean): void {
    const ways = this.#revealers.get(place);
    if (ways) ways.add(bringIn);
    else this.#revealers.set(place, new Set([bringIn]));
  }

  /**
   * Leads to the point or the row of a piece, or to a question: in this element if it is there, else in
   * another that shows the same trend.
   * @param focus whether the focus moves there too
   * @returns false where nothing shows it
   */
  reveal(place: EvidencePlace, index: number, focus = true): boolean {
    const others = (this.#source && peers.get(this.#source)) ?? [];
    return [this, ...others].some((links) => links.#revealHere(place, index, focus));
  }

  #join(source: TrendSource | undefined): void {
    if (source === this.#source) return;
    if (this.#source) peers.get(this.#source)?.delete(this);
    this.#source = source;
    if (!source) return;
    const all = peers.get(source);
    if (all) all.add(this);
    else peers.set(source, new Set([this]));
  }

  #revealHere(place: EvidencePlace, index: number, focus: boolean): boolean {
    if (this.#show(place, index, focus)) return true;
    if (![...(this.#revealers.get(place) ?? [])].some((bringIn) => bringIn(index))) return false;
    this.host.requestUpdate();
    void this.host.updateComplete.then(() => this.#show(place, index, focus));
    return true;
  }

  #show(place: EvidencePlace, index: number, focus: boolean): boolean {
    const target = this.host.renderRoot.querySelector<HTMLElement | SVGElement>(`[data-${place}="${index}"]`);
    if (!target) return false;
    const { top, bottom } = target.getBoundingClientRect();
    const seen = top >= 0 && bottom <= innerHeight;
    target.scrollIntoView({ block: seen ? 'nearest' : 'center', inline: 'nearest' });
    if (focus) target.focus({ preventScroll: true });
    return true;
  }
}
