import type { ReactiveController } from 'lit';
import type { Evidence } from '../../document/index.js';
import { TrendEvent } from '../../events/events.js';
import type { TrendSource } from '../../loading/trend-store.js';
import type { SectionHost } from './section.js';

/** What shows a piece of evidence: its point on a timeline, or its row in a table. */
export type EvidencePlace = 'point' | 'row';

/** All that show the evidence of one trend, in the order in which they came. */
const neighbours = new WeakMap<TrendSource, Set<EvidenceLinks>>();

const linksOf = new WeakMap<SectionHost, EvidenceLinks>();

/**
 * Leads the reader between a piece of evidence on the timeline and the same piece in a table, wherever
 * in the page that stands. A template marks what shows a piece by `data-point` or `data-row` with its
 * index; this finds it there.
 */
export class EvidenceLinks implements ReactiveController {
  #source: TrendSource | undefined;

  private constructor(private readonly host: SectionHost) {
    host.addController(this);
  }

  /** The links of an element: one for all the sections that it shows. */
  static of(host: SectionHost): EvidenceLinks {
    let links = linksOf.get(host);
    if (!links) linksOf.set(host, (links = new EvidenceLinks(host)));
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
   * Moves focus to the point or the row of a piece: in this element if it is there, else in another
   * that shows the same trend.
   * @returns false where nothing shows it
   */
  go(place: EvidencePlace, index: number): boolean {
    const others = (this.#source && neighbours.get(this.#source)) ?? [];
    return [this, ...others].some((links) => links.#reveal(place, index));
  }

  #join(source: TrendSource | undefined): void {
    if (source === this.#source) return;
    if (this.#source) neighbours.get(this.#source)?.delete(this);
    this.#source = source;
    if (!source) return;
    const all = neighbours.get(source);
    if (all) all.add(this);
    else neighbours.set(source, new Set([this]));
  }

  #reveal(place: EvidencePlace, index: number): boolean {
    const target = this.host.renderRoot.querySelector<HTMLElement | SVGElement>(`[data-${place}="${index}"]`);
    if (!target) return false;
    target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    target.focus({ preventScroll: true });
    return true;
  }
}
