import type { BlockContent, PhrasingContent, RootContent } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { toHtml } from 'hast-util-to-html';
import type { TrendDocument } from '../document/index.js';
import type { MarkdownOptions } from './markdown-options.js';
import { markdownTree } from './markdown-tree.js';

/** Texts and links in their lines: emphasis is dropped, and a line break begins the next line. */
function linesOf(nodes: readonly PhrasingContent[]): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]];
  for (const node of nodes) {
    if (node.type === 'break') lines.push([]);
    else lines.at(-1)?.push(...(node.type === 'strong' ? node.children : [node]));
  }
  return lines;
}

/** Only headings, paragraphs, lists and links; each line of a paragraph is a paragraph. */
function plainBlocks(node: RootContent | BlockContent): BlockContent[] {
  switch (node.type) {
    case 'heading':
      return [node];
    case 'paragraph':
      return linesOf(node.children).map((children) => ({ ...node, children }));
    case 'list': {
      const children = node.children.map((item) => {
        const blocks = item.children.flatMap((block) => (block.type === 'paragraph' ? plainBlocks(block) : []));
        return { ...item, spread: blocks.length > 1, children: blocks };
      });
      return [{ ...node, spread: false, children }];
    }
    default:
      return [];
  }
}

/**
 * A trend as HTML that the filters of editors keep as it is: headings, paragraphs, lists and links, and no attribute but
 * `href`. It has the content of the Markdown: both sides of the evidence, with sources, counts and date.
 * @param trend a parsed document
 * @param options `headingLevel` is 2 by default: it is pasted below the title of a page
 */
export function trendToPlainHtml(trend: TrendDocument, options: MarkdownOptions = {}): string {
  const { children } = markdownTree(trend, { ...options, headingLevel: options.headingLevel ?? 2 });
  return `${toHtml(toHast({ type: 'root', children: children.flatMap(plainBlocks) }))}\n`;
}
