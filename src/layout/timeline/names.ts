import { textWidth } from '../text/text-width.js';
import { RESERVE } from './text-room.js';

/** From a mark's edge to its name, in px. */
export const LABEL_GAP = 7;

/** A mark that asks for a name. Lengths in px. */
export interface NamedMark {
  readonly x: number;
  readonly lane: number;
  readonly name: string;
}

/** A name beside its mark, or in a higher lane at the end of a leader. */
export interface Name {
  readonly text: string;
  readonly lane: number;
  /** The edge of the text that is nearer to the mark. */
  readonly x: number;
  /** Whether it stands before its mark, and so ends at `x`. */
  readonly before: boolean;
}

export interface NameFrame {
  readonly left: number;
  readonly right: number;
  /** Half of a mark's width. */
  readonly half: number;
  readonly fontSize: number;
  readonly maxLanes: number;
  /** The longest name. */
  readonly maxWidth: number;
  /** A line that no name may cross. */
  readonly wall: number;
}

/** The names of one side, by the index of their marks. */
export interface Names {
  readonly names: ReadonlyMap<number, Name>;
  /** The lanes that marks and names take. */
  readonly depth: number;
}

/**
 * A name, and what it may be cut to: before a bracket, or after as many words as fit. No sign tells of the cut: it would
 * not be part of the name that assistive technology knows.
 */
export function shortForms(name: string, fontSize: number, maxWidth: number): readonly string[] {
  const bare = name.split(/\s*[(（[]/, 1)[0] ?? '';
  const words = bare.split(/\s+/);
  const prefixes = words.map((_, i) => words.slice(0, words.length - i).join(' '));
  const fits = [name, ...prefixes].filter((text) => text && textWidth(text, fontSize) <= maxWidth);
  return [...new Set([fits[0] ?? '', ...fits.filter((text) => text === bare)])].filter(Boolean);
}

/** What a mark may be called, with the width of each text in px. */
type Forms = readonly (readonly [text: string, width: number])[];

/** Intervals of a lane that are taken. */
type Taken = (readonly [start: number, end: number])[];

/** In which order marks get their names. */
interface Strategy {
  /** How wide names are, in estimated widths. */
  readonly reserve: number;
  readonly latestFirst: boolean;
  /** Whether names stand before their marks where both sides are free. */
  readonly before: boolean;
  /** Whether all names beside their marks are placed before those at leaders. */
  readonly levelFirst: boolean;
}

function attempt(
  marks: readonly NamedMark[],
  forms: readonly Forms[],
  { left, right, half, maxLanes, wall }: NameFrame,
  strategy: Strategy,
): Names {
  const lanes: Taken[] = [];
  for (let lane = 0; lane < maxLanes; lane++) lanes.push([[wall - 3, wall + 3]]);
  const free = (lane: number, start: number, end: number) =>
    lanes[lane]?.every(([from, to]) => end <= from || start >= to) ?? false;
  let depth = 0;
  for (const { x, lane } of marks) {
    lanes[lane]?.push([x - half - 1, x + half + 1]);
    depth = Math.max(depth, lane + 1);
  }
  const names = new Map<number, Name>();
  /** Takes the lane on one side of the mark, if there and along the leader all is free. */
  const take = (
    i: number,
    { x, lane }: NamedMark,
    [text, width]: Forms[number],
    at: number,
    before: boolean,
  ): boolean => {
    const sign = before ? -1 : 1;
    const [near, far] = [x + sign * (half + 1), x + sign * (half + LABEL_GAP)];
    const bound = far + sign * RESERVE * width;
    if (bound < left || bound > right) return false;
    const between = (a: number, b: number): [number, number] => [Math.min(a, b), Math.max(a, b)];
    // Leaders run in the gap between mark and name.
    const [gap, taken] = [between(near, far), between(far, far + sign * (strategy.reserve * width + 2))];
    if (!free(at, ...taken)) return false;
    const led = at > lane ? lanes.slice(lane, at + 1) : [];
    if (led.some((_, i) => !free(lane + i, ...gap))) return false;
    for (const lane of led) lane.push(gap);
    lanes[at]?.push(taken);
    names.set(i, { text, lane: at, x: far, before });
    depth = Math.max(depth, at + 1);
    return true;
  };
  const order = marks.map((mark, i) => [i, mark] as const);
  if (strategy.latestFirst) order.reverse();
  const placeWithin = (first: number, last: number) => {
    for (const [i, mark] of order) {
      for (let up = first; up <= last && !names.has(i); up++)
        forms[i]?.some((form) =>
          [strategy.before, !strategy.before].some((before) => take(i, mark, form, mark.lane + up, before)),
        );
    }
  };
  if (strategy.levelFirst) placeWithin(0, 0);
  placeWithin(0, maxLanes);
  return { names, depth };
}

const ORDERS = [true, false].flatMap((levelFirst) =>
  [true, false].flatMap((latestFirst) => [true, false].map((before) => ({ levelFirst, latestFirst, before }))),
);

/**
 * Names for as many marks as have room for one: of some orders, the one with the most names in the fewest lanes. Where
 * wide typefaces have no room, typical ones may.
 */
export function placeNames(marks: readonly NamedMark[], frame: NameFrame): Names {
  let best: Names = { names: new Map(), depth: Infinity };
  const { fontSize, maxWidth } = frame;
  const forms = marks.map(({ name }) =>
    shortForms(name, fontSize, maxWidth).map((text) => [text, textWidth(text, fontSize)] as const),
  );
  const cost = ({ names, depth }: Names) => depth - 100 * names.size;
  const least = Math.max(0, ...marks.map(({ lane }) => lane + 1)) - 100 * marks.length;
  for (const reserve of [RESERVE, 1.05]) {
    for (const order of ORDERS) {
      const names = attempt(marks, forms, frame, { ...order, reserve });
      if (cost(names) < cost(best)) best = names;
      if (cost(best) === least) return best;
    }
    if (best.names.size === marks.length) break;
  }
  return best;
}
