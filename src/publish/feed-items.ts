import { escapeHtml } from '../server/markup.js';
import { hostOf, trendAddress } from './addresses.js';
import { type Claim, claimOf, countsLine, shareLine } from './claim.js';
import { dateOf, type Entry, newestFirst } from './entry.js';
import type { Publication } from './publication.js';

/** A trend as feeds tell of it. */
export interface FeedItem {
  readonly title: string;
  readonly lang: string | undefined;
  /** Its page, `B/ID/`, which is its lasting name too. */
  readonly url: string;
  /** A moment by RFC 3339. */
  readonly date: string;
  readonly author: string;
  /** The quick answer, else the counts of both sides. */
  readonly summary: string;
  /** As HTML: the quick answer, the shares, the counts of both sides and their date. */
  readonly html: string;
  /** The social picture; undefined where none is made. */
  readonly picture: string | undefined;
}

/** The moment in UTC at which a partial date begins, by RFC 3339: `2026-06` is `2026-06-01T00:00:00Z`. */
export const moment = (date: string): string => `${date}-01-01`.slice(0, 10) + 'T00:00:00Z';

/** The date of a feed in which nothing is dated: a feed must have one, and no clock is read. */
const NEVER = '1970-01-01T00:00:00Z';

/** The feed's own date: the newest. The items are in the order of their dates. */
export const newestDate = (items: readonly FeedItem[]): string => items[0]?.date ?? NEVER;

function htmlOf(claim: Claim, summary: string | undefined): string {
  const paragraph = (text: string | undefined) => (text ? `<p>${escapeHtml(text)}</p>` : '');
  const shares = claim.shares.map((share) => `<li>${escapeHtml(shareLine(share))}</li>`).join('');
  return paragraph(summary) + (shares && `<ul>${shares}</ul>`) + paragraph(countsLine(claim));
}

/** What feeds hold: the dated trends, the newest first. */
export async function feedItems(entries: readonly Entry[], publication: Publication): Promise<readonly FeedItem[]> {
  const { base, rasterize } = publication;
  const items: FeedItem[] = [];
  for (const entry of newestFirst(entries)) {
    const date = dateOf(entry);
    if (date === undefined) continue;
    const claim = await claimOf(entry);
    items.push({
      title: claim.title,
      lang: entry.lang,
      url: trendAddress(base, entry.id, '/'),
      date: moment(date),
      author: entry.author ?? hostOf(base),
      summary: entry.summary ?? countsLine(claim),
      html: htmlOf(claim, entry.summary),
      picture: rasterize && trendAddress(base, entry.id, '.png'),
    });
  }
  return items;
}
