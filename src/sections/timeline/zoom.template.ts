import { html, nothing, type TemplateResult } from 'lit';
import type { TimelineController } from './controller.js';
import type { TimelineZoom } from './zoom.js';
import type { ZoomModel } from './zoom-model.js';

/** The zoom buttons, and a status of the visible part. */
export function zoomTemplate(
  { label, zoomIn, zoomOut, earlier, later, showAll, zoomed, hint, status }: ZoomModel,
  controller?: TimelineController,
): TemplateResult {
  const button = (text: string, usable: boolean, act: (zoom: TimelineZoom) => void) =>
    html`<button
      type="button"
      aria-disabled=${usable ? nothing : 'true'}
      @click=${() => usable && controller?.zoom(act)}
    >
      ${text}
    </button>`;
  return html`<div part="zoom" class="tools" role="group" aria-label=${label}>
    ${button(zoomIn, true, (zoom) => zoom.step(true))} ${button(zoomOut, zoomed, (zoom) => zoom.step(false))}
    ${button(earlier, zoomed, (zoom) => zoom.turn(-0.5))} ${button(later, zoomed, (zoom) => zoom.turn(0.5))}
    ${button(showAll, zoomed, (zoom) => zoom.showAll())}
    <p>
      ${hint ? html`<span class="hint" aria-hidden="true">${hint}</span>` : nothing}<span aria-live="polite"
        >${status ?? nothing}</span
      >
    </p>
  </div>`;
}
