import type { Evidence } from '../../document/index.js';
import type { SectionView } from '../section.js';

/** A link to the source of a piece of evidence. */
export interface SourceLinkModel {
  /** As absolute as it can be. */
  readonly address: string;
  /** The title of the source; without one its host, or else its address. */
  readonly text: string;
  /** The host, to stand beside a title; empty without a title, and for a relative address. */
  readonly host: string;
}

/** The host of an absolute address as `URL` writes it, without a leading "www."; empty for a relative one. */
const hostOf = (address: string) => /^https?:\/\/(?:[^/?#@]*@)?(?:www\.)?([^/?#]*)/.exec(address)?.[1] ?? '';

export function sourceLinkModel({ href }: SectionView, { source }: Evidence): SourceLinkModel | undefined {
  if (!source) return undefined;
  const address = href(source.url);
  const host = hostOf(address);
  const { title } = source;
  return { address, text: [title, host].find(Boolean) ?? address, host: title ? host : '' };
}
