import { html, type TemplateResult } from 'lit';
import type { SharePart } from '../../locale/format.js';

/** A share with its figure and its sign apart, so that type can rank them; it still reads as one. */
export function shareFigure(parts: readonly SharePart[]): TemplateResult[] {
  return parts.map(({ kind, text }) => (kind === 'figure' ? html`${text}` : html`<span class="sign">${text}</span>`));
}
