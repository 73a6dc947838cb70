import { modify, type Node } from 'jsonc-parser';
import { layoutOfText, type TextLayout, written } from './layout-of-text.js';
import type { Path } from './path.js';

/** A piece of a text, and what comes in its place; offsets in UTF-16 code units. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** The edit without what stays the same at both its ends, so that the cursor and the steps of undo stay where they are. */
export function smallest(text: string, { from, to, insert }: Edit): Edit {
  let start = 0;
  while (from + start < to && start < insert.length && text[from + start] === insert[start]) start++;
  let end = 0;
  while (
    to - end > from + start &&
    insert.length - end > start &&
    text[to - end - 1] === insert[insert.length - end - 1]
  )
    end++;
  return { from: from + start, to: to - end, insert: insert.slice(start, insert.length - end) };
}

/** The edits that set the value at a path; undefined takes it out. What is missing on the way is made. */
export function setValue(text: string, path: Path, value: unknown): readonly Edit[] {
  const { indent, lineEnd } = layoutOfText(text);
  const formattingOptions = {
    insertSpaces: !indent.startsWith('\t'),
    tabSize: indent.startsWith('\t') ? 1 : indent.length || 1,
    eol: lineEnd || '\n',
  };
  const edits = modify(text, [...path], value, indent === '' ? {} : { formattingOptions });
  return edits.map(({ offset, length, content }) =>
    smallest(text, { from: offset, to: offset + length, insert: content }),
  );
}

const endOf = ({ offset, length }: Node): number => offset + length;

/** The edits that put values into a list before the item at `index`. */
export function insertItems(
  text: string,
  list: Node,
  index: number,
  values: readonly unknown[],
  depth: number,
): readonly Edit[] {
  if (values.length === 0) return [];
  const layout: TextLayout = layoutOfText(text);
  const line = layout.lineEnd + layout.indent.repeat(depth + 1);
  const texts = values.map((value) => written(value, layout, depth + 1)).join(`,${line}`);
  const items = list.children ?? [];
  const [next, last] = [items[index], items.at(-1)];
  if (next) return [{ from: next.offset, to: next.offset, insert: `${texts},${line}` }];
  if (last) return [{ from: endOf(last), to: endOf(last), insert: `,${line}${texts}` }];
  const close = layout.lineEnd + layout.indent.repeat(depth);
  return [{ from: list.offset, to: endOf(list), insert: `[${line}${texts}${close}]` }];
}

/** The edits that take items out of a list. */
export function removeItems(list: Node, index: number, count: number): readonly Edit[] {
  const items = list.children ?? [];
  const [first, last, before, after] = [items[index], items[index + count - 1], items[index - 1], items[index + count]];
  if (!first || !last) return [];
  if (before) return [{ from: endOf(before), to: endOf(last), insert: '' }];
  if (after) return [{ from: first.offset, to: after.offset, insert: '' }];
  return [{ from: list.offset, to: endOf(list), insert: '[]' }];
}

/** The edits that bring the items of a list into another order; each keeps its bytes, and what stands between stays. */
export function reorderItems(text: string, list: Node, order: readonly number[]): readonly Edit[] {
  const items = list.children ?? [];
  const textOf = ({ offset, length }: Node) => text.slice(offset, offset + length);
  return order.flatMap((index, position) => {
    const [place, item] = [items[position], items[index]];
    if (!place || !item || index === position) return [];
    return [{ from: place.offset, to: endOf(place), insert: textOf(item) }];
  });
}
