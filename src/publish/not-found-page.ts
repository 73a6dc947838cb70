import { publishMessages } from '../messages/en.js';
import { messagesFor } from '../messages/messages-for.js';
import { collectionTitle } from './collection-title.js';
import type { Entry } from './entry.js';
import { htmlPage, metaTag, textTag } from './html-page.js';
import type { Publication } from './publication.js';

/** The page for an address at which nothing is; it leads to the index. */
export async function notFoundPage(entries: readonly Entry[], publication: Publication): Promise<string> {
  const { title, lang } = await collectionTitle(entries, publication);
  const { notFound } = messagesFor(lang)(publishMessages);
  return htmlPage(
    {
      lang,
      title: notFound,
      head: metaTag({ name: 'robots', content: 'noindex' }),
      body: `<main>${textTag('h1', {}, notFound)}<p>${textTag('a', { href: publication.base }, title)}</p></main>`,
    },
    publication,
  );
}
