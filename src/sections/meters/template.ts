import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Rail } from '../../layout/meters/flow-layout.js';
import { balanceTemplate } from '../balance/template.js';
import { heading } from '../parts/heading.js';
import { paragraphsTemplate } from '../parts/paragraphs.js';
import { shareFigure } from '../parts/share.js';
import type { PictureController } from '../pictures/controller.js';
import { picturesTemplate } from '../pictures/template.js';
import type { MeterModel, MetersModel } from './model.js';

const RAIL_WIDTH = 52;
const TURN = 12;
/** Longer than any row is high: the row clips the rest. */
const FAR = 2000;

/** In one meter's row: its own flow turns in, and those of the later meters pass by. */
function railsTemplate(rails: readonly Rail[], row: number): TemplateResult {
  return html`<svg class="rails" width=${RAIL_WIDTH} aria-hidden="true">
    ${rails.map(({ x, thickness }, index) =>
      index < row
        ? nothing
        : svg`<svg class="series-${index % 3}" y="50%" overflow="visible"><path stroke-width=${thickness}
            d=${index > row ? `M${x} -${FAR}V${FAR}` : `M${x} -${FAR}V-${TURN}Q${x} 0 ${x + TURN} 0H${RAIL_WIDTH}`} /></svg>`,
    )}
  </svg>`;
}

/** Read aloud, a meter is "Pure-usage meter, 27 of 30, 90%, Developers"; the eye has the bar instead of the counts. */
function meterTemplate({ label, detail, counts, figure, fraction }: MeterModel, index: number): TemplateResult {
  return html`<div part="meter" class="series-${index % 3}">
    <span part="meter-label"><bdi>${label}</bdi></span>
    ${counts ? html`<span class="aloud">${counts}</span>` : nothing}
    <span part="meter-figure">${shareFigure(figure)}</span>
    <svg part="bar" height="10" aria-hidden="true">
      <rect class="track" width="100%" height="10" rx="2" />
      <rect class="fill" width=${`${fraction * 100}%`} height="10" rx="2" />
    </svg>
    <span part="meter-detail"><bdi>${detail}</bdi></span>
  </div>`;
}

export function metersTemplate(
  { level, heading: title, source, meters, flow, rails, caption, pictures, balance }: MetersModel,
  controller?: PictureController,
): TemplateResult {
  return html`<section part="meters">
      ${heading(level, 'heading', title)}
      <figure>
        <div part="diagram">
          <p part="source">
            <span part="source-label"><bdi>${source.label}</bdi></span>
            <span part="source-detail"><bdi>${source.detail}</bdi></span>
          </p>
          <svg class="ribbons" viewBox="0 0 100 ${flow.height}" preserveAspectRatio="none" aria-hidden="true">
            ${flow.ribbons.map((ribbon, index) => svg`<path class="series-${index % 3}" d=${ribbon} />`)}
          </svg>
          <ul role="list">
            ${meters.map((meter, index) => html`<li>${railsTemplate(rails, index)}${meterTemplate(meter, index)}</li>`)}
          </ul>
        </div>
        <figcaption part="caption">${paragraphsTemplate(caption)}</figcaption>
      </figure>
      ${picturesTemplate(pictures, controller)}
    </section>
    ${balanceTemplate(balance)}`;
}
