import type { IndexOfText, Items, Member } from './index-of-text.js';
import {
  built,
  type Edit,
  insertItems,
  insertProperty,
  nodeAt,
  removeParts,
  replaceValue,
  type Series,
  seriesOf,
  setWithin,
  type Source,
} from './edits.js';
import type { Path } from './path.js';
import { memberAt } from './read-values.js';

const seriesOfItems = ({ from, to }: Member, items: Items): Series => ({
  from,
  to,
  length: items.from.length,
  start: (index) => items.from[index] ?? 0,
  end: (index) => items.to[index] ?? 0,
});

const seriesOfMembers = ({ from, to, members }: IndexOfText): Series => ({
  from,
  to,
  length: members.length,
  start: (index) => members[index]?.keyFrom ?? 0,
  end: (index) => members[index]?.to ?? 0,
});

/** The part of the text that has to be read for a path, and what of the path leads on from it. */
function partOf(index: IndexOfText, path: Path): { from: number; to: number; rest: Path } | undefined {
  const member = memberAt(index, path[0]);
  if (!member) return undefined;
  const [, second] = path;
  const [from, to] = typeof second === 'number' ? [member.items?.from[second], member.items?.to[second]] : [];
  return from === undefined || to === undefined
    ? { from: member.from, to: member.to, rest: path.slice(1) }
    : { from, to, rest: path.slice(2) };
}

/** The edits that set a value; undefined takes it out. What is missing on the way is made. */
export function setEdits(source: Source, index: IndexOfText, path: Path, value: unknown): readonly Edit[] {
  const [key, second] = path;
  if (key === undefined) return replaceValue(source, index.from, index.to, value);
  const member = memberAt(index, key);
  if (!member)
    return value === undefined
      ? []
      : insertProperty(source, seriesOfMembers(index), String(key), built(path.slice(1), value));
  if (value === undefined && path.length === 1)
    return removeParts(seriesOfMembers(index), index.members.indexOf(member), 1);
  if (member.items && typeof second === 'number') {
    const list = seriesOfItems(member, member.items);
    if (value === undefined && path.length === 2) return removeParts(list, second, 1);
    if (second >= list.length)
      return value === undefined ? [] : insertItems(source, list, list.length, [built(path.slice(2), value)]);
  }
  const part = partOf(index, path);
  return part ? setWithin(source, part.from, part.to, part.rest, value) : [];
}

/** The list at a path. */
export function listAt({ read }: Source, index: IndexOfText, path: Path): Series | undefined {
  const member = memberAt(index, path[0]);
  if (member?.items && path.length === 1) return seriesOfItems(member, member.items);
  const part = path.length > 0 ? partOf(index, path) : undefined;
  const node = part && nodeAt(read(part.from, part.to), part.rest);
  return part && node?.type === 'array' ? seriesOf(node, part.from) : undefined;
}

/** Where a value stands. */
export function spanAt({ read }: Source, index: IndexOfText, path: Path): { from: number; to: number } | undefined {
  if (path.length === 0) return { from: index.from, to: index.to };
  const part = partOf(index, path);
  if (!part || part.rest.length === 0) return part && { from: part.from, to: part.to };
  const node = nodeAt(read(part.from, part.to), part.rest);
  return node && { from: part.from + node.offset, to: part.from + node.offset + node.length };
}

/** The edits that give a property another name. */
export function renameEdits(source: Source, index: IndexOfText, path: Path, name: string): readonly Edit[] {
  const key = path.at(-1);
  const insert = JSON.stringify(name);
  if (path.length === 1) {
    const from = memberAt(index, key)?.keyFrom;
    return from === undefined ? [] : [{ from, to: from + JSON.stringify(key).length, insert }];
  }
  const part = partOf(index, path);
  const node = part && nodeAt(source.read(part.from, part.to), part.rest)?.parent?.children?.[0];
  if (!part || !node || node.value !== key) return [];
  const from = part.from + node.offset;
  return [{ from, to: from + node.length, insert }];
}
