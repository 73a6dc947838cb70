import type { TrendDocument } from '../document/index.js';
import type { Block, ShareLine, Link, Outline, Piece } from './outline.js';
import { directionMark } from './sanitize.js';
import { type OutlineOptions, trendOutline } from './trend-outline.js';
import { columns, wrap } from './wrap.js';

export interface TextOptions extends OutlineOptions {
  /** The most columns of a line, 20 or more; 72 unless told. */
  readonly width?: number | undefined;
}

const INDENT = '  ';

/** In angle brackets, as RFC 3986 (appendix C) would have it: so mail programs know where it ends. */
const linked = ({ name, address }: Link): string => [name, address && `<${address}>`].filter(Boolean).join(' ');

/** Blocks of lines with a blank line between each two. */
const spaced = (blocks: readonly (readonly string[])[]): string[] =>
  blocks.filter((lines) => lines.length > 0).flatMap((lines, index) => (index > 0 ? ['', ...lines] : lines));

/** Writes what is in an outline as lines of text. */
class TextWriter {
  constructor(
    private readonly direction: Outline['direction'],
    private readonly lang: string,
    private readonly width: number,
  ) {}

  /**
   * @param lead stands before the first line; the others are indented by as much
   */
  lines(text: string, lead = ''): string[] {
    const indent = columns(lead);
    return wrap(text, this.width - indent, this.lang).map((line, index) => {
      // An address stands as it is: programs that make it a link would take a mark for a part of it.
      const mark = line.startsWith('<') ? '' : directionMark(lead + line, this.direction);
      return mark + (index === 0 ? lead : ' '.repeat(indent)) + line;
    });
  }

  heading(text: string, sign: string): string[] {
    const lines = this.lines(text);
    const rule = sign.repeat(Math.max(0, ...lines.map(columns)));
    // A line without letters has no direction: it is to stand on the side of the heading.
    return rule ? [...lines, this.direction === 'rtl' ? `\u200f${rule}` : rule] : [];
  }

  figures(figures: readonly ShareLine[]): string[] {
    const widest = Math.max(...figures.map(({ share }) => columns(share)));
    return figures.flatMap(({ share, label, counts, detail }) => {
      const lead = `${' '.repeat(widest - columns(share))}${share}${INDENT}`;
      return [...this.lines(`${label} (${counts})`, lead), ...this.lines(detail, ' '.repeat(columns(lead)))];
    });
  }

  piece({ company, date, paragraphs, source }: Piece): string[] {
    return [
      ...this.lines([company, date].filter(Boolean).join(' · '), '- '),
      ...spaced(paragraphs.map((text) => this.lines(text, INDENT))),
      ...(source ? this.lines(linked(source), INDENT) : []),
    ];
  }

  block(block: Block): string[] {
    switch (block.kind) {
      case 'paragraphs':
        return spaced(block.paragraphs.map((text) => this.lines(text)));
      case 'source':
        return this.lines([block.label, block.detail].filter(Boolean).join(' — '));
      case 'figures':
        return this.figures(block.figures);
      case 'pieces':
        return spaced(block.pieces.map((piece) => this.piece(piece)));
      case 'answers':
        return spaced(
          block.answers.map(({ question, paragraphs }) => [
            ...this.lines(question),
            ...spaced(paragraphs.map((text) => this.lines(text, INDENT))),
          ]),
        );
    }
  }
}

/**
 * A trend as plain text, for mails and terminals: the same as its Markdown, set in lines. The last line ends with a
 * line end too; none ends with a space.
 * @param trend a document that was parsed
 */
export function trendToText(trend: TrendDocument, options: TextOptions = {}): string {
  const { direction, title, address, meta, sections, footer } = trendOutline(trend, options);
  const width = Math.max(20, Math.trunc(options.width ?? 72) || 72);
  const set = new TextWriter(direction, trend.lang ?? 'en', width);
  const blocks = [
    set.heading(title, '='),
    [...set.lines(meta.join(' · ')), ...set.lines(linked({ name: '', address }))],
    ...sections.flatMap(({ heading, blocks: [first, ...rest] }) => [
      [...set.heading(heading, '-'), ...(first ? set.block(first) : [])],
      ...rest.map((block) => set.block(block)),
    ]),
    footer.flatMap((link) => set.lines(linked(link))),
  ];
  return `${spaced(blocks).join('\n')}\n`;
}
