import type { TimeSpan, TrendDocument } from '../document/index.js';
import { parseUrl } from '../document/web-url.js';
import { textDirection } from '../locale/direction.js';
import { messagesFor } from '../messages/messages-for.js';
import type { Messages } from '../messages/messages.js';
import { fragmentBase } from './behaviours/fragment-base.js';
import type { HeadingLevel } from './parts/heading-level.js';
import type { Explain, SectionView } from './section.js';

/** What an element or a caller adds to a trend; all of it may be left out. */
export interface ViewOptions {
  /** The document's own address; null or missing for a document that was handed over as an object. */
  readonly url?: string | null;
  readonly messages?: Messages | undefined;
  readonly level?: HeadingLevel;
  readonly selected?: number | undefined;
  readonly timeRange?: TimeSpan | undefined;
  readonly explain?: Explain | undefined;
  readonly paper?: string | undefined;
}

/** The view of a trend that sections make their models from. */
export function sectionView(trend: TrendDocument, options: ViewOptions = {}): SectionView {
  const { lang } = trend;
  // Without an address nothing can be resolved, and a URL stays as it is.
  const base = options.url ?? '';
  return {
    trend,
    messages: options.messages ?? messagesFor(lang),
    lang: lang ?? 'en',
    direction: lang === undefined ? undefined : textDirection(lang),
    level: options.level ?? 2,
    selected: options.selected,
    timeRange: options.timeRange,
    alone: true,
    explain: options.explain,
    paper: options.paper,
    page: fragmentBase(),
    href: (href) => parseUrl(href, base)?.href ?? href,
  };
}
