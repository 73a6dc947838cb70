import type { SectionView } from '../section.js';

/** Query parameters that tell where a visitor came from, and nothing of what the page shows. */
const TRACKING =
  /^((utm|mtm|pk|piwik|matomo|hsa|mc|oly)_|_(ga|gl|hs(enc|mi|fp)|openstat)=|(\w*clid|gclsrc|[gw]braid|igsh(id)?|mkt_tok|vero_id|epik|srsltid|msclkid|li_fat_id|ref_src|s_cid)=)/i;

/** An address without fragment and tracking parameters; the others keep their order and spelling. */
export function withoutTracking(url: string): string {
  const [, path = '', query = ''] = /^([^?#]*)\??([^#]*)/.exec(url) ?? [];
  const kept = query.split('&').filter((parameter) => parameter && !TRACKING.test(parameter));
  return path + (kept.length > 0 ? `?${kept.join('&')}` : '');
}

/**
 * The address that the page has for others: the one that it calls canonical, else its own; in a `srcdoc` frame, which
 * has none, that of the page around it. A server has none, so only event handlers ask for it.
 */
export function pageAddress(): string {
  const canonical = document.querySelector<HTMLLinkElement>('head > link[rel~="canonical" i][href]')?.href ?? '';
  const isWeb = (url: string) => /^https?:/.test(url);
  return withoutTracking([canonical, location.href, document.baseURI].find(isWeb) ?? location.href);
}

/** Resolves a URL of the document, to the page where the document has no address of its own. */
export const absolute =
  ({ href }: SectionView) =>
  (url: string): string =>
    Object.assign(document.createElement('a'), { href: href(url) }).href;
