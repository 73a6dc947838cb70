import type { Link, Nodes, Parent, PhrasingContent, RootContent } from 'mdast';

/** The line and column of a node, from 1. */
export const placeOfNode = ({ position }: Nodes): { readonly row: number; readonly column: number } => ({
  row: position?.start.line ?? 1,
  column: position?.start.column ?? 1,
});

/** The text of phrasing content: breaks as line ends, everything else as its words. */
export function textOf(nodes: readonly (PhrasingContent | RootContent)[]): string {
  return nodes
    .map((node): string => {
      if (node.type === 'break') return '\n';
      if ('value' in node) return node.type === 'html' ? '' : node.value;
      if (node.type === 'image') return node.alt ?? '';
      return 'children' in node ? textOf(node.children) : '';
    })
    .join('');
}

/** Blocks of prose as the text of a document: a blank line between paragraphs, a line for each item of a list. */
export function proseOf(blocks: readonly RootContent[]): string {
  return blocks
    .map((block) => {
      if (block.type !== 'list') return textOf('children' in block ? block.children : [block]);
      return block.children
        .map((item, i) => `${block.ordered ? `${(block.start ?? 1) + i}.` : '–'} ${proseOf(item.children)}`)
        .join('\n');
    })
    .map((text) => text.trim())
    .filter(Boolean)
    .join('\n\n');
}

/** What of a block a text of a document cannot hold: links, pictures, code, tables; each as its name and its node. */
export function lostIn(node: Nodes): readonly { readonly what: string; readonly node: Nodes }[] {
  const what: Partial<Record<Nodes['type'], string>> = {
    link: 'the address of a link',
    image: 'a picture',
    html: 'HTML',
    table: 'a table',
    footnoteReference: 'a footnote',
  };
  const name = what[node.type];
  const own = name === undefined ? [] : [{ what: name, node }];
  return 'children' in node ? [...own, ...(node as Parent).children.flatMap(lostIn)] : own;
}

/** The last link of phrasing content, when nothing but white space and marks of punctuation comes after it. */
export function lastLink(
  nodes: readonly PhrasingContent[],
): { readonly link: Link; readonly before: readonly PhrasingContent[] } | undefined {
  for (let i = nodes.length - 1; i >= 0; i--) {
    const node = nodes[i];
    if (node?.type === 'link') return { link: node, before: nodes.slice(0, i) };
    if (node?.type !== 'text' || /[^\s.)]/.test(node.value)) return undefined;
  }
  return undefined;
}
