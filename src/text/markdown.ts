import type { BlockContent, Heading, List, ListItem, Paragraph, PhrasingContent, RootContent, Text } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';
import type { TrendDocument } from '../document/index.js';
import type { Block, ShareLine, Link, Outline, Piece } from './outline.js';
import { directionMark } from './sanitize.js';
import { type OutlineOptions, trendOutline } from './trend-outline.js';

export interface MarkdownOptions extends OutlineOptions {
  /** The level of the title's heading, 1–6; 1 unless told. */
  readonly headingLevel?: number | undefined;
}

/** GitHub reads mathematics between dollar signs, and none that begin or end before a digit: prices stay as they are. */
const unsafe: Options['unsafe'] = [{ character: '$', after: '\\D', inConstruct: 'phrasing' }];

type Direction = Outline['direction'];

const text = (value: string): Text => ({ type: 'text', value });

const strong = (value: string): PhrasingContent[] => (value ? [{ type: 'strong', children: [text(value)] }] : []);

function link({ name, address }: Link): PhrasingContent[] {
  if (address === undefined) return name ? [text(name)] : [];
  return [{ type: 'link', url: address, children: [text(name || address)] }];
}

/** Pieces of a line, with something between each two of them. */
const joined = (separator: string, ...parts: readonly PhrasingContent[][]): PhrasingContent[] =>
  parts.filter((part) => part.length > 0).flatMap((part, index) => (index > 0 ? [text(separator), ...part] : part));

const wordsOf = (nodes: readonly PhrasingContent[]): string =>
  nodes.map((node) => ('value' in node ? node.value : 'children' in node ? wordsOf(node.children) : '')).join('');

/** Puts a mark before the first words, within whatever they stand in. */
function marked(mark: string, [first, ...rest]: readonly PhrasingContent[]): PhrasingContent[] {
  if (first?.type === 'text') return [text(mark + first.value), ...rest];
  if (first?.type === 'strong') return [{ ...first, children: marked(mark, first.children) }, ...rest];
  if (first?.type === 'link') return [{ ...first, children: [text(mark + wordsOf(first.children))] }, ...rest];
  return first ? [first, ...rest] : [];
}

/** Writes what is in an outline as nodes of mdast. */
class MarkdownWriter {
  constructor(
    private readonly direction: Direction,
    private readonly level: number,
  ) {}

  /** Nothing, where there are no words. */
  paragraph(...children: PhrasingContent[]): Paragraph[] {
    const words = wordsOf(children);
    if (!words) return [];
    return [{ type: 'paragraph', children: marked(directionMark(words, this.direction), children) }];
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

  figure({ share, label, counts, detail }: ShareLine): Paragraph[] {
    return this.paragraph(
      ...joined(' ', strong(share), [text([label, `(${counts})`, detail && `— ${detail}`].filter(Boolean).join(' '))]),
    );
  }

  /** The source ends the last of the paragraphs. */
  piece({ company, date, paragraphs, source }: Piece): Paragraph[] {
    const [first = [], ...rest] = paragraphs.map((value) => [text(value)]);
    const lines = [joined(' — ', joined(' · ', strong(company), [text(date)]), first), ...rest];
    return lines.flatMap((line, index) =>
      this.paragraph(...(source && index === lines.length - 1 ? joined(' ', line, link(source)) : line)),
    );
  }

  block(block: Block): (BlockContent | Heading)[] {
    switch (block.kind) {
      case 'paragraphs':
        return block.paragraphs.flatMap((value) => this.paragraph(text(value)));
      case 'source':
        return this.paragraph(...joined(' — ', strong(block.label), block.detail ? [text(block.detail)] : []));
      case 'figures':
        return [this.list(block.figures.map((figure) => this.figure(figure)))];
      case 'pieces':
        return [this.list(block.pieces.map((piece) => this.piece(piece)))];
      case 'answers':
        return block.answers.flatMap(({ question, paragraphs }) => [
          ...this.heading(2, text(question)),
          ...paragraphs.flatMap((value) => this.paragraph(text(value))),
        ]);
    }
  }
}

/**
 * A trend as Markdown (CommonMark, which GitHub's Markdown reads alike): both sides of the evidence with their sources
 * and counts, the shares worked out, the date up to which it speaks, and all texts. What the document says is text:
 * nothing in it becomes HTML, a link or any other markup.
 * @param trend a document that was parsed
 */
export function trendToMarkdown(trend: TrendDocument, options: MarkdownOptions = {}): string {
  const { direction, title, address, meta, sections, footer } = trendOutline(trend, options);
  const set = new MarkdownWriter(direction, Math.min(6, Math.max(1, Math.trunc(options.headingLevel ?? 1) || 1)));
  const footnotes = set.paragraph(...joined(' · ', ...footer.map(link)));
  const children: RootContent[] = [
    ...set.heading(0, ...link({ name: title, address })),
    ...set.paragraph(text(meta.join(' · '))),
    ...sections.flatMap(({ heading, blocks }) => [
      ...set.heading(1, text(heading)),
      ...blocks.flatMap((block) => set.block(block)),
    ]),
    ...(footnotes.length > 0 ? [{ type: 'thematicBreak' } as const, ...footnotes] : []),
  ];
  return toMarkdown({ type: 'root', children }, { bullet: '-', rule: '-', extensions: [gfmToMarkdown(), { unsafe }] });
}
