import type { TrendDocument } from '../document/index.js';
import type { Block, Link, Piece, ShareLine } from '../sections/outline.js';
import { directionMark } from './sanitize.js';
import { type Outline, type OutlineOptions, trendOutline } from './outline.js';
import { columns, wrap } from './wrap.js';

export interface TextOptions extends OutlineOptions {
  /** The maximum number of columns, at least 20; 72 by default. */
  readonly width?: number | undefined;
}

const INDENT = '  ';

/** URLs are in angle brackets (RFC 3986, appendix C), so that mail programs find their end. */
const linked = ({ name, address }: Link): string => [name, address && `<${address}>`].filter(Boolean).join(' ');

/** Joins blocks of lines with blank lines. */
const spaced = (blocks: readonly (readonly string[])[]): string[] =>
  blocks.filter((lines) => lines.length > 0).flatMap((lines, index) => (index > 0 ? ['', ...lines] : lines));

/** Converts an outline to lines of text. */
class TextWriter {
  constructor(
    private readonly direction: Outline['direction'],
    private readonly lang: string,
    private readonly width: number,
  ) {}

  /**
   * @param lead precedes the first line; the others are indented by its width
   */
  lines(text: string, lead = ''): string[] {
    const indent = columns(lead);
    return wrap(text, this.width - indent, this.lang).map((line, index) => {
      // No mark before a URL: programs that link it would take the mark for a part of it.
      const mark = line.startsWith('<') ? '' : directionMark(lead + line, this.direction);
      return mark + (index === 0 ? lead : ' '.repeat(indent)) + line;
    });
  }

  heading(text: string, sign: string): string[] {
    const lines = this.lines(text);
    const rule = sign.repeat(Math.max(0, ...lines.map(columns)));
    // A line without letters has no direction; the mark aligns it with the heading.
    return rule ? [...lines, this.direction === 'rtl' ? `\u200f${rule}` : rule] : [];
  }

  shares(shares: readonly ShareLine[]): string[] {
    const widest = Math.max(...shares.map(({ share }) => columns(share)));
    return shares.flatMap(({ share, label, counts, detail }) => {
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
      case 'shares':
        return this.shares(block.shares);
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
 * A trend as plain text, for mails and terminals, with the content of its Markdown. The text ends with a newline, and no
 * line ends with a space.
 * @param trend a parsed document
 */
export function trendToText(trend: TrendDocument, options: TextOptions = {}): string {
  const { direction, title, address, meta, sections, footer } = trendOutline(trend, options);
  const width = Math.max(20, Math.trunc(options.width ?? 72) || 72);
  const writer = new TextWriter(direction, trend.lang ?? 'en', width);
  const blocks = [
    writer.heading(title, '='),
    [...writer.lines(meta.join(' · ')), ...writer.lines(linked({ name: '', address }))],
    ...sections.flatMap(({ heading, blocks: [first, ...rest] }) => [
      [...writer.heading(heading, '-'), ...(first ? writer.block(first) : [])],
      ...rest.map((block) => writer.block(block)),
    ]),
    footer.flatMap((link) => writer.lines(linked(link))),
  ];
  return `${spaced(blocks).join('\n')}\n`;
}
