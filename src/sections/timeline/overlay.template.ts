import { nothing, svg, type TemplateResult } from 'lit';
import { dateSpanPath } from '../../layout/timeline/paths.js';
import type { TimelineLayout, TimelineMark } from '../../layout/timeline/timeline-layout.js';
import { keyed } from '../parts/keyed.js';
import type { PointModel } from './accessible-name.js';
import type { OverlayModel } from './overlay-model.js';

const haloTemplate = (layout: TimelineLayout, mark: TimelineMark): TemplateResult =>
  svg`<g class=${mark.evidence.stance}>${
    mark.dateSpan ? svg`<path class="date-span" d=${dateSpanPath(layout, mark)} />` : nothing
  }<circle class=${layout.bars.length > 0 ? 'halo solid' : 'halo'} cx=${mark.x} cy=${mark.y} r=${layout.radius + 4} /></g>`;

const tabStopTemplate = (
  { mark, name, description, position, current }: PointModel,
  count: number,
  active: boolean,
): TemplateResult =>
  svg`<g role="option" part="point" tabindex=${active ? 0 : -1} data-point=${mark.index} aria-label=${name}
      aria-description=${description} aria-posinset=${position} aria-setsize=${count} aria-current=${current || nothing}><circle class="target" cx=${mark.x} cy=${mark.y} r="12" /></g>`;

/** Lies over the picture. */
export function overlayTemplate({ layout, highlighted, tabStops, activeTabStop, brush }: OverlayModel): TemplateResult {
  return svg`${highlighted.map((mark) => haloTemplate(layout, mark))}${tabStops.map((point, i) =>
    // A node that is named anew while it has the focus is read twice.
    keyed(point?.mark.index ?? i, point ? tabStopTemplate(point, layout.visible.length, i === activeTabStop) : nothing),
  )}${brush ? svg`<rect class="brush" x=${brush.x} width=${brush.width} height=${layout.height} />` : nothing}`;
}
