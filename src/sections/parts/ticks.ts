import { html, type TemplateResult } from 'lit';
import type { Ticks } from '../../layout/meters/ticks.js';

/** A share as a picture, as wide as its part of the room. */
export function ticksTemplate({ width, height, part, filled, empty }: Ticks, name = 'ticks'): TemplateResult {
  return html`<svg
    part=${name}
    width=${`${part * 100}%`}
    viewBox="0 0 ${width} ${height}"
    preserveAspectRatio="none"
    aria-hidden="true"
  >
    <path class="empty" d=${empty} />
    <path class="filled" d=${filled} />
  </svg>`;
}
