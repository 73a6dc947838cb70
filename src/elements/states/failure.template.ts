import { html, nothing, type TemplateResult } from 'lit';
import type { TrendError } from '../../loading/trend-error.js';
import { failureMessages } from '../../messages/en/failure.js';
import { stateMessages } from '../../messages/en/state.js';
import type { Messages } from '../../messages/messages.js';
import { retry, type RetryHost } from './retry.js';

/** What the reader is told of each failure. */
const REASONS: Record<TrendError['code'], keyof typeof failureMessages> = {
  network: 'failedLoading',
  http: 'failedServer',
  timeout: 'failedTimeout',
  'too-large': 'failedLarge',
  integrity: 'failedIntegrity',
  'not-json': 'failedDocument',
  'unsupported-version': 'failedVersion',
  invalid: 'failedInvalid',
};

/** Another attempt may end otherwise: the others are faults of what is there. */
const PASSING: readonly TrendError['code'][] = ['network', 'http', 'timeout'];

/** Not found, and gone for good. */
const MISSING = [404, 410];

/** At most so many problems are listed; the event has all of them. */
const MAX_LISTED = 20;

/**
 * Says in the reader's language that the trend failed, with the details for the publisher folded, a retry button where that can
 * help, and a lead to the link that the page put inside.
 */
export function failureTemplate(
  translate: Messages,
  { code, message, problems, url, status = 0 }: TrendError,
  host: RetryHost,
): TemplateResult {
  const words = translate(failureMessages);
  return html`<div part="error">
    <p><b>${translate(stateMessages).failed}</b></p>
    <p>${words[MISSING.includes(status) ? 'failedMissing' : REASONS[code]]}</p>
    ${url !== null && PASSING.includes(code) ? html`<button part="retry" type="button" @click=${() => retry(host)}>${words.retry}</button>` : nothing}
    <details>
      <summary>${words.details}</summary>
      <p>${message}</p>
      ${problems.slice(0, MAX_LISTED).map(({ pointer, message: fault }) => html`<p>${pointer}: ${fault}</p>`)}
    </details>
    ${host.querySelector(':scope :not([slot]) a[href], :scope > a[href]:not([slot])') ? html`<p class="instead">${words.instead}</p>` : nothing}
  </div>`;
}
