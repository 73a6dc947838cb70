import { html, nothing, svg, type TemplateResult } from 'lit';
import type { FlowLayout } from '../../layout/meters/flow-layout.js';
import type { Ticks } from '../../layout/meters/ticks.js';
import { balanceTemplate } from '../balance/template.js';
import { creditTemplate } from '../parts/credit.js';
import { heading } from '../parts/heading.js';
import { paragraphsTemplate } from '../parts/paragraphs.js';
import { shareFigure } from '../parts/share.js';
import { ticksTemplate } from '../parts/ticks.js';
import type { PictureController } from '../pictures/controller.js';
import { picturesTemplate } from '../pictures/template.js';
import type { MeterModel, MetersModel } from './model.js';

const RAIL_WIDTH = 44;
const TRUNK = 16;
const TURN = 12;
/** Longer than any row is high: the row clips the rest. */
const FAR = 2000;

const HEAD = 'M-8 -5L-1 0L-8 5';

/** Where the diagram is wide: a line to each meter, and its head at the meter's edge. */
function flowsTemplate({ height, flows }: FlowLayout): TemplateResult {
  return html`<svg class="flows" aria-hidden="true">
    <svg viewBox="0 0 100 ${height}" preserveAspectRatio="none">${flows.map((flow) => svg`<path d=${flow} />`)}</svg>
    ${flows.map(
      (_, i) =>
        svg`<svg x="100%" y=${`${((i + 0.5) * 100) / flows.length}%`} overflow="visible"><path d=${HEAD} /></svg>`,
    )}
  </svg>`;
}

/** Where it is narrow: in one meter's row the line turns in, and goes on to the next where there is one. */
function railTemplate(isLast: boolean): TemplateResult {
  return html`<svg class="rail" width=${RAIL_WIDTH} aria-hidden="true">
    <svg y="50%" overflow="visible">
      <path
        d=${`M${TRUNK} -${FAR}V${isLast ? -TURN : FAR}M${TRUNK} -${TURN}Q${TRUNK} 0 ${TRUNK + TURN} 0H${RAIL_WIDTH}`}
      />
      <path transform="translate(${RAIL_WIDTH})" d=${HEAD} />
    </svg>
  </svg>`;
}

/** Read aloud, a meter is "Pure-usage meter, 27 of 30, 90%, Developers"; the eye has the ticks instead of the counts. */
function meterTemplate({ label, detail, counts, figure }: MeterModel, ticks: Ticks | undefined): TemplateResult {
  return html`<div part="meter">
    <span part="meter-label"><bdi>${label}</bdi></span>
    ${counts ? html`<span class="aloud">${counts}</span>` : nothing}
    <span part="meter-figure">${shareFigure(figure)}</span>
    ${ticks ? ticksTemplate(ticks, 'bar') : nothing}
    <span part="meter-detail"><bdi>${detail}</bdi></span>
  </div>`;
}

export function metersTemplate(
  { level, heading: title, source, meters, flow, ticks, caption, explain, credit, pictures, balance }: MetersModel,
  controller?: PictureController,
): TemplateResult {
  return html`<section part="meters">
      ${heading(level, 'heading', title)}
      <figure aria-label=${title}>
        <div part="diagram">
          <p part="source">
            <span part="source-label"><bdi>${source.label}</bdi></span>
            <span part="source-detail"><bdi>${source.detail}</bdi></span>
          </p>
          ${flowsTemplate(flow)}
          <ul role="list">
            ${meters.map(
              (meter, i) => html`<li>${railTemplate(i === meters.length - 1)}${meterTemplate(meter, ticks[i])}</li>`,
            )}
          </ul>
        </div>
        <figcaption part="caption">${paragraphsTemplate(caption, explain, 'caption')}</figcaption>
      </figure>
      ${creditTemplate(credit)} ${picturesTemplate(pictures, controller)}
    </section>
    ${balanceTemplate(balance)}`;
}
