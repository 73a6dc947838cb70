import { textDirection } from '../locale/direction.js';
import { escapeHtml, startTag } from '../server/markup.js';
import { PAGE_STYLE } from './page-style.js';
import { pagePolicy } from './policy.js';
import type { Publication } from './publication.js';

/** A point for and a point against, as on the timeline. Inside the page: a site need not have a file for it. */
const ICON =
  'data:image/svg+xml,' +
  encodeURIComponent(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16" fill="none" stroke="#0b7a94" stroke-width="2">' +
      '<path d="M1 8h14" stroke="#888" stroke-width="1"/><circle cx="10" cy="4" r="2.5" fill="#0b7a94"/>' +
      '<path d="M6 9.5 9 12.5 6 15.5 3 12.5z" stroke="#c2582f" stroke-width="1.5"/></svg>',
  );

/** What differs between the published pages. */
export interface HtmlPage {
  readonly lang: string | undefined;
  readonly title: string;
  /** HTML of the head and of the body. */
  readonly head: string;
  readonly body: string;
}

/** An attribute of language and its direction, where what is inside has one of its own. */
export const languageOf = (lang: string | undefined) => (lang === undefined ? {} : { lang, dir: textDirection(lang) });

/** A void element of the head. */
export const metaTag = (attributes: Parameters<typeof startTag>[1]): string => startTag('meta', attributes);
export const linkTag = (attributes: Parameters<typeof startTag>[1]): string => startTag('link', attributes);

/** An element that holds nothing but text. */
export const textTag = (name: string, attributes: Parameters<typeof startTag>[1], text: string): string =>
  `${startTag(name, attributes)}${escapeHtml(text)}</${name}>`;

/** A whole page, with the policy that the header repeats where a host can send one. */
export async function htmlPage({ lang, title, head, body }: HtmlPage, publication: Publication): Promise<string> {
  return [
    `<!doctype html>${startTag('html', languageOf(lang ?? 'en'))}<head><meta charset="utf-8">`,
    metaTag({ 'http-equiv': 'Content-Security-Policy', content: await pagePolicy(publication) }),
    metaTag({ name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    metaTag({ name: 'color-scheme', content: 'light dark' }),
    textTag('title', {}, title),
    linkTag({ rel: 'icon', href: ICON }),
    `<style>${PAGE_STYLE}</style>`,
    head,
    `</head><body>${body}</body></html>\n`,
  ].join('');
}
