import { html, nothing, svg, type TemplateResult } from 'lit';
import {
  arrowPath,
  barsPath,
  batchPath,
  edgePath,
  gridPath,
  markPath,
  stemPaths,
} from '../../layout/timeline/paths.js';
import { TICK_GAP } from '../../layout/timeline/tick-labels.js';
import type { PlacedText, TimelineLayout } from '../../layout/timeline/timeline-layout.js';
import { keyed } from '../parts/keyed.js';
import type { PointModel } from './accessible-name.js';
import type { PlotModel } from './model.js';

const textTemplate = ({ x, y, text }: PlacedText, name = '') => svg`<text class=${name} x=${x} y=${y}>${text}</text>`;

const pointTemplate = (
  layout: TimelineLayout,
  { mark, name, description, position, current }: PointModel,
  inTabOrder: boolean,
) =>
  svg`<g role="option" part="point" class=${mark.evidence.stance} tabindex=${inTabOrder ? 0 : -1}
    data-point=${mark.index} aria-label=${name} aria-description=${description}
    aria-posinset=${position} aria-setsize=${layout.visible.length} aria-current=${current || nothing}
  ><path d=${markPath(layout, mark)} />${mark.label ? textTemplate(mark.label) : nothing}</g>`;

const batchTemplate = (layout: TimelineLayout) =>
  svg`<g class="batch" aria-hidden="true"><path class="discs" stroke-width=${layout.radius * 2} d=${batchPath(layout, 'supports')} /><path class="diamonds" d=${batchPath(layout, 'challenges')} /><path class="up" d=${barsPath(layout, 'supports')} /><path class="down" d=${barsPath(layout, 'challenges')} /></g>`;

/**
 * The picture. The controller renders into `.over` what changes with the pointer. It is one template as far as possible:
 * the browser prepares each template on its own, which for a few points takes longer than drawing them.
 */
export function plotTemplate({ layout, label, key, batched, points, tabStop }: PlotModel): TemplateResult {
  const { width, height, axis, ticks, barLabels, sides } = layout;
  const dx = axis.start < axis.end ? TICK_GAP : -TICK_GAP;
  const y = (axis.top + axis.bottom) / 2;
  const [up, down] = [stemPaths(layout, 'supports'), stemPaths(layout, 'challenges')];
  return html`<svg
    part="chart"
    viewBox=${`0 0 ${width} ${height}`}
    role="listbox"
    aria-label=${label}
    aria-describedby="timeline-help"
  >
    <g aria-hidden="true">
      <path class="grid" d=${gridPath(layout)} />
      <path class="axis" d=${edgePath(layout, 'supports')} />
      <path class="ruler" d=${edgePath(layout, 'challenges')} />
      <path class="stems supports" d=${up.stems} />
      <path class="date-spans supports" d=${up.dateSpans} />
      <path class="stems challenges" d=${down.stems} />
      <path class="date-spans challenges" d=${down.dateSpans} />
      <path class="arrow supports" d=${arrowPath(layout, 'supports')} />
      <path class="arrow challenges" d=${arrowPath(layout, 'challenges')} />
      ${textTemplate(sides.supports, 'side supports')}${textTemplate(sides.challenges, 'side challenges')}
      ${ticks.map(({ x, text }) => (text === undefined ? nothing : textTemplate({ x: x + dx, y, text }, 'tick')))}
      ${barLabels.map((label) => textTemplate(label, 'tick'))}
    </g>
    ${
      batched
        ? batchTemplate(layout)
        : keyed(
            key,
            points.map((point) => pointTemplate(layout, point, point.mark.index === tabStop)),
          )
    }
    <g class="over"></g>
  </svg>`;
}
