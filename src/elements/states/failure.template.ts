import { html, nothing, type TemplateResult } from 'lit';
import type { TrendError } from '../../loading/trend-error.js';
import { failureMessages } from '../../messages/en/failure.js';
import type { Messages } from '../../messages/messages.js';
import { retry, type RetryHost } from './retry.js';

/** The failures of loading; all others are problems of the document. */
const LOADING_FAILURES = ['network', 'http', 'timeout'];

/** At most so many problems are listed; the event has all of them. */
const MAX_LISTED = 20;

/** Says in the reader's language that the trend failed, with the details for the publisher folded, and a retry button. */
export function failureTemplate(
  translate: Messages,
  { code, message, problems, url }: TrendError,
  host: RetryHost,
): TemplateResult {
  const words = translate(failureMessages);
  return html`<div part="error">
    <p><b>${words.failed}</b></p>
    <p>${LOADING_FAILURES.includes(code) ? words.failedLoading : words.failedDocument}</p>
    ${url !== null ? html`<button part="retry" type="button" @click=${() => retry(host)}>${words.retry}</button>` : nothing}
    <details>
      <summary>${words.details}</summary>
      <p>${message}</p>
      ${problems.slice(0, MAX_LISTED).map(({ pointer, message: fault }) => html`<p>${pointer}: ${fault}</p>`)}
    </details>
  </div>`;
}
