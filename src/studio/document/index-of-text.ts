import { afterSpace, endOfValue, skimList, skimObject } from './skim.js';

/** The items of a list, by their offsets. */
export interface Items {
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Those that were read already; undefined is none. */
  readonly values: unknown[];
}

/** A value that was read already: undefined is none. */
export interface Known {
  value?: unknown;
}

/** A property of the document's object; offsets in UTF-16 code units. */
export interface Member {
  readonly key: string;
  readonly keyFrom: number;
  readonly from: number;
  readonly to: number;
  /** Of a list. */
  readonly items: Items | undefined;
  readonly known: Known;
}

/** Where the parts of a document stand: its properties, and the items of those that are lists. */
export interface IndexOfText {
  /** Of the object. */
  readonly from: number;
  readonly to: number;
  readonly members: readonly Member[];
}

/** Spans that were read in turn as begin and end. */
export function itemsOf(spans: readonly number[], shift = 0): Items {
  const [from, to] = [new Int32Array(spans.length / 2), new Int32Array(spans.length / 2)];
  for (let i = 0; i < from.length; i++) {
    from[i] = (spans[2 * i] ?? 0) + shift;
    to[i] = (spans[2 * i + 1] ?? 0) + shift;
  }
  return { from, to, values: new Array<unknown>(from.length).fill(undefined) };
}

/** The properties of the object that opens at an offset of a JSON text; `shift` is added to all offsets. */
export function membersOf(text: string, open: number, shift = 0): Member[] {
  const spans = skimObject(text, open);
  const members: Member[] = [];
  for (let i = 0; i < spans.length; i += 4) {
    const [keyFrom = 0, keyTo = 0, from = 0, to = 0] = spans.slice(i, i + 4);
    members.push({
      key: JSON.parse(text.slice(keyFrom, keyTo)) as string,
      keyFrom: keyFrom + shift,
      from: from + shift,
      to: to + shift,
      items: text[from] === '[' ? itemsOf(skimList(text, from), shift) : undefined,
      known: {},
    });
  }
  return members;
}

/** A text without its byte-order mark, as JSON. */
export const parsed = (text: string): unknown => JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);

/** Whether a text is JSON. */
export function isJson(text: string): boolean {
  try {
    parsed(text);
    return true;
  } catch {
    return false;
  }
}

/** The index of a text; undefined where it is no JSON, or has no object at its top. */
export function indexOfText(text: string): IndexOfText | undefined {
  const from = afterSpace(text, 0);
  if (text[from] !== '{' || !isJson(text)) return undefined;
  return { from, to: endOfValue(text, from), members: membersOf(text, from) };
}
