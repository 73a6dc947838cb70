import { html, nothing, svg, type TemplateResult } from 'lit';
import { shareOf } from '../../document/index.js';
import { formatFor } from '../../locale/format.js';
import { type MeterRow, meterRows } from './meter-rows.js';
import { flowRails, flowRibbons } from '../../layout/meters/flow-layout.js';
import { metersMessages, statsMessages } from '../../messages/en.js';
import { interpolate } from '../../messages/messages.js';
import { balanceTemplate } from '../balance/template.js';
import { heading } from '../parts/heading.js';
import { paragraphsTemplate } from '../parts/paragraphs.js';
import { PictureController } from '../pictures/controller.js';
import { picturesTemplate } from '../pictures/template.js';
import type { Section, SectionView } from '../section.js';
import { shareFigure } from '../parts/share.js';
import { MetersEntrance } from './entrance.js';
import { metersStyles } from './styles.js';

const RAIL_WIDTH = 52;
const TURN = 12;
/** Longer than any row is high: what is beyond the row is clipped. */
const FAR = 2000;

/** In one meter's row: its own flow turning in, and those of the later meters passing by. */
function railsTemplate(fractions: readonly number[], row: number): TemplateResult {
  return html`<svg class="rails" width=${RAIL_WIDTH} aria-hidden="true">
    ${flowRails(fractions).map(({ x, thickness }, index) =>
      index < row
        ? nothing
        : svg`<svg class="series-${index % 3}" y="50%" overflow="visible"><path stroke-width=${thickness}
            d=${index > row ? `M${x} -${FAR}V${FAR}` : `M${x} -${FAR}V-${TURN}Q${x} 0 ${x + TURN} 0H${RAIL_WIDTH}`} /></svg>`,
    )}
  </svg>`;
}

/** Read aloud, a meter is "Pure-usage meter, 27 of 30, 90%, Developers"; the eye has the bar instead of the counts. */
function meterTemplate(
  { lang, messages: words }: SectionView,
  { label, detail, counted, fraction }: MeterRow,
  index: number,
): TemplateResult {
  const format = formatFor(lang);
  const counts =
    counted &&
    interpolate(words(statsMessages).shareOf, {
      count: format.number(counted.count),
      total: format.number(counted.total),
    });
  return html`<div part="meter" class="series-${index % 3}">
    <span part="meter-label">${label}</span>
    ${counts ? html`<span class="aloud">${counts}</span>` : nothing}
    <span part="meter-figure">${shareFigure(format, counted && shareOf(counted.count, counted.total))}</span>
    <svg part="bar" height="10" aria-hidden="true">
      <rect class="track" width="100%" height="10" rx="2" />
      <rect class="fill" width=${`${fraction * 100}%`} height="10" rx="2" />
    </svg>
    <span part="meter-detail">${detail}</span>
  </div>`;
}

function metersTemplate(view: SectionView, pictures: PictureController): TemplateResult | typeof nothing {
  const { trend, messages: words, level } = view;
  const rows = meterRows(trend);
  if (!trend.diagram || rows.length === 0) return nothing;
  const { source, caption } = trend.diagram;
  const fractions = rows.map(({ fraction }) => fraction);
  const { height, ribbons } = flowRibbons(fractions);
  return html`<section part="meters">
      ${heading(level, 'heading', words(metersMessages).meters)}
      <figure>
        <div part="diagram">
          <p part="source">
            <span part="source-label">${source.label}</span> <span part="source-detail">${source.detail}</span>
          </p>
          <svg class="ribbons" viewBox="0 0 100 ${height}" preserveAspectRatio="none" aria-hidden="true">
            ${ribbons.map((ribbon, index) => svg`<path class="series-${index % 3}" d=${ribbon} />`)}
          </svg>
          <ul role="list">
            ${rows.map((row, index) => html`<li>${railsTemplate(fractions, index)}${meterTemplate(view, row, index)}</li>`)}
          </ul>
        </div>
        <figcaption part="caption">${paragraphsTemplate(caption)}</figcaption>
      </figure>
      ${picturesTemplate(view, pictures)}
    </section>
    ${view.alone ? balanceTemplate(view) : nothing}`;
}

/** How it works: one source, a meter for each way in which it is measured, flows as thick as the shares. */
export const metersSection: Section = {
  name: 'meters',
  styles: metersStyles,
  skeletonLines: 12,
  attach: (host) => {
    new MetersEntrance(host);
    const pictures = new PictureController(host, 'meters');
    return (view) => metersTemplate(view, pictures);
  },
};
