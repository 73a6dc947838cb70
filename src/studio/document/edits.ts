import { type Node, parseTree } from 'jsonc-parser';
import { lineAt, type Read, type TextLayout, written } from './layout-of-text.js';
import type { Path } from './path.js';

/** A piece of a text, and what comes in its place; offsets in UTF-16 code units. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** The items of a list or the properties of an object, by their offsets, with those of the brackets around them. */
export interface Series {
  readonly from: number;
  readonly to: number;
  readonly length: number;
  readonly start: (index: number) => number;
  readonly end: (index: number) => number;
}

/** The text that is edited. */
export interface Source {
  readonly read: Read;
  readonly layout: TextLayout;
}

/** The edit without what stays the same at both its ends, so that the cursor and the steps of undo stay where they are. */
export function smallest(old: string, { from, to, insert }: Edit): Edit {
  let start = 0;
  while (start < old.length && start < insert.length && old[start] === insert[start]) start++;
  let end = 0;
  while (old.length - end > start && insert.length - end > start && old.at(-1 - end) === insert.at(-1 - end)) end++;
  return { from: from + start, to: to - end, insert: insert.slice(start, insert.length - end) };
}

/** The edit that puts a value in the place of another. */
export function replaceValue({ read, layout }: Source, from: number, to: number, value: unknown): readonly Edit[] {
  const old = read(from, to);
  const edit = smallest(old, { from, to, insert: written(value, layout, lineAt(read, from)) });
  return edit.from === edit.to && edit.insert === '' ? [] : [edit];
}

/** What begins a new part of a series, as it begins those that are there. */
function lineOf({ read, layout }: Source, series: Series): string {
  if (series.length === 0) return layout.indent === '' ? '' : lineAt(read, series.from) + layout.indent;
  const before = read(series.from + 1, series.start(0));
  const line = /\n[ \t]*$/.exec(before)?.[0];
  if (line !== undefined) return line;
  return series.length > 1 ? (/,(\s*)$/.exec(read(series.end(0), series.start(1)))?.[1] ?? '') : before;
}

/** The edits that put parts before the one at `index`; they are written with what begins their lines. */
export function insertParts(
  source: Source,
  series: Series,
  index: number,
  parts: readonly ((line: string) => string)[],
): readonly Edit[] {
  if (parts.length === 0) return [];
  const line = lineOf(source, series);
  const text = parts.map((part) => part(line)).join(`,${line}`);
  if (index < series.length) {
    const at = series.start(index);
    return [{ from: at, to: at, insert: `${text},${line}` }];
  }
  if (series.length > 0) {
    const at = series.end(series.length - 1);
    return [{ from: at, to: at, insert: `,${line}${text}` }];
  }
  const close = source.layout.indent === '' ? '' : lineAt(source.read, series.from);
  return [{ from: series.from + 1, to: series.to - 1, insert: line + text + close }];
}

export const insertItems = (source: Source, list: Series, index: number, values: readonly unknown[]): readonly Edit[] =>
  insertParts(
    source,
    list,
    index,
    values.map((value) => (line) => written(value, source.layout, line)),
  );

export const insertProperty = (source: Source, object: Series, key: string, value: unknown): readonly Edit[] =>
  insertParts(source, object, object.length, [
    (line) => `${JSON.stringify(key)}:${source.layout.indent === '' ? '' : ' '}${written(value, source.layout, line)}`,
  ]);

/** The edits that take parts out. */
export function removeParts({ from, to, length, start, end }: Series, index: number, count: number): readonly Edit[] {
  const after = Math.min(index + count, length);
  if (index < 0 || after <= index) return [];
  if (index > 0) return [{ from: end(index - 1), to: end(after - 1), insert: '' }];
  if (after < length) return [{ from: start(0), to: start(after), insert: '' }];
  return [{ from: from + 1, to: to - 1, insert: '' }];
}

/** The edits that bring the items of a list into another order; each keeps its bytes, and what stands between stays. */
export function reorderItems({ read }: Source, list: Series, order: readonly number[]): readonly Edit[] {
  return order.flatMap((index, place) => {
    if (index === place || place >= list.length || index >= list.length) return [];
    return [{ from: list.start(place), to: list.end(place), insert: read(list.start(index), list.end(index)) }];
  });
}

/** The series of a node of a part that begins at `base`. */
export function seriesOf(node: Node, base: number): Series {
  const children = node.children ?? [];
  const start = (index: number) => base + (children[index]?.offset ?? 0);
  return {
    from: base + node.offset,
    to: base + node.offset + node.length,
    length: children.length,
    start,
    end: (index) => start(index) + (children[index]?.length ?? 0),
  };
}

const propertyAt = (node: Node, key: string | number): number =>
  node.type === 'object'
    ? (node.children ?? []).findLastIndex((property) => property.children?.[0]?.value === String(key))
    : typeof key === 'number' && node.type === 'array' && key < (node.children?.length ?? 0)
      ? key
      : -1;

const childAt = (node: Node, index: number): Node | undefined =>
  node.type === 'object' ? node.children?.[index]?.children?.[1] : node.children?.[index];

/** The node at a path in a part; of properties that stand twice the last one, as `JSON.parse` has it. */
export function nodeAt(part: string, path: Path): Node | undefined {
  let node = parseTree(part);
  for (const key of path) node &&= childAt(node, propertyAt(node, key));
  return node;
}

/** A value in what is missing around it. */
export const built = (path: Path, value: unknown): unknown => {
  let whole = value;
  for (const key of [...path].reverse()) whole = typeof key === 'number' ? [whole] : Object.fromEntries([[key, whole]]);
  return whole;
};

/** The edits that set a value within the part from `from` to `to`; undefined takes it out. What is missing is made. */
export function setWithin(source: Source, from: number, to: number, path: Path, value: unknown): readonly Edit[] {
  let node = parseTree(source.read(from, to));
  for (let depth = 0; depth < path.length; depth++) {
    const key = path[depth];
    if (!node || key === undefined) return [];
    const index = propertyAt(node, key);
    const child = index < 0 ? undefined : childAt(node, index);
    if (child && value === undefined && depth === path.length - 1) return removeParts(seriesOf(node, from), index, 1);
    if (child) {
      node = child;
      continue;
    }
    if (value === undefined) return [];
    const rest = built(path.slice(depth + 1), value);
    const series = seriesOf(node, from);
    if (node.type === 'object') return insertProperty(source, series, String(key), rest);
    // A list has no property by a name.
    if (node.type === 'array') return typeof key === 'number' ? insertItems(source, series, series.length, [rest]) : [];
    return replaceValue(source, series.from, series.to, built(path.slice(depth), value));
  }
  return node ? replaceValue(source, from + node.offset, from + node.offset + node.length, value) : [];
}
