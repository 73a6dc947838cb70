import { html, nothing, type TemplateResult } from 'lit';
import { textDirection } from '../../locale/direction.js';
import { keyed } from '../../sections/parts/keyed.js';
import type { TrendTheme } from './attributes.js';

/**
 * The box that all of an element stands in. That of a trend is another than the one before it: where it stands higher than
 * the skeleton, nothing has moved.
 * @param lang of the trend; undefined until that is known
 * @param above what the page put inside, where it stays in view above the content
 * @param below the same, below it
 * @param theme of a provider around the element, where that has none of its own
 */
export const baseTemplate = (
  lang: string | undefined,
  content: unknown,
  above: unknown = nothing,
  below: unknown = nothing,
  theme?: TrendTheme,
): TemplateResult =>
  html`${above}
  ${keyed(
    above === below,
    html`<div
      part="base"
      data-theme=${theme ?? nothing}
      lang=${lang ?? nothing}
      dir=${lang === undefined ? nothing : textDirection(lang)}
    >
      ${content}
    </div>`,
  )}
  ${below}`;

/** A trend within the box, below the notice that it is stale. */
export const contentTemplate = (trend: unknown, staleNotice?: unknown): TemplateResult =>
  html`<div part="content">${staleNotice}${trend}</div>`;
