import type { BlockContent, Heading, List, ListItem, Paragraph, PhrasingContent, Root, RootContent, Text } from 'mdast';
import type { TrendDocument } from '../document/index.js';
import type { Block, Link, Piece, ShareLine } from '../sections/outline.js';
import { directionMark } from './sanitize.js';
import type { MarkdownOptions } from './markdown-options.js';
import { type Outline, trendOutline } from './outline.js';

type Direction = Outline['direction'];

const text = (value: string): Text => ({ type: 'text', value });

/** A text whose line ends are hard line breaks. */
const withBreaks = (value: string): PhrasingContent[] =>
  value.split('\n').flatMap((line, index) => (index > 0 ? [{ type: 'break' }, text(line)] : [text(line)]));

const strong = (value: string): PhrasingContent[] => (value ? [{ type: 'strong', children: [text(value)] }] : []);

function link({ name, address }: Link): PhrasingContent[] {
  if (address === undefined) return name ? [text(name)] : [];
  return [{ type: 'link', url: address, children: [text(name || address)] }];
}

/** Joins the non-empty parts of a line with a separator. */
const joined = (separator: string, ...parts: readonly PhrasingContent[][]): PhrasingContent[] =>
  parts.filter((part) => part.length > 0).flatMap((part, index) => (index > 0 ? [text(separator), ...part] : part));

const textOf = (nodes: readonly PhrasingContent[]): string =>
  nodes.map((node) => ('value' in node ? node.value : 'children' in node ? textOf(node.children) : '')).join('');

/** Inserts a direction mark before the first text, inside its formatting. */
function marked(mark: string, [first, ...rest]: readonly PhrasingContent[]): PhrasingContent[] {
  if (first?.type === 'text') return [text(mark + first.value), ...rest];
  if (first?.type === 'strong') return [{ ...first, children: marked(mark, first.children) }, ...rest];
  if (first?.type === 'link') return [{ ...first, children: [text(mark + textOf(first.children))] }, ...rest];
  return first ? [first, ...rest] : [];
}

/** Converts an outline to mdast nodes. */
class MarkdownWriter {
  constructor(
    private readonly direction: Direction,
    private readonly level: number,
  ) {}

  /** No paragraph when there is no text. */
  paragraph(...children: PhrasingContent[]): Paragraph[] {
    const value = textOf(children);
    if (!value) return [];
    return [{ type: 'paragraph', children: marked(directionMark(value, this.direction), children) }];
  }

  heading(below: number, ...children: PhrasingContent[]): Heading[] {
    const depth = Math.min(6, this.level + below) as Heading['depth'];
    return this.paragraph(...children).map((paragraph) => ({ ...paragraph, type: 'heading', depth }));
  }

  list(items: readonly Paragraph[][]): List {
    const children = items.map((paragraphs): ListItem => {
      return { type: 'listItem', spread: paragraphs.length > 1, children: paragraphs };
    });
    return { type: 'list', ordered: false, spread: children.some(({ spread }) => spread), children };
  }

  share({ share, label, counts, detail }: ShareLine): Paragraph[] {
    return this.paragraph(
      ...joined(' ', strong(share), [text([label, `(${counts})`, detail && `— ${detail}`].filter(Boolean).join(' '))]),
    );
  }

  /** The source follows the last paragraph. */
  piece({ company, date, paragraphs, source }: Piece): Paragraph[] {
    const [first = [], ...rest] = paragraphs.map(withBreaks);
    const lines = [joined(' — ', joined(' · ', strong(company), date ? [text(date)] : []), first), ...rest];
    return lines.flatMap((line, index) =>
      this.paragraph(...(source && index === lines.length - 1 ? joined(' ', line, link(source)) : line)),
    );
  }

  block(block: Block): (BlockContent | Heading)[] {
    switch (block.kind) {
      case 'paragraphs':
        return block.paragraphs.flatMap((value) => this.paragraph(...withBreaks(value)));
      case 'source':
        return this.paragraph(...joined(' — ', strong(block.label), block.detail ? [text(block.detail)] : []));
      case 'shares':
        return [this.list(block.shares.map((share) => this.share(share)))];
      case 'pieces':
        return [this.list(block.pieces.map((piece) => this.piece(piece)))];
      case 'answers':
        return block.answers.flatMap(({ question, paragraphs }) => [
          ...this.heading(2, text(question)),
          ...paragraphs.flatMap((value) => this.paragraph(...withBreaks(value))),
        ]);
    }
  }
}

/** A trend as a Markdown tree (mdast), of which Markdown and plain HTML are written. */
export function markdownTree(trend: TrendDocument, options: MarkdownOptions = {}): Root {
  const { direction, title, address, meta, sections, footer } = trendOutline(trend, options);
  const writer = new MarkdownWriter(direction, Math.min(6, Math.max(1, Math.trunc(options.headingLevel ?? 1) || 1)));
  const footnotes = writer.paragraph(...joined(' · ', ...footer.map(link)));
  const children: RootContent[] = [
    ...writer.heading(0, ...link({ name: title, address })),
    ...writer.paragraph(text(meta.join(' · '))),
    ...sections.flatMap(({ heading, blocks }) => [
      ...writer.heading(1, text(heading)),
      ...blocks.flatMap((block) => writer.block(block)),
    ]),
    ...(footnotes.length > 0 ? [{ type: 'thematicBreak' } as const, ...footnotes] : []),
  ];
  return { type: 'root', children };
}
