import { collectionTitle } from './collection-title.js';
import type { Entry } from './entry.js';
import { feedItems } from './feed-items.js';
import type { Publication } from './publication.js';

/** The collection as JSON Feed 1.1. It has no date of its own: its items have. */
export async function jsonFeed(entries: readonly Entry[], publication: Publication): Promise<string> {
  const { base } = publication;
  const items = await feedItems(entries, publication);
  const { title, lang } = await collectionTitle(entries, publication);
  return `${JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: base,
    feed_url: `${base}feed.json`,
    language: lang,
    items: items.map((item) => ({
      id: item.url,
      url: item.url,
      title: item.title,
      summary: item.summary,
      content_html: item.html,
      image: item.picture,
      // A document does not say when it was first published.
      date_modified: item.date,
      authors: [{ name: item.author }],
      language: item.lang,
    })),
  })}\n`;
}
