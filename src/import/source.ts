import { parseUrl } from '../document/web-url.js';

/** The source of a piece of evidence. */
export interface SourceCell {
  readonly title?: string;
  readonly url: string;
}

const withTitle = (title: string, url: string): SourceCell => (title === '' ? { url } : { title, url });

/** Whether a text is an address with its scheme, or one that begins at a site's root. */
const isAddress = (text: string): boolean => /^https?:\/\/\S+$/i.test(text) && parseUrl(text) !== undefined;

/** Reads `https://…`, `Title <https://…>`, `[Title](https://…)` and `Title https://…`; undefined for any other text. */
export function readSource(cell: string): SourceCell | undefined {
  const text = cell.trim();
  if (isAddress(text)) return { url: text };
  const [, title = '', url = ''] =
    /^\[([^\]]*)\]\((\S+)\)$/.exec(text) ??
    /^([^<]*?)\s*<(\S+)>$/.exec(text) ??
    /^(.*\S)\s+(https?:\/\/\S+)$/i.exec(text) ??
    [];
  return isAddress(url)
    ? withTitle(
        title
          .trim()
          .replace(/[,:;–—-]+$/, '')
          .trim(),
        url,
      )
    : undefined;
}
