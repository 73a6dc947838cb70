import { html, nothing, type TemplateResult } from 'lit';
import type { TrendError } from '../../loading/trend-error.js';
import { failureMessages } from '../../messages/en/failure.js';
import type { Messages } from '../../messages/messages.js';
import { retry, type RetryHost } from './retry.js';

/** The failures on the way; all others are of the document itself. */
const ON_THE_WAY = ['network', 'http', 'timeout'];

/** The most faults that are listed; the event has them all. */
const LISTED = 20;

/** What went wrong, in the reader's words; what the publisher needs, folded away; and a way to try again. */
export function failureTemplate(
  translate: Messages,
  { code, message, problems, url }: TrendError,
  host: RetryHost,
): TemplateResult {
  const words = translate(failureMessages);
  return html`<div part="error">
    <p><b>${words.failed}</b></p>
    <p>${ON_THE_WAY.includes(code) ? words.failedLoading : words.failedDocument}</p>
    ${url !== null ? html`<button part="retry" type="button" @click=${() => retry(host)}>${words.retry}</button>` : nothing}
    <details>
      <summary>${words.details}</summary>
      <p>${message}</p>
      ${problems.slice(0, LISTED).map(({ pointer, message: fault }) => html`<p>${pointer}: ${fault}</p>`)}
    </details>
  </div>`;
}
