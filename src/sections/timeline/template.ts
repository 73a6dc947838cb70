import { html, nothing, type TemplateResult } from 'lit';
import type { Stance } from '../../document/index.js';
import { diamond, disc } from '../../layout/timeline/mark-shapes.js';
import type { Reading } from './caption.js';
import { heading as headingTemplate } from '../parts/heading.js';
import { creditTemplate } from '../parts/credit.js';
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

/** Those that are not true now keep their room, unseen. */
const readingsTemplate = (readings: readonly Reading[]) =>
  readings.length > 1
    ? html`<span class="readings"
        >${readings.map(({ text, now }) => html`<span class=${now ? '' : 'unseen'}>${text}</span>`)}</span
      >`
    : readings.map(({ text }) => text);

export function timelineTemplate(
  { level, heading, caption, zoom, plot, inert, pictures }: TimelineModel,
  controller?: TimelineController,
): TemplateResult {
  const { sentence, sides, readings } = caption;
  return html`<section part="timeline">
    ${headingTemplate(level, 'heading', heading)}
    <p part="legend">${sentence.map(({ text, stance }) => (stance ? html`<b class=${stance}>${text}</b>` : text))}</p>
    <p part="key">
      <span>${symbol('supports')} ${sides.supports}</span> · <span>${symbol('challenges')} ${sides.challenges}</span>
      ${readingsTemplate(readings)}
    </p>
    ${zoom ? zoomTemplate(zoom, controller) : nothing}
    <div class="plot ${zoom ? 'zoomable' : ''} ${inert ? 'inert' : ''}">
      <div class="sizer"></div>
      ${
        plot
          ? html`${plotTemplate(plot)}
              <div aria-live="polite">${plot.help ? html`<p part="help">${plot.help}</p>` : nothing}</div>`
          : nothing
      }
      <div part="detail" popover="manual" tabindex="-1"></div>
    </div>
    ${creditTemplate(caption)} ${picturesTemplate(pictures, controller?.pictures)}
  </section>`;
}
