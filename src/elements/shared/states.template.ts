import { html, nothing, type TemplateResult } from 'lit';
import type { TrendError } from '../../loading/trend-error.js';
import type { Words } from '../../strings/words.js';
import type { stateWords } from '../../strings/en.js';

/** The words that the states need. */
type StateWords = Pick<Words, keyof typeof stateWords>;

/** The height of a line of text in the loading state, in px. */
const LINE = 25;

/** The shape of what is to come, in hairlines as wide as there is room: a block for each section, as many as it takes. */
export function loadingTemplate(words: StateWords, lines: readonly number[]): TemplateResult {
  return html`<div part="loading" role="status" aria-label=${words.loading}>
    ${lines.map(
      (count) =>
        html`<svg width="100%" height=${count * LINE} aria-hidden="true">
          <path d=${`M0 12${`h4e3m-4e3 ${LINE}`.repeat(count - 1)}h200`} />
        </svg>`,
    )}
  </div>`;
}

/** The failures on the way; all others are of the document itself. */
const ON_THE_WAY = ['network', 'http', 'timeout'];

/** The most faults that are listed; the event has them all. */
const LISTED = 20;

/** What went wrong, in the reader's words; what the publisher needs, folded away; and a way to try again. */
export function errorTemplate(words: StateWords, failure: TrendError, retry: (() => void) | undefined): TemplateResult {
  const { code, message, problems } = failure;
  return html`<div part="error">
    <p><b>${words.failed}</b></p>
    <p>${ON_THE_WAY.includes(code) ? words.failedLoading : words.failedDocument}</p>
    ${retry ? html`<button part="retry" type="button" @click=${retry}>${words.retry}</button>` : nothing}
    <details>
      <summary>${words.details}</summary>
      <p>${message}</p>
      ${problems.slice(0, LISTED).map(({ pointer, message: fault }) => html`<p>${pointer}: ${fault}</p>`)}
    </details>
  </div>`;
}
