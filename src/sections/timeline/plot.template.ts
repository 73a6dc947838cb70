import { html, nothing, svg, type TemplateResult } from 'lit';
import {
  arrowPath,
  barLinesPath,
  barsPath,
  batchPath,
  dataEndPath,
  dateSpansPath,
  edgePath,
  gridPath,
  leadersPath,
  markPath,
} from '../../layout/timeline/paths.js';
import { TICK_GAP } from '../../layout/timeline/time-axis.js';
import type { PlacedText, TimelineLayout } from '../../layout/timeline/timeline-layout.js';
import { keyed } from '../parts/keyed.js';
import type { Stance } from '../../document/index.js';
import type { PointModel } from './accessible-name.js';
import type { PlotModel } from './model.js';

const textTemplate = ({ x, y, text, before }: PlacedText, name = '') =>
  svg`<text class=${before ? `${name} before` : name} x=${x} y=${y}>${text}</text>`;

/** What a point refers to. It stands beside the point: within, checkers take it for text that is seen. */
export const descriptionTemplate = ({ mark, description }: PointModel): TemplateResult =>
  svg`<defs><desc id=${`point-${mark.index}`}>${description}</desc></defs>`;

const pointTemplate = (layout: TimelineLayout, point: PointModel, inTabOrder: boolean) => {
  const { mark, name, position, current } = point;
  return svg`${descriptionTemplate(point)}<g role="option" part="point" class=${current ? `${mark.evidence.stance} current` : mark.evidence.stance} tabindex=${inTabOrder ? 0 : -1}
    data-point=${mark.index} aria-label=${name} aria-describedby=${`point-${mark.index}`}
    aria-posinset=${position} aria-setsize=${layout.visible.length} aria-current=${current || nothing}
  ><path d=${markPath(layout, mark)} />${mark.label ? textTemplate(mark.label) : nothing}</g>`;
};

const barsTemplate = (layout: TimelineLayout, stance: Stance) =>
  svg`<g class=${stance}><path class="columns" d=${barsPath(layout, stance, 'columns')} /><path class="hollow gap" d=${barsPath(layout, stance, 'hollow')} /><path class="hollow" d=${barsPath(layout, stance, 'hollow')} /><path class="dots" d=${barsPath(layout, stance, 'dots')} /></g>`;

const batchTemplate = (layout: TimelineLayout) =>
  svg`<g class="batch" aria-hidden="true"><path class="discs" stroke-width=${layout.radius * 2} d=${batchPath(layout, 'supports')} /><path class="diamonds" d=${batchPath(layout, 'challenges')} />${barsTemplate(layout, 'supports')}${barsTemplate(layout, 'challenges')}<path class="reference" d=${barLinesPath(layout)} />${layout.barLines.map((label) => textTemplate(label, 'tick'))}</g>`;

/**
 * The picture. The controller renders into `.over` what changes with the pointer. It is one template as far as possible:
 * the browser prepares each template on its own, which for a few points takes longer than drawing them.
 */
export function plotTemplate({ layout, label, earlier, batched, points, tabStop }: PlotModel): TemplateResult {
  const { width, height, axis, ticks, sides } = layout;
  const dx = axis.start < axis.end ? TICK_GAP : -TICK_GAP;
  const y = (axis.top + axis.bottom) / 2;
  return html`<svg part="chart" viewBox=${`0 0 ${width} ${height}`} role="listbox" aria-label=${label}>
    <g aria-hidden="true">
      <path class="grid" d=${gridPath(layout)} />
      <path class="axis" d=${edgePath(layout, 'supports')} />
      <path class="ruler" d=${edgePath(layout, 'challenges')} />
      <path class="data-end" d=${dataEndPath(layout)} />
      <path class="date-spans supports" d=${dateSpansPath(layout, 'supports')} />
      <path class="date-spans challenges" d=${dateSpansPath(layout, 'challenges')} />
      <path class="leaders" d=${leadersPath(layout)} />
      <path class="arrow supports" d=${arrowPath(layout, 'supports')} />
      <path class="arrow challenges" d=${arrowPath(layout, 'challenges')} />
      ${textTemplate(sides.supports, 'side supports')}${textTemplate(sides.challenges, 'side challenges')}
      ${ticks.map(({ x, text }) => (text === undefined ? nothing : textTemplate({ x: x + dx, y, text }, 'tick')))}
    </g>
    ${batched ? batchTemplate(layout) : nothing}${[
      // A piece keeps its place and its node, and so the focus, while others come and go.
      ...Array<symbol>(earlier).fill(nothing),
      ...points.map((point) => keyed(point.mark.evidence, pointTemplate(layout, point, point.mark.index === tabStop))),
    ]}
    <g class="over"></g>
  </svg>`;
}
