import { html, nothing, type TemplateResult } from 'lit';
import { formatFor } from '../../document/index.js';
import { momentDate } from '../../document/moment.js';
import type { TimelineLayout } from '../../layout/timeline-layout.js';
import { timelineWords } from '../../strings/en.js';
import { fill } from '../../strings/words.js';
import type { SectionView } from '../shared/section.js';
import type { TimelineZoom } from './timeline-zoom.js';

/** The buttons for looking closer, and what of the whole is seen. */
export function zoomTemplate(
  { lang, stretch, trend, ...view }: SectionView,
  { drawn }: TimelineLayout,
  zoom: TimelineZoom,
): TemplateResult {
  const words = view.words(timelineWords);
  const format = formatFor(lang);
  const button = (word: string, usable: boolean, act: () => void) =>
    html`<button type="button" aria-disabled=${usable ? nothing : 'true'} @click=${() => usable && act()}>
      ${word}
    </button>`;
  const length = stretch ? stretch.end - stretch.start : 0;
  return html`<div part="zoom" role="group" aria-label=${words.zoom}>
    ${button(words.zoomIn, true, () => zoom.closer(true))} ${button(words.zoomOut, !!stretch, () => zoom.closer(false))}
    ${button(words.earlier, !!stretch, () => zoom.move(-0.5))} ${button(words.later, !!stretch, () => zoom.move(0.5))}
    ${button(words.showAll, !!stretch, () => zoom.all())}
    <span role="status"
      >${
        stretch
          ? fill(words.stretch, {
              from: format.date(momentDate(stretch.start, length), 'short'),
              to: format.date(momentDate(stretch.end - 1, length), 'short'),
              n: format.number(drawn.length),
              total: format.number(trend.evidence?.length ?? 0),
            })
          : nothing
      }</span
    >
  </div>`;
}
