import { html, nothing, type TemplateResult } from 'lit';
import type { Fault } from '../document/fault.js';
import { pathOf } from '../document/path.js';
import type { FormContext } from './context.js';

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** "2 faults, 1 hint"; empty where there is none. */
export function countsOf(faults: readonly Fault[]): string {
  return (['fault', 'warning', 'hint'] as const)
    .map((severity) => [severity, faults.filter((fault) => fault.severity === severity).length] as const)
    .flatMap(([severity, count]) => (count > 0 ? [counted(count, severity)] : []))
    .join(', ');
}

/** How many are listed: of a document with more, mending the first ones comes first. */
const LISTED = 20;

/** What is wrong with the document, each with a way to its field. */
export function summaryTemplate({ document }: FormContext): TemplateResult {
  const { faults } = document;
  if (faults.length === 0) return html`<p class="quiet summary">Valid: nothing to mend.</p>`;
  return html`<details class="summary" ?open=${faults.length < 4}>
    <summary>${countsOf(faults)}</summary>
    <ul>
      ${faults.slice(0, LISTED).map(
        ({ pointer, message, severity }) =>
          html`<li class=${severity}>
            <button class="link" @click=${() => document.focus(pathOf(pointer))}>${pointer || 'The document'}</button>
            ${message}
          </li>`,
      )}
    </ul>
    ${faults.length > LISTED ? html`<p class="quiet">And ${faults.length - LISTED} more.</p>` : nothing}
  </details>`;
}
