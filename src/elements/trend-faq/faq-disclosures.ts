import type { FaqItem, TrendDocument } from '../../document/index.js';
import { TrendEvent } from '../../events/events.js';
import type { SectionHost } from '../shared/section.js';

/** Which of a trend's questions are open. Another trend starts with all of them closed. */
export class FaqDisclosures {
  #trend: TrendDocument | undefined;
  readonly #open = new Set<FaqItem>();

  constructor(private readonly host: SectionHost) {}

  follow(trend: TrendDocument): void {
    if (trend === this.#trend) return;
    this.#trend = trend;
    this.#open.clear();
  }

  isOpen(item: FaqItem): boolean {
    return this.#open.has(item);
  }

  toggle(item: FaqItem, open = !this.isOpen(item)): void {
    if (open === this.isOpen(item)) return;
    if (open) this.#open.add(item);
    else this.#open.delete(item);
    this.host.requestUpdate();
    this.host.dispatchEvent(new TrendEvent('trend-faq-toggle', { item, open }));
  }
}
