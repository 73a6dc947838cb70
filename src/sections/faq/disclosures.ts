import type { FaqItem } from '../../document/index.js';
import { TrendEvent } from '../../events/events.js';
import type { SectionHost } from '../section.js';

/** Which questions are open. Those of another trend are others: they start closed. */
export class FaqController {
  readonly #open = new WeakSet<FaqItem>();

  constructor(private readonly host: SectionHost) {}

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
