import { nothing, svg, type TemplateResult } from 'lit';
import type { TimelineLayout, TimelineMark } from '../../layout/timeline/timeline-layout.js';
import type { SectionView } from '../section.js';
import { pointAttributes } from './accessible-name.js';

/** What lies over the picture, and changes more often than it. */
export interface Overlay {
  /** The marks that stand out: picked, pointed at, in focus. The first is the one whose detail is shown. */
  readonly highlighted: readonly TimelineMark[];
  /** Where marks have no nodes of their own: the one in the tab order, and the one before it. */
  readonly tabStops: readonly (TimelineMark | undefined)[];
  /** Which of the stops is in the tab order. */
  readonly activeTabStop: number;
  /** The ends of the stretch that is being drawn out. */
  readonly brush: readonly [number, number] | undefined;
}

function haloTemplate(
  { axis, radius, bars: columns }: TimelineLayout,
  { evidence, x, y, dateSpan: foot }: TimelineMark,
): TemplateResult {
  const edge = evidence.stance === 'supports' ? axis.top - 1.5 : axis.bottom + 1.5;
  return svg`<g class=${evidence.stance}>${
    foot ? svg`<path class="foot" d="M${foot.start} ${edge}H${foot.end}" />` : nothing
  }<circle class=${columns.length > 0 ? 'halo solid' : 'halo'} cx=${x} cy=${y} r=${radius + 4} /></g>`;
}

export function overlayTemplate(view: SectionView, layout: TimelineLayout, overlay: Overlay): TemplateResult {
  const { highlighted: standing, tabStops: stops, activeTabStop: stop, brush } = overlay;
  return svg`${standing.map((mark) => haloTemplate(layout, mark))}${stops.map((mark, i) => {
    if (!mark) return nothing;
    const { name, current } = pointAttributes(view, mark);
    return svg`<g role="button" part="point" tabindex=${i === stop ? 0 : -1} data-point=${mark.index} aria-label=${name}
      aria-current=${current}><circle class="reach" cx=${mark.x} cy=${mark.y} r="12" /></g>`;
  })}${
    brush
      ? svg`<rect class="brush" x=${Math.min(...brush)} width=${Math.abs(brush[1] - brush[0])} height=${layout.height} />`
      : nothing
  }`;
}
