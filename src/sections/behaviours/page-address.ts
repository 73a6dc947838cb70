import type { SectionView } from '../section.js';

/** The page's own address. Only ever asked for when the reader does something: a server has none. */
export const pageAddress = (): string => location.href.replace(/#.*/s, '');

/** Resolves what may still be relative: to the page, where a document was handed over without an address. */
export function absolute(view: SectionView): (url: string) => string {
  return (url) => Object.assign(document.createElement('a'), { href: view.href(url) }).href;
}
