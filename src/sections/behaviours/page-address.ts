import type { SectionView } from '../section.js';

/** The address of the page. A server has none, so only event handlers ask for it. */
export const pageAddress = (): string => location.href.replace(/#.*/s, '');

/** Resolves a URL of the document, to the page where the document has no address of its own. */
export const absolute =
  ({ href }: SectionView) =>
  (url: string): string =>
    Object.assign(document.createElement('a'), { href: href(url) }).href;
