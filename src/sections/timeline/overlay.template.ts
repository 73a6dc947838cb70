import { nothing, svg, type TemplateResult } from 'lit';
import { dateSpanPath, markPath } from '../../layout/timeline/paths.js';
import type { TimelineLayout, TimelineMark } from '../../layout/timeline/timeline-layout.js';
import { keyed } from '../parts/keyed.js';
import type { PointModel } from './accessible-name.js';
import type { Highlight, OverlayModel } from './overlay-model.js';
import { descriptionTemplate } from './plot.template.js';

/** From a mark or a name to the frame of the focus, in px. */
const FRAME = 4;

/** Around the mark, and its name where that is beside it; a name at the end of a leader has a frame of its own. */
function focusPath(layout: TimelineLayout, { x, y, label }: TimelineMark): string {
  const half = layout.diamond + FRAME;
  const frame = (left: number, right: number, y: number) =>
    `M${left} ${y - half}H${right}a3 3 0 0 1 3 3V${y + half - 3}a3 3 0 0 1 -3 3H${left}a3 3 0 0 1 -3 -3V${y - half + 3}a3 3 0 0 1 3 -3z`;
  if (!label) return frame(x - half, x + half, y);
  const mirrored = layout.axis.start > layout.axis.end;
  const far = label.x + (Boolean(label.before) === mirrored ? 1 : -1) * (label.width + FRAME);
  const [left, right] = [Math.min(label.x, far), Math.max(label.x, far)];
  return label.y === y
    ? frame(Math.min(left, x - half), Math.max(right, x + half), y)
    : frame(x - half, x + half, y) + frame(left, right, label.y);
}

const haloTemplate = (layout: TimelineLayout, { mark, selected, focused, hovered }: Highlight): TemplateResult => {
  const { x, y, evidence } = mark;
  const inBars = layout.bars.length > 0;
  const ring = hovered || inBars ? (inBars ? 'halo solid' : 'halo ring') : 'halo';
  return svg`<g class=${evidence.stance}><path class="date-span" d=${dateSpanPath(layout, mark)} />${
    selected ? svg`<path class="selected" d=${markPath(layout, mark, 2)} />` : nothing
  }<circle class=${ring} cx=${x} cy=${y} r=${layout.radius + 4} />${
    focused ? svg`<path class="focus" d=${focusPath(layout, mark)} />` : nothing
  }</g>`;
};

const tabStopTemplate = (point: PointModel, count: number, active: boolean): TemplateResult => {
  const { mark, name, position, current } = point;
  return svg`${descriptionTemplate(point)}<g role="option" part="point" tabindex=${active ? 0 : -1} data-point=${mark.index} aria-label=${name}
      aria-describedby=${`point-${mark.index}`} aria-posinset=${position} aria-setsize=${count} aria-current=${current || nothing}><circle class="target" cx=${mark.x} cy=${mark.y} r="12" /></g>`;
};

/** Lies over the picture. */
export function overlayTemplate({ layout, highlighted, tabStops, tabStop, brush }: OverlayModel): TemplateResult {
  return svg`${highlighted.map((highlight) => haloTemplate(layout, highlight))}${tabStops.map((point, i) =>
    // A node that is named anew when the focus comes to it is read twice.
    keyed(
      point?.mark.index ?? -1 - i,
      point ? tabStopTemplate(point, layout.visible.length, point.mark.index === tabStop) : nothing,
    ),
  )}${brush ? svg`<rect class="brush" x=${brush.x} width=${brush.width} height=${layout.height} />` : nothing}`;
}
