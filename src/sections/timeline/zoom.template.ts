import { html, nothing, type TemplateResult } from 'lit';
import type { TimelineZoom } from './zoom.js';
import type { ZoomModel } from './zoom-model.js';

/** The zoom buttons, and a status of the visible part. */
export function zoomTemplate(
  { label, zoomIn, zoomOut, earlier, later, showAll, zoomed, hint, status }: ZoomModel,
  zoom?: TimelineZoom,
): TemplateResult {
  const button = (text: string, usable: boolean, act: () => void) =>
    html`<button type="button" aria-disabled=${usable ? nothing : 'true'} @click=${() => usable && act()}>
      ${text}
    </button>`;
  return html`<div part="zoom" class="tools" role="group" aria-label=${label}>
    ${button(zoomIn, true, () => zoom?.step(true))} ${button(zoomOut, zoomed, () => zoom?.step(false))}
    ${button(earlier, zoomed, () => zoom?.turn(-0.5))} ${button(later, zoomed, () => zoom?.turn(0.5))}
    ${button(showAll, zoomed, () => zoom?.showAll())}
    <p>
      ${hint ? html`<span class="hint" aria-hidden="true">${hint}</span>` : nothing}<span aria-live="polite"
        >${status ?? nothing}</span
      >
    </p>
  </div>`;
}
