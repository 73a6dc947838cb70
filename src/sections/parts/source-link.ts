import { html, nothing, type TemplateResult } from 'lit';
import type { Evidence } from '../../document/index.js';
import type { SectionView } from '../section.js';
import { type SourceLinkModel, sourceLinkModel } from './source-link-model.js';

/**
 * A link to the source of a piece of evidence, with the host that it leads to.
 * @param tabindex -1 where the keyboard finds the same link elsewhere
 */
export function sourceLinkTemplate(model: SourceLinkModel | undefined, tabindex?: -1): TemplateResult | typeof nothing {
  if (!model) return nothing;
  const { address, text, host } = model;
  return html` <a part="source-link" href=${address} rel="noopener" tabindex=${tabindex ?? nothing}
    ><bdi>${text}</bdi>${host ? html`<span part="source-host">&nbsp;· <bdi>${host}</bdi></span>` : nothing}</a
  >`;
}

/** The same, from the piece of evidence itself. */
export const sourceLink = (view: SectionView, evidence: Evidence, tabindex?: -1): TemplateResult | typeof nothing =>
  sourceLinkTemplate(sourceLinkModel(view, evidence), tabindex);
