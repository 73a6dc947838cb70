import type { Heading, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { Doubt } from './doubt.js';
import { readFrontMatter } from './front-matter.js';
import { evidenceFrom } from './markdown-evidence.js';
import { KNOWN_HEADINGS, type Part, partNamed } from './markdown-headings.js';
import { lostIn, placeOfNode, proseOf, textOf } from './markdown-text.js';
import { type Imported, imported, type ImportOptions } from './result.js';

interface Section {
  readonly heading: Heading | undefined;
  readonly blocks: readonly RootContent[];
}

/** Blocks, cut at the headings of a rank. */
function sectionsAt(depth: number, blocks: readonly RootContent[]): readonly Section[] {
  const sections: { heading: Heading | undefined; blocks: RootContent[] }[] = [{ heading: undefined, blocks: [] }];
  for (const block of blocks) {
    if (block.type === 'heading' && block.depth === depth) sections.push({ heading: block, blocks: [] });
    else sections.at(-1)?.blocks.push(block);
  }
  return sections;
}

/** Reads one Markdown file; gathers the parts of the document, the doubts and the notes. */
class MarkdownReader {
  readonly parts: Record<string, unknown> = {};
  readonly doubts: Doubt[] = [];
  readonly notes: string[] = [];

  constructor(private readonly options: ImportOptions) {}

  prose(blocks: readonly RootContent[]): string {
    for (const { what, node } of blocks.flatMap(lostIn))
      this.notes.push(`line ${placeOfNode(node).row}: ${what} has no place in a text, and is left out`);
    return proseOf(blocks);
  }

  add(property: string, items: readonly unknown[]): void {
    if (items.length > 0) this.parts[property] = [...((this.parts[property] as unknown[] | undefined) ?? []), ...items];
  }

  doubt(block: RootContent, message: string): void {
    this.doubts.push({ kind: 'place', ...placeOfNode(block), message });
  }

  section({ heading, blocks }: Section): void {
    if (!heading) {
      this.text('quickAnswer', blocks);
      return;
    }
    const part = partNamed(textOf(heading.children));
    if (part) this.read(part, blocks);
    else this.doubt(heading, `“${textOf(heading.children)}” is no part of a trend: the headings are ${KNOWN_HEADINGS}`);
  }

  private read(part: Part, blocks: readonly RootContent[]): void {
    switch (part.kind) {
      case 'text':
        this.text(part.property, blocks);
        break;
      case 'evidence': {
        const { pieces, doubts } = evidenceFrom(blocks, part.stance, { dates: this.options.dates });
        this.add('evidence', pieces);
        this.doubts.push(...doubts);
        break;
      }
      case 'guidance':
        this.guidance(part.audience, blocks);
        break;
      case 'faq':
        this.add(
          'faq',
          this.pairs(blocks, (question, answer) => ({ question, answer })),
        );
        break;
      case 'glossary':
        this.glossary(blocks);
    }
  }

  private text(property: string, blocks: readonly RootContent[]): void {
    const text = this.prose(blocks);
    if (text === '') return;
    const before = this.parts[property];
    this.parts[property] = typeof before === 'string' ? `${before}\n\n${text}` : text;
  }

  private guidance(audience: string | undefined, blocks: readonly RootContent[]): void {
    if (audience !== undefined) this.add('guidance', [{ audience, text: this.prose(blocks) }]);
    else
      this.add(
        'guidance',
        this.pairs(blocks, (audience, text) => ({ audience, text })),
      );
  }

  private pairs<Pair>(blocks: readonly RootContent[], pair: (name: string, text: string) => Pair): readonly Pair[] {
    const [before, ...sections] = sectionsAt(3, blocks);
    for (const block of before?.blocks ?? [])
      this.doubt(block, 'this stands before the first heading of the third rank (###)');
    return sections.map(({ heading, blocks }) => pair(textOf(heading?.children ?? []), this.prose(blocks)));
  }

  /** `**term** — meaning`, as items of a list. */
  private glossary(blocks: readonly RootContent[]): void {
    for (const block of blocks) {
      if (block.type !== 'list') this.doubt(block, 'a glossary is a list: “- **term** — meaning”');
      else
        for (const item of block.children) {
          const [first] = item.children;
          const [name, ...rest] = first?.type === 'paragraph' ? first.children : [];
          const meaning = textOf(rest)
            .replace(/^\s*[:—–-]\s*/, '')
            .trim();
          if (name?.type === 'strong' && meaning !== '')
            this.add('glossary', [{ term: textOf(name.children), meaning }]);
          else
            this.doubts.push({ kind: 'place', ...placeOfNode(item), message: 'write a term as “**term** — meaning”' });
        }
    }
  }
}

/**
 * Reads Markdown: YAML at its head gives the properties of a trend document by their names, the heading of the first rank
 * the title, and those of the second rank the parts (`KNOWN_HEADINGS`). What stands before them is the quick answer.
 */
export function importMarkdown(text: string, options: ImportOptions = {}): Imported {
  const [head = '', yaml] = /^\uFEFF?---[ \t]*\r?\n([^]*?)^---[ \t]*$/m.exec(text) ?? [];
  // Blank lines in the place of the front matter keep the numbers of the lines.
  const tree = fromMarkdown(head.replace(/.+/g, '') + text.slice(head.length), {
    extensions: [gfm()],
    mdastExtensions: [gfmFromMarkdown()],
  });
  const reader = new MarkdownReader(options);
  const front = yaml === undefined ? undefined : readFrontMatter(yaml, 2);
  reader.doubts.push(...(front?.doubts ?? []));
  const blocks = tree.children;
  const titles = blocks.filter((block) => block.type === 'heading' && block.depth === 1) as Heading[];
  for (const extra of titles.slice(1)) reader.doubt(extra, 'a second heading of the first rank: a trend has one title');
  const [heading] = titles;
  for (const section of sectionsAt(
    2,
    blocks.filter((block) => !titles.some((title) => title === block)),
  ))
    reader.section(section);
  const [link] = heading?.children ?? [];
  const document = {
    version: 1,
    ...(options.id === undefined ? {} : { id: options.id }),
    ...(heading ? { title: textOf(heading.children) } : {}),
    ...(link?.type === 'link' ? { url: link.url } : {}),
    ...(heading === undefined && options.title !== undefined ? { title: options.title } : {}),
    ...front?.properties,
    ...reader.parts,
  };
  return imported(document, reader.doubts, reader.notes, () => ({ row: 1, column: 1 }));
}
