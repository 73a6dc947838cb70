import { html, nothing, type TemplateResult } from 'lit';
import { formatFor } from '../../document/index.js';
import type { TimelineMark } from '../../layout/timeline-layout.js';
import { timelineWords } from '../../strings/en.js';
import type { SectionView } from '../shared/section.js';
import { sourceLink } from '../shared/source-link.template.js';

/** What the box beside a point tells: for the eye and the pointer; all others find the same in the row. */
export function detailTemplate(view: SectionView, mark: TimelineMark | undefined): TemplateResult | typeof nothing {
  if (!mark) return nothing;
  const words = view.words(timelineWords);
  const { company, stance, text } = mark.evidence;
  return html`<p><strong>${company}</strong></p>
    <p class="when"><span class=${stance}>${words[stance]}</span> · ${formatFor(view.lang).date(mark.date)}</p>
    <p>${text}</p>
    ${mark.evidence.source ? html`<p class="when">${sourceLink(view, mark.evidence, -1)}</p>` : nothing}`;
}
