import type { ListItem, PhrasingContent, RootContent, Table } from 'mdast';
import type { Doubt } from './doubt.js';
import { lastLink, placeOfNode, proseOf, textOf } from './markdown-text.js';
import { type PiecesOptions, type PieceText, readPieces } from './pieces.js';

interface Found {
  readonly pieces: readonly PieceText[];
  readonly doubts: readonly Doubt[];
}

const cellText = (nodes: readonly PhrasingContent[]): string => {
  const end = lastLink(nodes);
  return end ? `${textOf(end.before)} [${textOf(end.link.children)}](${end.link.url})`.trim() : textOf(nodes);
};

/** The doubts with the place of what they are about. */
const placed = (doubts: readonly Doubt[], lines: readonly number[]): readonly Doubt[] =>
  doubts.map((doubt) => ({ ...doubt, row: lines[doubt.row - 1] ?? doubt.row }));

/** The rows of a table; without a column of its own, the stance is that of the heading. */
function fromTable(table: Table, stance: string | undefined, options: PiecesOptions): Found {
  const rows = table.children.map((row) => row.children.map((cell) => cellText(cell.children)));
  const head = rows[0]?.map((cell) => cell.trim().toLowerCase()) ?? [];
  const given = stance !== undefined && !head.includes('stance');
  const cells = given ? rows.map((row, i) => [...row, i === 0 ? 'stance' : stance]) : rows;
  const { pieces, doubts } = readPieces(cells, options);
  return {
    pieces,
    doubts: placed(
      doubts,
      table.children.map((row) => placeOfNode(row).row),
    ),
  };
}

/** `**Company** · March 2025 — What happened. [Source](https://…)` */
function fromItem(item: ListItem, stance: string | undefined, options: PiecesOptions): Found {
  const [first, ...rest] = item.children;
  const { row, column } = placeOfNode(item);
  const [name, ...after] = first?.type === 'paragraph' ? first.children : [];
  const end = lastLink(after);
  const [, date = '', text] =
    /^\s*[·,:]?\s*([^—–]*?)\s*(?:[—–]|\s-\s)\s*([^]*)$/.exec(textOf(end?.before ?? after)) ?? [];
  if (name?.type !== 'strong' || text === undefined) {
    const message = 'write a piece of evidence as “**Company** · March 2025 — what happened. [Source](https://…)”';
    return { pieces: [], doubts: [{ kind: 'place', row, column, message }] };
  }
  const more = proseOf(rest);
  const source = end ? `[${textOf(end.link.children)}](${end.link.url})` : '';
  const cells = [textOf(name.children), date, stance ?? '', more === '' ? text : `${text}\n\n${more}`, source];
  const { pieces, doubts } = readPieces([cells], {
    ...options,
    columns: ['company', 'date', 'stance', 'text', 'source'],
  });
  return { pieces, doubts: doubts.map((doubt) => ({ ...doubt, row, column })) };
}

/** Evidence from the blocks beneath a heading: tables and lists. What is neither is in doubt. */
export function evidenceFrom(
  blocks: readonly RootContent[],
  stance: string | undefined,
  options: PiecesOptions,
): Found {
  const found = blocks.map((block): Found => {
    if (block.type === 'table') return fromTable(block, stance, options);
    if (block.type === 'list') {
      const items = block.children.map((item) => fromItem(item, stance, options));
      return { pieces: items.flatMap(({ pieces }) => pieces), doubts: items.flatMap(({ doubts }) => doubts) };
    }
    const message = 'evidence is a table or a list: this is neither, and would be lost';
    return { pieces: [], doubts: [{ kind: 'place', ...placeOfNode(block), message }] };
  });
  return { pieces: found.flatMap(({ pieces }) => pieces), doubts: found.flatMap(({ doubts }) => doubts) };
}
