import type { ListItem, PhrasingContent, Root } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { trendAddress } from './addresses.js';
import { claimOf, countsLine, shareLine } from './claim.js';
import { collectionTitle } from './collection-title.js';
import { type Entry, newestFirst } from './entry.js';
import type { Publication } from './publication.js';

async function item(entry: Entry, base: string): Promise<ListItem> {
  const claim = await claimOf(entry);
  const notes = [...claim.shares.map(shareLine), countsLine(claim)].join('; ');
  const children: PhrasingContent[] = [
    { type: 'link', url: trendAddress(base, entry.id, '.md'), children: [{ type: 'text', value: claim.title }] },
    { type: 'text', value: `: ${notes}` },
  ];
  return { type: 'listItem', spread: false, children: [{ type: 'paragraph', children }] };
}

/** An index for language models (llmstxt.org) that points at the Markdown of each trend. */
export async function llmsIndex(entries: readonly Entry[], publication: Publication): Promise<string> {
  const { title } = await collectionTitle(entries, publication);
  const items: ListItem[] = [];
  for (const entry of newestFirst(entries)) items.push(await item(entry, publication.base));
  const root: Root = {
    type: 'root',
    children: [
      { type: 'heading', depth: 1, children: [{ type: 'text', value: title }] },
      // The lists stand below headings of the second level; this one names what is listed, to machines.
      { type: 'heading', depth: 2, children: [{ type: 'text', value: 'Trends' }] },
      ...(items.length > 0 ? [{ type: 'list', ordered: false, spread: false, children: items } as const] : []),
    ],
  };
  return toMarkdown(root, { bullet: '-', extensions: [gfmToMarkdown()] });
}
