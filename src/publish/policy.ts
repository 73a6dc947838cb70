import { styleOfCard } from '../server/card.js';
import { assetFolder } from './addresses.js';
import { PAGE_STYLE } from './page-style.js';
import type { Publication } from './publication.js';

/** The source expression of CSP for an inline text. */
async function hashSource(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`;
}

const trend = { version: 1, id: 'a', title: '' } as const;

/** The inline styles: of the pages, and of a card in its shadow root, which with a glossary is another. */
const styles = [
  PAGE_STYLE,
  styleOfCard(trend, true),
  styleOfCard({ ...trend, glossary: [{ term: '', meaning: '' }] }, true),
];

/** The same in every page of this build. Not at import: edge runtimes allow no waiting there. */
let hashes: Promise<readonly string[]> | undefined;

/**
 * The Content Security Policy of the published pages. All of them have the same one, so that static hosts can send it
 * as a header, and it names no more than there is:
 * - Scripts come from the folder of this version alone; none is inline, so that nothing that gets into a page can run.
 *   JSON-LD and the document are data blocks, which are no scripts.
 * - Styles are inline, since a declarative shadow root can show its content at first paint only with the style inside;
 *   they are the same for every document, and are named by their hashes. Scripts set styles by objects, which need no
 *   permission.
 * - Requests go to the publisher's own origin, where the documents and their editions are.
 */
export async function pagePolicy(publication: Publication): Promise<string> {
  hashes ??= Promise.all(styles.map(hashSource));
  return [
    "default-src 'none'",
    `script-src ${assetFolder(publication).replace(/[;,]/g, encodeURIComponent)}`,
    `style-src ${(await hashes).join(' ')}`,
    "connect-src 'self'",
    // A picture that a reader saves is drawn from a data: URL; 'self' is for the site's own icon.
    "img-src 'self' data:",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html trend-embed',
  ].join('; ');
}
