import type { Evidence, TrendDocument } from '../../document/index.js';
import { TrendEvent } from '../../events/events.js';
import { evidenceAt, WantedEvidence } from '../../store/selected-evidence.js';
import type { TrendSource } from '../../store/trend-store.js';

interface SelectionHost extends HTMLElement {
  readonly trend: TrendDocument | undefined;
  readonly source: TrendSource | undefined;
}

/** The selected piece of evidence: an element's property `selected`, and the event `trend-evidence-select`. */
export class Selection {
  readonly #wanted = new WantedEvidence();
  #told: Evidence | null = null;

  constructor(private readonly host: SelectionHost) {
    // A change that was made through this element or through one inside it is told by that one: its event passes here.
    host.addEventListener('trend-evidence-select', ({ detail }) => {
      if (detail.evidence === this.get()) this.#told = detail.evidence;
    });
  }

  get(): Evidence | null {
    return evidenceAt(this.host.trend, this.host.source?.selected);
  }

  set(piece: Evidence | string | null | undefined): void {
    this.#wanted.set(piece);
    this.#select(this.#wanted.take(this.host.trend));
  }

  /** Selects what the page set before the trend was there. */
  restore(): void {
    const index = this.#wanted.take(this.host.trend, this.host.source?.selected);
    if (index !== undefined) this.#select(index);
  }

  /** Tells of a change that was made elsewhere; where the trend is not the element's own, its provider tells. */
  tell(owned: boolean): void {
    const evidence = this.get();
    if (evidence === this.#told) return;
    this.#told = evidence;
    if (owned) this.#dispatch(evidence);
  }

  #select(index: number | undefined): void {
    const before = this.get();
    this.host.source?.select(index);
    const evidence = this.get();
    if (evidence !== before) this.#dispatch(evidence);
  }

  #dispatch(evidence: Evidence | null): void {
    this.host.dispatchEvent(new TrendEvent('trend-evidence-select', { evidence }));
  }
}
