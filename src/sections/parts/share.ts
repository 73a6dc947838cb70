import { html, type TemplateResult } from 'lit';
import type { Share } from '../../document/index.js';
import type { Format } from '../../locale/format.js';

/** A share with its figure and its sign apart, so that type can rank them; it still reads as one. */
export function shareFigure(format: Format, share: Share | undefined): TemplateResult[] {
  return format
    .shareParts(share)
    .map(({ kind, text }) => (kind === 'figure' ? html`${text}` : html`<span class="sign">${text}</span>`));
}
