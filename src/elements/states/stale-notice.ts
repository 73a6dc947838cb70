import { html, nothing } from 'lit';
import { closestOf } from '../../context/source-request.js';
import type { LoadState } from '../../store/load-state.js';
import type { TrendSource } from '../../store/trend-store.js';
import { failureMessages } from '../../messages/en/failure.js';
import { interpolate } from '../../messages/messages.js';
import { retry, type RetryHost } from './retry.js';
import type { SectionView } from '../../sections/section.js';

/** Renders the stale notice above a trend that is an offline copy. */
export type StaleNotice = (state: LoadState, view: SectionView) => unknown;

export interface StaleNoticeHost extends RetryHost {
  readonly source: TrendSource | undefined;
  readonly src: string;
  staleNotice?: StaleNotice;
}

/** The element around with the trend that several elements inside it show: one of them has the notice. */
interface Provider extends Element {
  noticeOwner?: StaleNoticeHost;
}

/** Long enough for assistive technology to register the live region before its text appears, in ms. */
const PAUSE = 100;

/** The day of a moment, in the reader's time zone. */
const day = (moment: number, lang: string) =>
  new Intl.DateTimeFormat([lang, 'en'], { calendar: 'gregory', dateStyle: 'long' }).format(moment);

/**
 * Shows that an element's trend is an offline copy, and its date: in each element with a trend of its own, and in one of
 * the elements that take theirs from the same provider.
 */
export async function showStaleNotice(host: StaleNoticeHost): Promise<void> {
  const { source } = host;
  if (!source || !('staleSince' in source.state)) return;
  const owned = host.src !== '';
  if (!owned) {
    const provider: Provider | undefined = closestOf(host, 'trend-provider, trend-card');
    const other = provider?.noticeOwner;
    if (other && other !== host && other.isConnected && other.source === source) return;
    if (provider) provider.noticeOwner = host;
  }
  let spoken = false;
  host.staleNotice = (state, { messages: words, lang }) => {
    if (!('staleSince' in state) || (!owned && host.source !== source)) return undefined;
    const say = words(failureMessages);
    return html`<div part="kept">
      <p role="status">
        <span aria-hidden=${spoken ? nothing : 'true'}
          >${interpolate(say.kept, { date: day(state.staleSince, lang) })}</span
        >
      </p>
      <button part="retry" type="button" @click=${() => retry(host)}>${say.retry}</button>
    </div>`;
  };
  host.requestUpdate();
  // Visible at once, announced later: screen readers often skip a live region that is inserted with its text.
  await new Promise((resolve) => setTimeout(resolve, PAUSE));
  spoken = true;
  host.requestUpdate();
}
