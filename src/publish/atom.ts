import type { Entry } from './entry.js';
import { type FeedItem, feedItems, newestDate } from './feed-items.js';
import { collectionTitle } from './collection-title.js';
import type { Publication } from './publication.js';
import { textElement, type XmlElement, xmlDocument } from './xml.js';

const link = (rel: string, type: string, href: string): XmlElement => ['link', { rel, type, href }];

const entryElement = ({ title, lang, url, date, author, summary, html, picture }: FeedItem): XmlElement => [
  'entry',
  { 'xml:lang': lang },
  textElement('id', url),
  textElement('title', title),
  textElement('updated', date),
  ['author', {}, textElement('name', author)],
  link('alternate', 'text/html', url),
  ...(picture === undefined ? [] : [link('enclosure', 'image/png', picture)]),
  textElement('summary', summary),
  textElement('content', html, { type: 'html' }),
];

/**
 * The collection as Atom (RFC 4287). Written here, since the libraries at hand say titles as HTML, know neither the
 * language of an entry nor JSON Feed 1.1, and read the clock.
 */
export async function atomFeed(entries: readonly Entry[], publication: Publication): Promise<string> {
  const { base } = publication;
  const items = await feedItems(entries, publication);
  const { title, lang } = await collectionTitle(entries, publication);
  return xmlDocument([
    'feed',
    { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': lang },
    textElement('id', base),
    textElement('title', title),
    textElement('updated', newestDate(items)),
    link('self', 'application/atom+xml', `${base}feed.xml`),
    link('alternate', 'text/html', base),
    ...items.map(entryElement),
  ]);
}
