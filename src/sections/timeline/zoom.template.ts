import { html, nothing, type TemplateResult } from 'lit';
import { formatFor } from '../../locale/format.js';
import { momentDate } from '../../locale/moment.js';
import type { TimelineLayout } from '../../layout/timeline/timeline-layout.js';
import { timelineMessages } from '../../messages/en.js';
import { interpolate } from '../../messages/messages.js';
import type { SectionView } from '../section.js';
import type { TimelineZoom } from './zoom.js';

/** The buttons for looking closer, and what of the whole is seen. */
export function zoomTemplate(
  { lang, timeRange: stretch, trend, ...view }: SectionView,
  { visible: drawn }: TimelineLayout,
  zoom: TimelineZoom,
): TemplateResult {
  const words = view.messages(timelineMessages);
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
          ? interpolate(words.stretch, {
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
