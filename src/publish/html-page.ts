import { textDirection } from '../locale/direction.js';
import { escapeHtml, startTag } from '../server/markup.js';
import { PAGE_STYLE } from './page-style.js';
import { pagePolicy } from './policy.js';
import type { Publication } from './publication.js';

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
    `<style>${PAGE_STYLE}</style>`,
    head,
    `</head><body>${body}</body></html>\n`,
  ].join('');
}
