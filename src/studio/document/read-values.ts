import { type IndexOfText, type Member, parsed } from './index-of-text.js';
import type { Read } from './layout-of-text.js';
import type { Path } from './path.js';

/** The property of a name; of several the last one, as `JSON.parse` has it. */
export const memberAt = ({ members }: IndexOfText, key: string | number | undefined): Member | undefined =>
  members.findLast((member) => member.key === key);

function itemAt(member: Member, index: number, read: Read): unknown {
  const { items } = member;
  const [from, to] = [items?.from[index], items?.to[index]];
  if (!items || from === undefined || to === undefined) return undefined;
  return (items.values[index] ??= parsed(read(from, to)));
}

function memberValue(member: Member, read: Read): unknown {
  const { items, known } = member;
  if (known.value !== undefined) return known.value;
  if (items) {
    const missing = items.values.filter((value) => value === undefined).length;
    // Many are read faster in one go.
    const all = missing > 100 ? (parsed(read(member.from, member.to)) as unknown[]) : [];
    known.value = items.values.map((_, index) => (items.values[index] ??= all[index] ?? itemAt(member, index, read)));
  } else {
    known.value = parsed(read(member.from, member.to));
  }
  return known.value;
}

/** The value at a path, of which only the part is read that it stands in; undefined where there is none. */
export function readValue(index: IndexOfText, path: Path, read: Read): unknown {
  const [key, second, ...others] = path;
  if (key === undefined)
    return Object.fromEntries(index.members.map((member) => [member.key, memberValue(member, read)]));
  const member = memberAt(index, key);
  if (!member) return undefined;
  const isItem = member.items && typeof second === 'number';
  let value = isItem ? itemAt(member, second, read) : memberValue(member, read);
  for (const next of isItem ? others : path.slice(1)) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, next)) return undefined;
    value = (value as Readonly<Record<string, unknown>>)[next];
  }
  return value;
}
