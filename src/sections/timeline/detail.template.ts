import { html, nothing, type TemplateResult } from 'lit';
import { formatFor } from '../../locale/format.js';
import type { TimelineMark } from '../../layout/timeline/timeline-layout.js';
import { timelineMessages } from '../../messages/en.js';
import type { SectionView } from '../section.js';
import { sourceLink } from '../parts/source-link.js';

/** What the box beside a point tells: for the eye and the pointer; all others find the same in the row. */
export function detailTemplate(view: SectionView, mark: TimelineMark | undefined): TemplateResult | typeof nothing {
  if (!mark) return nothing;
  const words = view.messages(timelineMessages);
  const { company, stance, text } = mark.evidence;
  return html`<p><strong>${company}</strong></p>
    <p class="when"><span class=${stance}>${words[stance]}</span> · ${formatFor(view.lang).date(mark.date)}</p>
    <p>${text}</p>
    ${mark.evidence.source ? html`<p class="when">${sourceLink(view, mark.evidence, -1)}</p>` : nothing}`;
}
