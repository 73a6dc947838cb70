import type { ReactiveController } from 'lit';
import type { Evidence } from '../../document/index.js';
import { TrendEvent } from '../../events/events.js';
import type { EvidencePlace, Revealer, TrendSource } from '../../loading/trend-store.js';
import type { SectionHost } from './section.js';

/**
 * Leads the reader between a piece of evidence on the timeline and the same piece in a table or list,
 * wherever in the page that stands. A template marks what shows a piece by `data-point` or `data-row`
 * with its index; this finds it there.
 */
export class EvidenceLinks implements ReactiveController {
  #source: TrendSource | undefined;
  #remove: (() => void) | undefined;

  private constructor(private readonly host: SectionHost) {
    host.addController(this);
  }

  static readonly #all = new WeakMap<SectionHost, EvidenceLinks>();

  /** The links of an element: one for all the sections that it shows. */
  static of(host: SectionHost): EvidenceLinks {
    let links = this.#all.get(host);
    if (!links) this.#all.set(host, (links = new EvidenceLinks(host)));
    return links;
  }

  hostConnected(): void {
    this.#register(this.host.source);
  }

  hostUpdated(): void {
    this.#register(this.host.source);
  }

  hostDisconnected(): void {
    this.#register(undefined);
  }

  #register(source: TrendSource | undefined): void {
    if (source === this.#source) return;
    this.#remove?.();
    this.#source = source;
    this.#remove = source?.addRevealer(this.#reveal);
  }

  readonly #reveal: Revealer = (place: EvidencePlace, index: number) => {
    const target = this.host.renderRoot.querySelector<HTMLElement | SVGElement>(`[data-${place}="${index}"]`);
    if (!target) return false;
    target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    target.focus({ preventScroll: true });
    return true;
  };

  /** The reader picked a piece: marks it everywhere, and tells the page. */
  pick(index: number, evidence: Evidence): void {
    this.host.source?.select(index);
    this.host.dispatchEvent(new TrendEvent('trend-evidence-select', { evidence }));
  }

  /** Moves focus to the point or the row of a piece, in this element if it is there. */
  go(place: EvidencePlace, index: number): boolean {
    return this.host.source?.reveal(place, index, this.#reveal) ?? false;
  }
}
