import { html, nothing, type TemplateResult } from 'lit';
import { textDirection } from '../../locale/direction.js';
import type { TrendTheme } from './attributes.js';

/** The box while a trend is on its way. It is another than that of the trend, which would count as moved where it is higher. */
export const waitingTemplate = (fallback: unknown, content: unknown, theme?: TrendTheme): TemplateResult =>
  html`${fallback}
    <div part="base" data-theme=${theme ?? nothing}>${content}</div>`;

/**
 * The box that all of an element stands in.
 * @param lang of the trend; undefined until that is known
 * @param below what the page put inside, where it stays in view
 * @param theme of a provider around the element, where that has none of its own
 */
export const baseTemplate = (
  lang: string | undefined,
  content: unknown,
  below: unknown = nothing,
  theme?: TrendTheme,
): TemplateResult =>
  html`<div
      part="base"
      data-theme=${theme ?? nothing}
      lang=${lang ?? nothing}
      dir=${lang === undefined ? nothing : textDirection(lang)}
    >
      ${content}
    </div>
    ${below}`;

/** A trend within the box, below the notice that it is stale. */
export const contentTemplate = (trend: unknown, staleNotice?: unknown): TemplateResult =>
  html`<div part="content">${staleNotice}${trend}</div>`;
