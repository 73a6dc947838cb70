import type { Nodes, RootContent } from 'mdast';
import { readMarkdown, wordsOf } from '../../fixtures/markdown.js';
import { bare, fact, type Facts, leads, linkFact } from './facts.js';

/** The words of a line; its links with where they lead. */
function linked(node: Nodes): string {
  if (node.type === 'link') return linkFact(wordsOf(node), node.url);
  return 'children' in node ? node.children.map(linked).join('') : wordsOf(node);
}

/** "…: 8 supporting, 3 counterexamples." */
const COUNTS = /: ([^:]+)\.$/;

function* read(nodes: readonly RootContent[]): Generator<readonly string[]> {
  let heading = '';
  let footer = false;
  for (const node of nodes) {
    if (node.type === 'heading') {
      const [first] = node.children;
      if (node.depth === 2) heading = bare(wordsOf(node));
      const address = first?.type === 'link' ? first.url : '';
      // A trend without a title goes by its address.
      if (bare(wordsOf(node)) !== bare(address)) yield fact('#'.repeat(node.depth).replace('###', '?'), wordsOf(node));
      if (address) yield fact('@', leads(address));
    } else if (node.type === 'list') {
      const kind = /^(Supportingevidence|Counterexamples)$/.test(heading) ? '-' : heading === 'Glossary' ? ':' : '=';
      for (const item of node.children) yield fact(kind, linked(item));
    } else if (node.type === 'thematicBreak') {
      footer = true;
    } else if (heading === 'Evidenceovertime') {
      yield fact('+', COUNTS.exec(wordsOf(node))?.[1]);
    } else {
      yield fact(footer ? '.' : '>', linked(node));
    }
  }
}

/** What a trend's Markdown says. */
export const factsOfMarkdown = (markdown: string): Facts => [...read(readMarkdown(markdown).children)].flat();
