import { html, nothing, type TemplateResult } from 'lit';
import type { Evidence } from '../../document/index.js';
import type { SectionView } from '../section.js';

/** Where a link leads: the name of its host, without the "www." that says nothing; empty for a relative address. */
const hostOf = (address: string) => (URL.canParse(address) ? new URL(address).host.replace(/^www\./, '') : '');

/**
 * A link to where a piece of evidence is told; it says where it leads.
 * @param tabindex -1 where the same link stands elsewhere for the keyboard
 */
export function sourceLink(
  { href }: SectionView,
  { source }: Evidence,
  tabindex?: -1,
): TemplateResult | typeof nothing {
  if (!source) return nothing;
  const address = href(source.url);
  const host = hostOf(address);
  return html` <a part="source-link" href=${address} rel="noopener" tabindex=${tabindex ?? nothing}
    ><bdi>${[source.title, host, address].find(Boolean)}</bdi>${
      source.title && host ? html`<span part="source-host">&nbsp;· <bdi>${host}</bdi></span>` : nothing
    }</a
  >`;
}
