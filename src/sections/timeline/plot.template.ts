import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Stance } from '../../document/index.js';
import { TICK_GAP } from '../../layout/timeline/tick-labels.js';
import {
  ARROW,
  type PlacedText,
  type TimelineLayout,
  type TimelineMark,
} from '../../layout/timeline/timeline-layout.js';
import type { SectionView } from '../section.js';
import { diamond, disc } from '../../layout/timeline/mark-shapes.js';
import { pointAttributes } from './accessible-name.js';
import type { TimelineController } from './controller.js';
import { timelineSummary } from './summary.js';

const textTemplate = ({ x, y, text }: PlacedText, name = '') => svg`<text class=${name} x=${x} y=${y}>${text}</text>`;

function pointTemplate(view: SectionView, mark: TimelineMark, layout: TimelineLayout, stop: boolean): TemplateResult {
  const { index, label, evidence } = mark;
  const { name, current } = pointAttributes(view, mark);
  const shape = evidence.stance === 'supports' ? disc(mark, layout.radius) : diamond(mark, layout.diamond);
  return svg`<g role="button" part="point" class=${evidence.stance} tabindex=${stop ? 0 : -1}
    data-point=${index} aria-label=${name} aria-current=${current}
  ><path d=${shape} />${label ? textTemplate(label) : nothing}</g>`;
}

/** All marks of a side as one path: a disc is a line of no length with round ends. */
function batchTemplate(layout: TimelineLayout): TemplateResult {
  const { radius, diamond: r, bars: columns, axis } = layout;
  let [discs, diamonds, up, down] = ['', '', '', ''];
  for (const { stance, x, width, height } of columns) {
    const start = Math.round((x - width / 2) * 10) / 10;
    if (stance === 'supports') up += `M${start} ${axis.top}v${-height}h${width}v${height}z`;
    else down += `M${start} ${axis.bottom}v${height}h${width}v${-height}z`;
  }
  if (columns.length === 0)
    for (const mark of layout.marks) {
      if (mark.evidence.stance === 'supports') discs += `M${mark.x} ${mark.y}h0`;
      else diamonds += diamond(mark, r);
    }
  return svg`<g class="crowd" aria-hidden="true"><path class="discs" stroke-width=${radius * 2} d=${discs} /><path class="diamonds" d=${diamonds} /><path class="up" d=${up} /><path class="down" d=${down} /></g>`;
}

/** The lines from the axis to the marks of a side, and the stretches of time that these may mean, each as one path. */
function stemsOf(layout: TimelineLayout, side: Stance): { stems: string; feet: string } {
  const { axis, bars: columns } = layout;
  const edge = side === 'supports' ? axis.top - 1.5 : axis.bottom + 1.5;
  let [stems, feet] = ['', ''];
  // The marks are not to be asked for where none has a stem.
  for (const { evidence, x, y, stemY, dateSpan: foot } of columns.length > 0 ? [] : layout.marks) {
    if (evidence.stance !== side || stemY === undefined) continue;
    stems += `M${x} ${stemY}V${y}`;
    if (foot) feet += `M${foot.start} ${edge}H${foot.end}`;
  }
  return { stems, feet };
}

/** The arrow from a side's name to where its marks are: drawn, because few faces have one. */
function arrowPath({ sides, axis }: TimelineLayout, side: Stance): string {
  const { x, y } = sides[side];
  const way = side === 'supports' ? -1 : 1;
  const middle = x + (axis.start < axis.end ? -1 : 1) * (ARROW - 4);
  return `M${middle} ${y - 5 * way}v${10 * way}m-3.5 ${-3.5 * way}l3.5 ${3.5 * way} 3.5 ${-3.5 * way}`;
}

/**
 * The picture. What follows the pointer is drawn into `.over` by the controller. Of one template as far as it can be:
 * the browser prepares each on its own, and for a few points that takes longer than to draw them.
 */
export function plotTemplate(
  view: SectionView,
  layout: TimelineLayout,
  { batched: crowded, tabStop }: TimelineController,
): TemplateResult {
  const { width, height, axis, grid, ticks, visible: drawn, barLabels: peaks, sides } = layout;
  const dx = axis.start < axis.end ? TICK_GAP : -TICK_GAP;
  const y = (axis.top + axis.bottom) / 2;
  const [up, down] = [stemsOf(layout, 'supports'), stemsOf(layout, 'challenges')];
  return html`<svg
    part="chart"
    viewBox=${`0 0 ${width} ${height}`}
    role="group"
    aria-label=${timelineSummary(view, drawn)}
  >
    <g aria-hidden="true">
      <path class="grid" d=${ticks.map(({ x }) => `M${x} ${grid.top}V${grid.bottom}`).join('')} />
      <path class="axis" d=${`M${axis.start} ${axis.top}H${axis.end}`} />
      <path class="ruler" d=${`M${axis.start} ${axis.bottom}H${axis.end}`} />
      <path class="stems supports" d=${up.stems} />
      <path class="feet supports" d=${up.feet} />
      <path class="stems challenges" d=${down.stems} />
      <path class="feet challenges" d=${down.feet} />
      <path class="arrow supports" d=${arrowPath(layout, 'supports')} />
      <path class="arrow challenges" d=${arrowPath(layout, 'challenges')} />
      ${textTemplate(sides.supports, 'side supports')}${textTemplate(sides.challenges, 'side challenges')}
      ${ticks.map(({ x, text }) => (text === undefined ? nothing : textTemplate({ x: x + dx, y, text }, 'tick')))}
      ${peaks.map((peak) => textTemplate(peak, 'tick'))}
    </g>
    ${crowded ? batchTemplate(layout) : layout.marks.map((mark) => pointTemplate(view, mark, layout, mark.index === tabStop))}
    <g class="over"></g>
  </svg>`;
}
