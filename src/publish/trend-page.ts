import { publishMessages } from '../messages/en.js';
import { messagesFor } from '../messages/messages-for.js';
import { withAbsoluteLinks } from '../server/absolute-links.js';
import { startTag } from '../server/markup.js';
import { renderTrend } from '../server/render-trend.js';
import { assetFolder, trendAddress } from './addresses.js';
import { type Claim, claimOf } from './claim.js';
import { entryOf } from './entry.js';
import { htmlPage, textTag } from './html-page.js';
import type { Publication, PublishedTrend } from './publication.js';
import { trendHead } from './trend-head.js';

/** Files of the trend that a reader may want, named as their kinds are in every language. */
const FORMATS = [
  ['JSON', '.json'],
  ['Markdown', '.md'],
  ['TXT', '.txt'],
  ['CSV', '.csv'],
  ['SVG', '.svg'],
  ['PNG', '.png'],
] as const;

type Words = Readonly<Record<keyof typeof publishMessages, string>>;

/** The lines that put a trend on another page. */
function embedLines(id: string, claim: Claim, publication: Publication): string {
  const page = trendAddress(publication.base, id, '/');
  const script = startTag('script', { type: 'module', async: true, src: `${assetFolder(publication)}trend-embed.js` });
  const card = startTag('trend-card', { src: trendAddress(publication.base, id, '.json') });
  return `${script}</script>\n${card}${textTag('a', { href: page }, claim.title)}</trend-card>`;
}

function footer(id: string, claim: Claim, words: Words, publication: Publication): string {
  const { base, rasterize } = publication;
  const formats = FORMATS.filter(([, suffix]) => suffix !== '.png' || rasterize).map(
    ([name, suffix]) => `<li>${textTag('a', { href: trendAddress(base, id, suffix) }, name)}</li>`,
  );
  const code = (text: string) => `<pre dir="ltr">${textTag('code', {}, text)}</pre>`;
  return [
    `<footer><div class="formats">${textTag('h2', {}, words.otherFormats)}<ul role="list">${formats.join('')}</ul></div>`,
    `<details>${textTag('summary', {}, words.embedTrend)}`,
    `${textTag('p', {}, words.embedWithScript)}${code(embedLines(id, claim, publication))}`,
    `${textTag('p', {}, words.embedWithout)}${code(trendAddress(base, id, '/'))}`,
    '</details></footer>',
  ].join('');
}

/** The page of a trend, `B/ID/`: whole without JavaScript, and alive once the script has come. */
export async function trendPage(published: PublishedTrend, publication: Publication): Promise<string> {
  const { id, src } = published;
  const entry = entryOf(published);
  const claim = await claimOf(entry);
  const words = messagesFor(entry.lang)(publishMessages);
  const collection = publication.title ?? words.allTrends;
  const trend = withAbsoluteLinks(published.trend, src);
  const script = { type: 'module', async: true, src: `${assetFolder(publication)}trend-embed.js` };
  return htmlPage(
    {
      lang: entry.lang,
      title: entry.author === undefined ? claim.title : `${claim.title} · ${entry.author}`,
      head: trendHead({ trend, entry, claim, collection, publication }) + `${startTag('script', script)}</script>`,
      body: [
        `<nav>${textTag('a', { href: publication.base }, collection)}</nav>`,
        `<main>${renderTrend(trend, { headingLevel: 1 })}</main>`,
        footer(id, claim, words, publication),
      ].join(''),
    },
    publication,
  );
}
