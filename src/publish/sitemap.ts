import { trendAddress } from './addresses.js';
import { dateOf, type Entry, newestFirst } from './entry.js';
import type { Publication } from './publication.js';
import { textElement, type XmlElement, xmlDocument } from './xml.js';

const urlElement = (address: string, date: string | undefined): XmlElement => [
  'url',
  {},
  textElement('loc', address),
  // W3C's date and time formats know years and months too, the protocol's schema only whole days: a month is its first.
  ...(date === undefined ? [] : [textElement('lastmod', `${date}-01-01`.slice(0, 10))]),
];

/** The pages, for search engines (sitemaps.org, protocol 0.9). The index changes with the newest of its trends. */
export function sitemap(entries: readonly Entry[], { base }: Publication): string {
  const sorted = newestFirst(entries);
  const newest = sorted[0] && dateOf(sorted[0]);
  return xmlDocument([
    'urlset',
    { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' },
    urlElement(base, newest),
    ...sorted.map((entry) => urlElement(trendAddress(base, entry.id, '/'), dateOf(entry))),
  ]);
}
