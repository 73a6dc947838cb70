import { html, nothing, type TemplateResult } from 'lit';
import { formatFor, type Stance } from '../../document/index.js';
import { timelineWords } from '../../strings/en.js';
import { count } from '../../strings/words.js';
import { followDeepLinks } from '../shared/deep-links.js';
import { heading } from '../shared/heading.js';
import { Pictures } from '../shared/pictures/pictures.js';
import { picturesTemplate } from '../shared/pictures/pictures.template.js';
import type { Section, SectionView } from '../shared/section.js';
import { timelineStyles } from './evidence-timeline.styles.js';
import { TimelineController } from './timeline-controller.js';
import { diamond, disc } from './mark-shapes.js';
import { plotTemplate } from './timeline-plot.template.js';
import { zoomTemplate } from './timeline-zoom.template.js';

/** A side's mark, as in the picture. */
const symbol = (stance: Stance) =>
  html`<svg class=${stance} width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true">
    <path d=${stance === 'supports' ? disc({ x: 0, y: 0 }, 5.5) : diamond({ x: 0, y: 0 }, 6)} />
  </svg>`;

function timelineTemplate(
  view: SectionView,
  controller: TimelineController,
  pictures: Pictures,
): TemplateResult | typeof nothing {
  const { trend, lang, level } = view;
  const words = view.words(timelineWords);
  const format = formatFor(lang);
  const { evidence = [] } = trend;
  if (evidence.length === 0) return nothing;
  const supporting = evidence.filter(({ stance }) => stance === 'supports').length;
  const layout = controller.layout(view, {
    sideLabels: { supports: words.supports, challenges: words.challenges },
    dateLabel: (date) => format.date(date, 'short'),
    numberLabel: (value) => format.number(value),
  });
  const zoomable = layout && controller.zoom.offered;
  return html`<section part="timeline">
    ${heading(level, 'heading', words.timeline)}
    <ul part="legend" role="list">
      <li>${symbol('supports')}<bdi>${count(words.supporting, format, supporting)}</bdi></li>
      <li>${symbol('challenges')}<bdi>${count(words.challenging, format, evidence.length - supporting)}</bdi></li>
    </ul>
    ${zoomable ? zoomTemplate(view, layout, controller.zoom) : nothing}
    <div class=${zoomable ? 'plot zoomable' : 'plot'}>
      <div class="sizer"></div>
      ${layout ? plotTemplate(view, layout, controller) : nothing}
      <div part="detail" popover="manual" aria-hidden="true" tabindex="-1"></div>
    </div>
    ${picturesTemplate(view, pictures)}
  </section>`;
}

/** Evidence over time: support above the axis, challenges below. */
export const timelineSection: Section = {
  name: 'timeline',
  styles: timelineStyles,
  lines: 13,
  attach: (host) => {
    const controller = new TimelineController(host);
    const pictures = new Pictures(host, 'timeline');
    followDeepLinks(host);
    return (view) => timelineTemplate(view, controller, pictures);
  },
};
