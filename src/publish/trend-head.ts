import type { TrendDocument } from '../document/index.js';
import { jsonForHtml } from '../server/markup.js';
import { jsonLd } from '../server/json-ld.js';
import { trendAddress } from './addresses.js';
import { type Claim, countsLine, shareLine } from './claim.js';
import { type Entry, dateOf } from './entry.js';
import { moment } from './feed-items.js';
import { linkTag, metaTag } from './html-page.js';
import { PICTURE_SIZE } from './picture-size.js';
import type { Publication } from './publication.js';

/** What the head of a trend's page is made of. */
export interface TrendHead {
  /** With absolute links. */
  readonly trend: TrendDocument;
  readonly entry: Entry;
  readonly claim: Claim;
  /** The collection's name. */
  readonly collection: string;
  readonly publication: Publication;
}

/** The other formats of a trend, by what follows its address. */
const FORMATS = [
  ['.json', 'application/json'],
  ['.md', 'text/markdown'],
  ['.txt', 'text/plain'],
  ['.csv', 'text/csv'],
] as const;

/** The language and region of a tag as Open Graph writes them; it has no form for a language alone. */
function openGraphLocale(lang: string | undefined): string | undefined {
  if (lang === undefined) return undefined;
  const { language, region } = new Intl.Locale(lang);
  return region && `${language}_${region}`;
}

/** The picture says what the page says: the claim, its shares, and how much speaks for and against it. */
const pictureText = (claim: Claim): string =>
  [claim.title, ...claim.shares.map(shareLine), countsLine(claim)].join('. ');

/** Meta elements of Open Graph (ogp.me) and of Twitter cards; one without content is left out. */
function cards({ entry, claim, collection, publication }: TrendHead): string {
  const { base, rasterize } = publication;
  const date = dateOf(entry);
  // The counts come first: hosts cut descriptions, and the claim is never told without them.
  const description = [countsLine(claim), entry.summary].filter(Boolean).join(' — ');
  const picture = rasterize && trendAddress(base, entry.id, '.png');
  const alt = picture && pictureText(claim);
  const openGraph: readonly (readonly [string, string | number | undefined])[] = [
    ['og:type', 'article'],
    ['og:title', claim.title],
    ['og:description', description],
    ['og:url', trendAddress(base, entry.id, '/')],
    ['og:site_name', collection],
    ['og:locale', openGraphLocale(entry.lang)],
    ['og:image', picture],
    ['og:image:type', picture && 'image/png'],
    ['og:image:width', picture && PICTURE_SIZE.width],
    ['og:image:height', picture && PICTURE_SIZE.height],
    ['og:image:alt', alt],
    ['article:modified_time', date && moment(date)],
    ['article:author', entry.author],
  ];
  const twitter: readonly (readonly [string, string | undefined])[] = [
    ['twitter:card', picture ? 'summary_large_image' : 'summary'],
    ['twitter:title', claim.title],
    ['twitter:description', description],
    ['twitter:image', picture],
    ['twitter:image:alt', alt],
    // Two facts that some hosts show below the description.
    ...claim.shares
      .slice(0, 2)
      .flatMap(({ share, label, counts }, index) => [
        [`twitter:label${index + 1}`, label] as const,
        [`twitter:data${index + 1}`, `${share} (${counts})`] as const,
      ]),
  ];
  return [
    ...openGraph.map(([property, content]) => (content ? metaTag({ property, content }) : '')),
    ...twitter.map(([name, content]) => (content ? metaTag({ name, content }) : '')),
  ].join('');
}

/** Links to the same trend in other formats, for programs that look for them. */
function alternates({ entry, claim, collection, publication: { base } }: TrendHead): string {
  const alternate = (type: string, href: string, title: string) => linkTag({ rel: 'alternate', type, href, title });
  const own = (suffix: string) => trendAddress(base, entry.id, suffix);
  return [
    alternate('application/json+oembed', own('/oembed.json'), claim.title),
    alternate('text/xml+oembed', own('/oembed.xml'), claim.title),
    ...FORMATS.map(([suffix, type]) => alternate(type, own(suffix), claim.title)),
    alternate('application/atom+xml', `${base}feed.xml`, collection),
    alternate('application/feed+json', `${base}feed.json`, collection),
  ].join('');
}

/** The elements of the head of a trend's page that say to programs what it is about. */
export function trendHead(head: TrendHead): string {
  const { trend, entry, claim, publication } = head;
  const { base, rasterize } = publication;
  const canonical = trend.url ?? trendAddress(base, entry.id, '/');
  const linked = jsonLd(
    { ...trend, url: canonical },
    {
      image: rasterize && trendAddress(base, entry.id, '.png'),
      data: FORMATS.map(([suffix, type]) => ({ address: trendAddress(base, entry.id, suffix), type })),
    },
  );
  return [
    metaTag({ name: 'description', content: entry.summary ?? [claim.title, countsLine(claim)].join('. ') }),
    linkTag({ rel: 'canonical', href: canonical }),
    cards(head),
    alternates(head),
    `<script type="application/ld+json">${jsonForHtml(linked)}</script>`,
  ].join('');
}
