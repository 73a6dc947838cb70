import type { FaqItem } from '../../document/index.js';
import { TrendEvent } from '../../events/events.js';
import { deepLinks } from '../behaviours/links.js';
import type { SectionController, SectionHost } from '../section.js';

/** What the reader made of the questions. */
export interface FaqUi {
  /** The questions that are open. */
  readonly open: Pick<WeakSet<FaqItem>, 'has'>;
}

/** Opens and closes answers. The questions of another trend are others, and start closed. */
export class FaqController implements SectionController<FaqUi> {
  readonly #open = new WeakSet<FaqItem>();
  readonly ui: FaqUi = { open: this.#open };

  constructor(private readonly host: SectionHost) {
    // Questions work without their links, which come later.
    deepLinks.use(this, (code) => code?.followQuestions(host, this));
    if (location.hash) void deepLinks.load();
  }

  toggle(item: FaqItem, open = !this.#open.has(item)): void {
    if (open === this.#open.has(item)) return;
    if (open) this.#open.add(item);
    else this.#open.delete(item);
    this.host.requestUpdate();
    this.host.dispatchEvent(new TrendEvent('trend-faq-toggle', { item, open }));
  }
}
