import { html, nothing, type TemplateResult } from 'lit';
import type { TrendError } from '../../loading/trend-error.js';
import { failureMessages } from '../../messages/en/failure.js';
import type { Messages } from '../../messages/messages.js';
import { retry, type RetryHost } from './retry.js';

/** What the reader is told of a failure; all others are problems of the document. */
const REASONS: Partial<Record<TrendError['code'], keyof typeof failureMessages>> = {
  network: 'failedLoading',
  http: 'failedLoading',
  timeout: 'failedLoading',
};

/** Not found, and gone for good. */
const MISSING = [404, 410];

/** At most so many problems are listed; the event has all of them. */
const MAX_LISTED = 20;

/** Says in the reader's language that the trend failed, with the details for the publisher folded, and a retry button. */
export function failureTemplate(
  translate: Messages,
  { code, message, problems, url, status = 0 }: TrendError,
  host: RetryHost,
): TemplateResult {
  const words = translate(failureMessages);
  return html`<div part="error">
    <p><b>${words.failed}</b></p>
    <p>${words[MISSING.includes(status) ? 'failedMissing' : (REASONS[code] ?? 'failedDocument')]}</p>
    ${url !== null ? html`<button part="retry" type="button" @click=${() => retry(host)}>${words.retry}</button>` : nothing}
    <details>
      <summary>${words.details}</summary>
      <p>${message}</p>
      ${problems.slice(0, MAX_LISTED).map(({ pointer, message: fault }) => html`<p>${pointer}: ${fault}</p>`)}
    </details>
  </div>`;
}
