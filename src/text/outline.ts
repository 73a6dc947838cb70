import { paragraphs, type TrendDocument } from '../document/index.js';
import { textDirection } from '../locale/direction.js';
import type { Messages } from '../messages/messages.js';
import { footerModel } from '../sections/footer/model.js';
import { headerModel } from '../sections/header/model.js';
import { glossaryOutline } from '../sections/glossary/outline.js';
import { SECTIONS } from '../sections/list.js';
import type { Block, Link, OutlineSection } from '../sections/outline.js';
import { sectionView } from '../sections/section-view.js';
import { address, hostOf, line } from './sanitize.js';

export interface OutlineOptions {
  /** The widget's messages; by default those of the trend's language, when they are loaded. */
  readonly words?: Messages | undefined;
  /** The base of relative URLs: the document's own address. */
  readonly base?: string | URL | undefined;
}

/**
 * The content of the text versions of a trend, in order and sanitized, without any formatting. Markdown and plain text
 * format the same outline.
 */
export interface Outline {
  readonly direction: 'ltr' | 'rtl';
  readonly title: string;
  /** The trend's own page. */
  readonly address: string | undefined;
  /** "New", "8 companies", "First observed September 2024", "Updated June 2026". */
  readonly meta: readonly string[];
  readonly sections: readonly OutlineSection[];
  /** The publisher and the collection of trends. */
  readonly footer: readonly Link[];
}

/** The paragraphs of texts, with their lines. */
const texts = (raw: readonly string[]): string[] =>
  raw
    .flatMap(paragraphs)
    .map((paragraph) => paragraph.split('\n').map(line).filter(Boolean).join('\n'))
    .filter(Boolean);

/** A block with sanitized texts; undefined when it is empty. */
function sanitized(block: Block, linkTo: (link: Link) => Link): Block | undefined {
  switch (block.kind) {
    case 'paragraphs': {
      const lines = texts(block.paragraphs);
      return lines.length > 0 ? { ...block, paragraphs: lines } : undefined;
    }
    case 'shares':
      return block.shares.length > 0
        ? {
            ...block,
            shares: block.shares.map(({ share, label, counts, detail }) => ({
              share,
              label: line(label),
              counts: line(counts),
              detail: line(detail),
            })),
          }
        : undefined;
    case 'source':
      return { ...block, label: line(block.label), detail: line(block.detail) };
    case 'pieces':
      return block.pieces.length > 0
        ? {
            ...block,
            pieces: block.pieces.map((piece) => ({
              company: line(piece.company),
              date: piece.date,
              paragraphs: texts(piece.paragraphs),
              source: piece.source && linkTo(piece.source),
            })),
          }
        : undefined;
    case 'answers':
      return block.answers.length > 0
        ? {
            ...block,
            answers: block.answers.map((answer) => ({
              question: line(answer.question),
              paragraphs: texts(answer.paragraphs),
            })),
          }
        : undefined;
  }
}

/** The outline of a trend, in the order of the card. */
export function trendOutline(trend: TrendDocument, { words, base }: OutlineOptions = {}): Outline {
  const view = sectionView(trend, { messages: words });
  /** A link without a name is named by its host. */
  const linkTo = ({ name, address: url }: Link): Link => {
    const href = address(url, base?.toString());
    return { name: line(name) || hostOf(href ?? ''), address: href };
  };
  const { title, url, meta } = headerModel(view);
  const { publisher, collection } = footerModel(view) ?? {};
  return {
    direction: textDirection(view.lang),
    title: line(title),
    address: address(url, base?.toString()),
    meta: meta.map(({ text }) => text),
    sections: [...SECTIONS.flatMap(({ outline }) => outline?.(view) ?? []), ...glossaryOutline(view)]
      .map(({ heading, blocks }) => ({
        heading: line(heading),
        blocks: blocks.flatMap((block) => sanitized(block, linkTo) ?? []),
      }))
      .filter(({ blocks }) => blocks.length > 0),
    footer: [publisher, collection].flatMap((link) => (link ? [linkTo({ name: link.text, address: link.url })] : [])),
  };
}
