import { publishMessages } from '../messages/en.js';
import { messagesFor } from '../messages/messages-for.js';
import { startTag } from '../server/markup.js';
import { hostOf, trendAddress } from './addresses.js';
import { type Claim, claimOf, type ShareText } from './claim.js';
import { collectionTitle } from './collection-title.js';
import { dateOf, type Entry, newestFirst } from './entry.js';
import { htmlPage, languageOf, linkTag, metaTag, textTag } from './html-page.js';
import type { Publication } from './publication.js';

const bdi = (text: string): string => textTag('bdi', {}, text);

const shareItem = ({ share, label, counts }: ShareText): string =>
  `<li>${textTag('b', {}, share)}<span>${bdi(label)}${textTag('span', {}, counts)}</span></li>`;

/** A trend in the list: never its shares without the counts of both sides. */
function listItem(entry: Entry, claim: Claim, base: string): string {
  const date = dateOf(entry);
  const about = [
    claim.status && textTag('span', { class: 'badge' }, claim.status),
    claim.asOf && textTag('time', { datetime: date }, claim.asOf),
    entry.author === undefined ? '' : bdi(entry.author),
  ].filter(Boolean);
  return [
    startTag('li', languageOf(entry.lang)),
    `<div><h2>${textTag('a', { href: trendAddress(base, entry.id, '/') }, claim.title)}</h2>`,
    `<p class="sides">${textTag('span', { class: 'for' }, claim.supporting)} `,
    `${textTag('span', { class: 'against' }, claim.challenging)}</p>`,
    about.length > 0 ? `<p class="about">${about.join(' ')}</p>` : '',
    '</div>',
    claim.shares.length > 0 ? `<ul class="shares" role="list">${claim.shares.map(shareItem).join('')}</ul>` : '',
    '</li>',
  ].join('');
}

/** The index, "All trends": what each claims, and how much speaks for and against it. Has no script. */
export async function indexPage(entries: readonly Entry[], publication: Publication): Promise<string> {
  const { base } = publication;
  const { title, lang } = await collectionTitle(entries, publication);
  const items: string[] = [];
  for (const entry of newestFirst(entries)) items.push(listItem(entry, await claimOf(entry), base));
  const feed = (type: string, name: string) => linkTag({ rel: 'alternate', type, href: `${base}${name}`, title });
  return htmlPage(
    {
      lang,
      title,
      head: [
        metaTag({ name: 'description', content: `${title} · ${hostOf(base)}` }),
        linkTag({ rel: 'canonical', href: base }),
        metaTag({ property: 'og:type', content: 'website' }),
        metaTag({ property: 'og:title', content: title }),
        metaTag({ property: 'og:url', content: base }),
        feed('application/atom+xml', 'feed.xml'),
        feed('application/feed+json', 'feed.json'),
        feed('application/json', 'trends.json'),
      ].join(''),
      body: [
        `<main>${textTag('h1', {}, title)}`,
        items.length > 0
          ? `<ul class="trends" role="list">${items.join('')}</ul>`
          : textTag('p', {}, messagesFor(lang)(publishMessages).noTrends),
        `</main><footer><p class="formats">${textTag('a', { href: `${base}feed.xml` }, 'Atom')} `,
        `${textTag('a', { href: `${base}feed.json` }, 'JSON Feed')} ${textTag('a', { href: `${base}trends.json` }, 'JSON')}</p></footer>`,
      ].join(''),
    },
    publication,
  );
}
