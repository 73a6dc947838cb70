import { html, nothing, type TemplateResult } from 'lit';
import type { Stance } from '../../document/index.js';
import { formatFor } from '../../locale/format.js';
import { timelineMessages } from '../../messages/en.js';
import { pluralize } from '../../messages/messages.js';
import { followDeepLinks } from '../behaviours/deep-links.js';
import { heading } from '../parts/heading.js';
import { PictureController } from '../pictures/controller.js';
import { picturesTemplate } from '../pictures/template.js';
import type { Section, SectionView } from '../section.js';
import { timelineStyles } from './styles.js';
import { TimelineController } from './controller.js';
import { diamond, disc } from '../../layout/timeline/mark-shapes.js';
import { plotTemplate } from './plot.template.js';
import { zoomTemplate } from './zoom.template.js';

/** A side's mark, as in the picture. */
const symbol = (stance: Stance) =>
  html`<svg class=${stance} width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true">
    <path d=${stance === 'supports' ? disc({ x: 0, y: 0 }, 5.5) : diamond({ x: 0, y: 0 }, 6)} />
  </svg>`;

function timelineTemplate(
  view: SectionView,
  controller: TimelineController,
  pictures: PictureController,
): TemplateResult | typeof nothing {
  const { trend, lang, level } = view;
  const words = view.messages(timelineMessages);
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
      <li>${symbol('supports')}<bdi>${pluralize(words.supporting, format, supporting)}</bdi></li>
      <li>${symbol('challenges')}<bdi>${pluralize(words.challenging, format, evidence.length - supporting)}</bdi></li>
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
  skeletonLines: 13,
  attach: (host) => {
    const controller = new TimelineController(host);
    const pictures = new PictureController(host, 'timeline');
    followDeepLinks(host);
    return (view) => timelineTemplate(view, controller, pictures);
  },
};
