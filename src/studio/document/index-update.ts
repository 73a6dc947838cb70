import type { ChangeSet, Text } from '@codemirror/state';
import { type IndexOfText, isJson, type Items, itemsOf, type Member, membersOf } from './index-of-text.js';
import { skimList } from './skim.js';

/** A place among the properties of a document, or among the items of one of them: from the part `first` up to `last`. */
export interface Region {
  /** The index of the property whose items are meant; undefined for the properties themselves. */
  readonly member: number | undefined;
  readonly first: number;
  /** Not in it any more; the same as `first` for the place between two parts. */
  readonly last: number;
}

/** An index after a change. */
export interface Updated {
  readonly index: IndexOfText;
  /** What is no JSON at present; its parts are not in the index. */
  readonly hole: Region | undefined;
  /** What was read anew. */
  readonly region: Region;
}

const extent = (a: Region, b: Region): Region => {
  if (a.member === b.member)
    return { member: a.member, first: Math.min(a.first, b.first), last: Math.max(a.last, b.last) };
  const whole = ({ member, first, last }: Region) =>
    member === undefined ? { first, last } : { first: member, last: member + 1 };
  return extent({ member: undefined, ...whole(a) }, { member: undefined, ...whole(b) });
};

/** The first of `length` parts for which something holds that holds for all after it. */
function firstWhere(length: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

interface Parts {
  readonly length: number;
  readonly from: (index: number) => number;
  readonly to: (index: number) => number;
}

const partsOf = ({ from, to }: Items): Parts => ({
  length: from.length,
  from: (index) => from[index] ?? 0,
  to: (index) => to[index] ?? 0,
});

const partsOfMembers = (members: readonly Member[]): Parts => ({
  length: members.length,
  from: (index) => members[index]?.keyFrom ?? 0,
  to: (index) => members[index]?.to ?? 0,
});

/** The parts that a change touches. One that has no sign at its end (a number, true) is touched by what stands beside it. */
function touched(parts: Parts, before: Text, from: number, to: number): { first: number; last: number } {
  const isBare = (at: number) => !'"]}'.includes(before.sliceString(at - 1, at));
  const isBareAhead = (at: number) => !'"[{'.includes(before.sliceString(at, at + 1));
  let first = firstWhere(parts.length, (index) => parts.to(index) > from);
  if (first > 0 && parts.to(first - 1) === from && isBare(from)) first -= 1;
  let last = firstWhere(parts.length, (index) => parts.from(index) >= to);
  if (last < parts.length && parts.from(last) === to && isBareAhead(to)) last += 1;
  return { first, last: Math.max(first, last) };
}

function regionOf(index: IndexOfText, before: Text, from: number, to: number): Region | undefined {
  if (from <= index.from || to >= index.to) return undefined;
  const { members } = index;
  const at = firstWhere(members.length, (each) => (members[each]?.to ?? 0) > from);
  const member = members[at];
  if (member?.items && from > member.from && to < member.to)
    return { member: at, ...touched(partsOf(member.items), before, from, to) };
  return { member: undefined, ...touched(partsOfMembers(members), before, from, to) };
}

const shifted = (offsets: Int32Array, delta: number): Int32Array =>
  delta === 0 ? offsets : offsets.map((at) => at + delta);

const shiftedMember = (member: Member, delta: number): Member =>
  delta === 0
    ? member
    : {
        key: member.key,
        keyFrom: member.keyFrom + delta,
        from: member.from + delta,
        to: member.to + delta,
        items: member.items && {
          from: shifted(member.items.from, delta),
          to: shifted(member.items.to, delta),
          values: member.items.values,
        },
        known: member.known,
      };

function joined(before: Int32Array, between: Int32Array, after: Int32Array, delta: number): Int32Array {
  const all = new Int32Array(before.length + between.length + after.length);
  all.set(before);
  all.set(between, before.length);
  all.set(shifted(after, delta), before.length + between.length);
  return all;
}

/**
 * The index after a change, by reading anew only the parts that it touches, and what was no JSON before.
 * @param limit the length up to which is read; undefined is returned where more would have to be, and where the change
 *     reaches out of the object
 */
export function updateIndex(
  index: IndexOfText,
  hole: Region | undefined,
  changes: ChangeSet,
  before: Text,
  after: Text,
  limit: number,
): Updated | undefined {
  const regions: (Region | undefined)[] = [];
  changes.iterChangedRanges((from, to) => void regions.push(regionOf(index, before, from, to)), true);
  let region = hole;
  for (const next of regions) {
    if (!next) return undefined;
    region = region ? extent(region, next) : next;
  }
  if (!region) return undefined;
  const { member: at, first, last } = region;
  const { members } = index;
  const member = at === undefined ? undefined : members[at];
  const parts = member?.items ? partsOf(member.items) : partsOfMembers(members);
  const around = member ?? index;
  const delta = after.length - before.length;
  const from = first > 0 ? parts.to(first - 1) : around.from + 1;
  const to = (last < parts.length ? parts.from(last) : around.to - 1) + delta;
  if (to - from > limit) return undefined;

  // What stands around is stood for by the shortest parts that have signs at their ends.
  const [open, filler, close] = member ? ['[', '""', ']'] : ['{', '"":""', '}'];
  const [lead, tail] = [first > 0 ? 1 : 0, last < parts.length ? 1 : 0];
  const text = open + filler.repeat(lead) + after.sliceString(from, to) + filler.repeat(tail) + close;
  const shift = from - 1 - filler.length * lead;
  const isReadable = isJson(text);
  const newHole = isReadable ? undefined : { member: at, first, last: first };
  if (member?.items && at !== undefined) {
    const spans = isReadable ? skimList(text, 0).slice(2 * lead, tail ? -2 : undefined) : [];
    const between = itemsOf(spans, shift);
    const old = member.items;
    const items = {
      from: joined(old.from.subarray(0, first), between.from, old.from.subarray(last), delta),
      to: joined(old.to.subarray(0, first), between.to, old.to.subarray(last), delta),
      values: [...old.values.slice(0, first), ...between.values, ...old.values.slice(last)],
    };
    const changed = { ...member, to: member.to + delta, items, known: {} };
    const later = members.slice(at + 1).map((each) => shiftedMember(each, delta));
    return {
      index: { from: index.from, to: index.to + delta, members: [...members.slice(0, at), changed, ...later] },
      hole: newHole,
      region,
    };
  }
  const between = isReadable ? membersOf(text, 0, shift).slice(lead, tail ? -1 : undefined) : [];
  const later = members.slice(last).map((each) => shiftedMember(each, delta));
  return {
    index: { from: index.from, to: index.to + delta, members: [...members.slice(0, first), ...between, ...later] },
    hole: newHole,
    region,
  };
}
