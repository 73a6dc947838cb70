/** What is asked of a font before it draws. */
export interface Font {
  readonly bytes: Uint8Array;
  /** The name by which a drawing asks for it. */
  readonly family: string;
  /** Whether it has a glyph for a code point. */
  readonly covers: (codePoint: number) => boolean;
}

const TABLE_ENTRY = 16;

/** The tables that say which glyph a code point has: those of all planes before those of the first (OpenType, `cmap`). */
const FORMATS = [12, 4];

/** What `make` makes of each number from 0. */
const times = <T>(count: number, make: (i: number) => T): T[] => [...new Array(count).keys()].map(make);

/** Where a table begins; undefined where the font has none. */
function tableAt(view: DataView, tag: string): number | undefined {
  // A collection begins with the offsets of its fonts: the first is read.
  const start = view.getUint32(0) === 0x74746366 ? view.getUint32(12) : 0;
  const count = view.getUint16(start + 4);
  for (let i = 0; i < count; i++) {
    const entry = start + 12 + i * TABLE_ENTRY;
    const name = String.fromCharCode(...times(4, (byte) => view.getUint8(entry + byte)));
    if (name === tag) return view.getUint32(entry + 8);
  }
  return undefined;
}

/** Ranges of code points with their glyphs, as pairs of first and last. */
type Ranges = readonly (readonly [first: number, last: number])[];

/** Format 12: groups of code points. */
const groupsAt = (view: DataView, at: number): Ranges =>
  times(view.getUint32(at + 12), (i) => {
    const group = at + 16 + i * 12;
    return [view.getUint32(group), view.getUint32(group + 4)];
  });

/** Format 4: segments, in which single code points may have the glyph 0, which is none. */
function segmentsAt(view: DataView, at: number): Ranges {
  const count = view.getUint16(at + 6) / 2;
  const [ends, starts] = [at + 14, at + 16 + count * 2];
  const [deltas, offsets] = [starts + count * 2, starts + count * 4];
  const ranges: [number, number][] = [];
  for (let i = 0; i < count; i++) {
    const [first, last] = [view.getUint16(starts + i * 2), view.getUint16(ends + i * 2)];
    const delta = view.getUint16(deltas + i * 2);
    const offset = view.getUint16(offsets + i * 2);
    for (let code = first; code <= last && code < 0xffff; code++) {
      const glyph = offset === 0 ? code : view.getUint16(offsets + i * 2 + offset + (code - first) * 2);
      if ((glyph === 0 && offset !== 0) || ((glyph + delta) & 0xffff) === 0) continue;
      const open = ranges.at(-1);
      if (open?.[1] === code - 1) open[1] = code;
      else ranges.push([code, code]);
    }
  }
  return ranges;
}

function rangesOf(view: DataView): Ranges {
  const cmap = tableAt(view, 'cmap');
  if (cmap === undefined) return [];
  const tables = times(view.getUint16(cmap + 2), (i) => cmap + view.getUint32(cmap + 4 + i * 8 + 4));
  const at = (format: number) => tables.find((table) => view.getUint16(table) === format);
  const [groups, segments] = FORMATS.map(at);
  return groups !== undefined ? groupsAt(view, groups) : segments !== undefined ? segmentsAt(view, segments) : [];
}

/** The name of the family (`name` 16, else 1), as Windows has it in English, which every font has. */
function familyOf(view: DataView): string | undefined {
  const table = tableAt(view, 'name');
  if (table === undefined) return undefined;
  const storage = table + view.getUint16(table + 4);
  const names = new Map<number, string>();
  for (let i = 0; i < view.getUint16(table + 2); i++) {
    const record = table + 6 + i * 12;
    const [platform, language, id] = [view.getUint16(record), view.getUint16(record + 4), view.getUint16(record + 6)];
    if (platform !== 3 || language !== 0x409) continue;
    const [length, offset] = [view.getUint16(record + 8), view.getUint16(record + 10)];
    const units = times(length / 2, (unit) => view.getUint16(storage + offset + unit * 2));
    names.set(id, String.fromCharCode(...units));
  }
  return names.get(16) ?? names.get(1);
}

/** Whether a code point lies in one of the ranges, which are in order. */
function within(ranges: Ranges, codePoint: number): boolean {
  let [low, high] = [0, ranges.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [first, last] = ranges[middle] ?? [0, 0];
    if (codePoint < first) high = middle - 1;
    else if (codePoint > last) low = middle + 1;
    else return true;
  }
  return false;
}

/**
 * Reads a TrueType or OpenType font, or the first of a collection.
 * @throws {TypeError} for any other file, such as WOFF
 */
export function readFont(bytes: Uint8Array): Font {
  try {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const [family, ranges] = [familyOf(view), rangesOf(view)];
    if (family && ranges.length > 0) return { bytes, family, covers: (codePoint) => within(ranges, codePoint) };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  throw new TypeError('The font is no TrueType or OpenType file (.ttf, .otf): WOFF has to be converted first.');
}
