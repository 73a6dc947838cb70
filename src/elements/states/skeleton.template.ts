import { html, type TemplateResult } from 'lit';
import type { AllMessages } from '../../messages/messages.js';
import type { stateMessages } from '../../messages/en.js';

/** The height of a line of text in the skeleton, in px. */
const LINE = 25;

/** The height of all blocks of a skeleton, in px. */
export function heightOf(lines: readonly number[]): number {
  let height = 0;
  for (const count of lines) height += count * LINE;
  return height;
}

/** An invisible placeholder with the height of a section that is not rendered yet. */
export const placeholderTemplate = (lines: number): TemplateResult => html`<svg height=${lines * LINE}></svg>`;

/** The skeleton: a block of hairlines for each section. */
export function skeletonTemplate(
  words: Pick<AllMessages, keyof typeof stateMessages>,
  lines: readonly number[],
): TemplateResult {
  return html`<div part="loading" role="status" aria-label=${words.loading}>
    ${lines.map(
      (count) =>
        html`<svg width="100%" height=${count * LINE} aria-hidden="true">
          <path d=${`M0 12${`h4e3m-4e3 ${LINE}`.repeat(count - 1)}h200`} />
        </svg>`,
    )}
  </div>`;
}
