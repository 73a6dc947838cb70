import type { Evidence, FaqItem, Problem, TrendDocument } from '../document/index.js';
import { BrowserEvent } from '../loading/browser-event.js';
import type { TrendErrorCode } from '../loading/trend-error.js';

/** The `detail` of each event; `url` is null for a document that was set as an object. */
export interface TrendEventDetails {
  'trend-load': { readonly trend: TrendDocument; readonly url: string | null };
  'trend-error': {
    readonly code: TrendErrorCode;
    readonly message: string;
    readonly url: string | null;
    readonly problems: readonly Problem[];
  };
  /** `evidence` is null where nothing is selected any more. */
  'trend-evidence-select': { readonly evidence: Evidence | null };
  'trend-faq-toggle': { readonly item: FaqItem; readonly open: boolean };
}

/** The class of all events: they bubble, cross shadow boundaries and cannot be cancelled. */
export class TrendEvent<Type extends keyof TrendEventDetails> extends BrowserEvent {
  constructor(
    type: Type,
    readonly detail: TrendEventDetails[Type],
  ) {
    super(type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'trend-load': TrendEvent<'trend-load'>;
    'trend-error': TrendEvent<'trend-error'>;
    'trend-evidence-select': TrendEvent<'trend-evidence-select'>;
    'trend-faq-toggle': TrendEvent<'trend-faq-toggle'>;
  }
}
