import { html, nothing } from 'lit';
import type { LoadState } from '../../store/load-state.js';
import type { TrendSource } from '../../store/trend-store.js';
import { failureMessages } from '../../messages/en/failure.js';
import { interpolate } from '../../messages/messages.js';
import { retry, type RetryHost } from './retry.js';
import type { SectionView } from '../../sections/section.js';

/** What stands above a trend: the note, where that is from a kept copy. */
export type StaleNotice = (state: LoadState, view: SectionView) => unknown;

export interface StaleNoticeHost extends RetryHost {
  readonly source: TrendSource | undefined;
  readonly src: string;
  staleNotice?: StaleNotice;
}

/** Who has the note for a trend that several elements show inside a provider, which shows nothing of its own. */
const noticeOwners = new WeakMap<TrendSource, StaleNoticeHost>();

/** Long enough for assistive technology to have met the note before what it says comes. */
const PAUSE = 100;

/** The day of a moment, where the reader is. */
const day = (moment: number, lang: string) =>
  new Intl.DateTimeFormat([lang, 'en'], { calendar: 'gregory', dateStyle: 'long' }).format(moment);

/**
 * Has an element tell that its trend is from a kept copy, and of when: once for each trend that is an element's own,
 * and once among those that take theirs from the same provider.
 */
export async function showStaleNotice(host: StaleNoticeHost): Promise<void> {
  const { source } = host;
  if (!source || !('kept' in source.state)) return;
  const owned = host.src !== '';
  if (!owned) {
    const other = noticeOwners.get(source);
    if (other !== host && other?.isConnected && other.source === source) return;
    noticeOwners.set(source, host);
  }
  let spoken = false;
  host.staleNotice = (state, { messages: words, lang }) => {
    if (!('kept' in state) || (!owned && host.source !== source)) return undefined;
    const say = words(failureMessages);
    return html`<div part="kept">
      <p role="status">
        <span aria-hidden=${spoken ? nothing : 'true'}>${interpolate(say.kept, { date: day(state.kept, lang) })}</span>
      </p>
      <button part="retry" type="button" @click=${() => retry(host)}>${say.retry}</button>
    </div>`;
  };
  host.requestUpdate();
  // Seen at once; heard as a change of a region that is there, since one that comes with its words is often not read.
  await new Promise((resolve) => setTimeout(resolve, PAUSE));
  spoken = true;
  host.requestUpdate();
}
