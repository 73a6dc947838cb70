import { html, nothing, svg, type TemplateResult } from 'lit';
import type { TrendError, TrendErrorCode } from '../../loading/trend-error.js';
import type { TextKey, Words } from '../../strings/words.js';

const LINE = 26;

/** The shape of what is to come, in hairlines: a block for each section, as many lines as it takes. */
export function loadingTemplate(words: Words, lines: readonly number[]): TemplateResult {
  return html`<div part="loading" class="skeleton" role="status">
    <span class="hidden">${words.loading}</span>
    ${lines.map(
      (count) =>
        html`<svg height=${count * LINE} viewBox="0 0 100 ${count * LINE}" preserveAspectRatio="none" aria-hidden="true">
          ${Array.from({ length: count }, (_, i) => svg`<path d="M0 ${(i + 0.5) * LINE}H${i === count - 1 ? 62 : 100}" />`)}
        </svg>`,
    )}
  </div>`;
}

/** What a reader is told for each kind of failure. */
const REASONS: Readonly<Record<TrendErrorCode, TextKey>> = {
  network: 'failedNetwork',
  http: 'failedServer',
  timeout: 'failedTimeout',
  'too-large': 'failedDocument',
  integrity: 'failedDocument',
  'not-json': 'failedDocument',
  'unsupported-version': 'failedDocument',
  invalid: 'failedDocument',
};

/** The most faults that are listed; the event has them all. */
const LISTED = 20;

/** What went wrong, in the reader's words; what the publisher needs, folded away; and a way to try again. */
export function errorTemplate(words: Words, failure: TrendError, retry: (() => void) | undefined): TemplateResult {
  return html`<div part="error" role="group" aria-label=${words.failed}>
    <p><strong>${words.failed}</strong></p>
    <p>${words[REASONS[failure.code]]}</p>
    ${retry ? html`<button part="retry" type="button" @click=${retry}>${words.retry}</button>` : nothing}
    <details>
      <summary>${words.details}</summary>
      <p>${failure.message}</p>
      ${failure.problems.length > 1
        ? html`<ul>
            ${failure.problems.slice(0, LISTED).map(({ pointer, message }) => html`<li><code>${pointer || '/'}</code> ${message}</li>`)}
          </ul>`
        : nothing}
    </details>
  </div>`;
}
