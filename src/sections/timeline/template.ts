import { html, nothing, type TemplateResult } from 'lit';
import type { Stance } from '../../document/index.js';
import { diamond, disc } from '../../layout/timeline/mark-shapes.js';
import { heading as headingTemplate } from '../parts/heading.js';
import { picturesTemplate } from '../pictures/template.js';
import type { TimelineController } from './controller.js';
import type { TimelineModel } from './model.js';
import { plotTemplate } from './plot.template.js';
import { zoomTemplate } from './zoom.template.js';

/** The mark of a side, as in the picture. */
const symbol = (stance: Stance) =>
  html`<svg class=${stance} width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true">
    <path d=${stance === 'supports' ? disc({ x: 0, y: 0 }, 5.5) : diamond({ x: 0, y: 0 }, 6)} />
  </svg>`;

export function timelineTemplate(
  { level, heading, legend, zoom, plot, pictures }: TimelineModel,
  controller?: TimelineController,
): TemplateResult {
  return html`<section part="timeline">
    ${headingTemplate(level, 'heading', heading)}
    <ul part="legend" role="list">
      <li>${symbol('supports')}<bdi>${legend.supports}</bdi></li>
      <li>${symbol('challenges')}<bdi>${legend.challenges}</bdi></li>
    </ul>
    ${zoom ? zoomTemplate(zoom, controller?.zoom) : nothing}
    <div class=${zoom ? 'plot zoomable' : 'plot'}>
      <div class="sizer"></div>
      ${plot ? plotTemplate(plot) : nothing}
      <div part="detail" popover="manual" tabindex="-1"></div>
    </div>
    ${picturesTemplate(pictures, controller?.pictures)}
  </section>`;
}
