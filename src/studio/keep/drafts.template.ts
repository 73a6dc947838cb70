import { html, nothing, type TemplateResult } from 'lit';
import type { Draft } from './drafts.js';

const time = (at: number): string => new Date(at).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** The drafts that this browser keeps, each with a way to open it. */
export function draftsTemplate(
  drafts: readonly Draft[],
  open: (draft: Draft) => unknown,
): TemplateResult | typeof nothing {
  if (drafts.length === 0) return nothing;
  return html`
    <h3>Drafts in this browser</h3>
    <ul>
      ${drafts.map(
        (draft) => html`
          <li>
            <span>${draft.title || 'Without a title'} <span class="quiet">${time(draft.saved)}</span></span>
            <button aria-label=${`Open the draft of ${time(draft.saved)}`} @click=${() => open(draft)}>Open</button>
          </li>
        `,
      )}
    </ul>
  `;
}
