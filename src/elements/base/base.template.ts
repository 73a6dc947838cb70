import { html, nothing, type TemplateResult } from 'lit';
import { textDirection } from '../../locale/direction.js';

/**
 * The box that all of an element stands in.
 * @param lang of the trend; undefined until that is known
 * @param fallback what the page put inside, where it stays in view beside the content
 */
export const baseTemplate = (lang: string | undefined, content: unknown, fallback: unknown = nothing): TemplateResult =>
  html`${fallback}
    <div part="base" lang=${lang ?? nothing} dir=${lang === undefined ? nothing : textDirection(lang)}>
      ${content}
    </div>`;

/** A trend within the box, below the notice that it is stale. */
export const contentTemplate = (trend: unknown, staleNotice?: unknown): TemplateResult =>
  html`<div part="content">${staleNotice}${trend}</div>`;
