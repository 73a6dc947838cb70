import { escapeHtml, startTag } from '../server/markup.js';
import { POLICY } from './policy.js';

/** What an iframe page is made for. */
export interface EmbedPageOptions {
  /** The address of the folder with the files of the release, with a slash at its end; empty for the page's own. */
  readonly files: string;
  /** The address of the document; without one the query of the page's address names it. */
  readonly src?: string | undefined;
  /** The address of the trend's own page: the link inside, and that of the claim where the document names none. */
  readonly page?: string | undefined;
  /** The trend's title. */
  readonly title?: string | undefined;
  /** The trend's language, a BCP 47 tag. */
  readonly lang?: string | undefined;
  readonly dir?: 'ltr' | 'rtl' | undefined;
}

/** The name of the page's own files in its policy. The page is static and holds nothing foreign: it need not be secret. */
const NONCE = 'embed';

/**
 * The Content Security Policy of the iframe page: its own script, the scripts that it loads, and the request for the
 * document. A nonce instead of 'self', which matches nothing in a sandbox, and instead of hashes, for which scripts from
 * another origin, as all are in a sandbox, would need CORS.
 */
export const embedPolicy = [
  "default-src 'none'",
  `script-src 'nonce-${NONCE}' 'strict-dynamic'`,
  `style-src 'nonce-${NONCE}'`,
  'connect-src http: https:',
  // A picture is drawn from a data: URL to become a PNG.
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  `trusted-types ${POLICY} trend-embed lit-html`,
].join('; ');

/**
 * The iframe page, whose script and style are files: it works under a site-wide policy of `default-src 'self'`, in a
 * sandbox, and from a server without CORS. Until the script runs, a link is inside.
 */
export function embedPage({ files, src, page, title, lang, dir }: EmbedPageOptions): string {
  return [
    `<!doctype html>${startTag('html', { lang: lang ?? 'en', dir })}<head><meta charset="utf-8">`,
    startTag('meta', { 'http-equiv': 'Content-Security-Policy', content: embedPolicy }),
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    // For pages around with `frame-sizing`.
    '<meta name="responsive-embedded-sizing" content="allow-origins=*">',
    `<title>${escapeHtml(title ?? 'Trend')}</title>`,
    page === undefined ? '' : startTag('link', { rel: 'canonical', href: page }),
    '<base target="_blank">',
    startTag('link', { rel: 'stylesheet', href: `${files}embed.css`, nonce: NONCE }),
    `${startTag('script', { src: `${files}embed.js`, defer: true, nonce: NONCE })}</script>`,
    `</head><body>${startTag('trend-card', { src, 'data-page': page })}`,
    startTag('a', { href: page ?? '' }),
    `${escapeHtml(title ?? 'This trend in a tab of its own')}</a></trend-card></body></html>\n`,
  ].join('');
}
