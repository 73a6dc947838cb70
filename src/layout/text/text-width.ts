const TYPICAL = 0.58;

/**
 * Widths of a typical sans-serif typeface in em, by kind of character. They are a little too wide: nobody sees a gap
 * that is too large, and everybody sees labels that overlap. A server has no fonts to measure.
 */
const PLAIN: readonly (readonly [RegExp, number])[] = [
  [/[iljtfrI.,:;'|!()[\]{} ’‘·-]/, 0.36],
  [/[mwMW@%—…]/, 0.92],
  [/[A-Z0-9ÁÉÍÓÚÄÖÜÇŞĞÑ]/, 0.68],
  [/[!-~]/, TYPICAL],
];

/** Patterns with Unicode properties are slow to compile, and most texts need none: they are made on demand. */
const others = (): typeof PLAIN => [
  // A flag is two of these, a keycap is a digit with one.
  [/[\p{RI}\u20E3]/u, 0.75],
  [/[\p{Mn}\p{Me}\p{Cf}]/u, 0],
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\uFF00-\uFF60\u3000-\u30FF]/u, 1],
  [/\p{Extended_Pictographic}/u, 1.4],
  // The wide scripts: Tamil, Telugu, Kannada, Malayalam, Sinhala, Myanmar, Cherokee, those of Java, Bali and Sumatra.
  [/[\u0B80-\u0DFF\u1000-\u109F\u13A0-\u13FF\u1A00-\u1CFF\uA980-\uAADF]/, 1.03],
  [/[\u0530-\u058F\u0B00-\u0B7F\u10A0-\u1CFF\p{Lu}]/u, 0.76],
  [/[\u0370-\u052F\u0900-\u0EFF]/, 0.65],
];

const cache = new Map<string, number>();

function characterWidth(character: string): number {
  let width = cache.get(character);
  if (width === undefined) {
    const ofKind = ([pattern]: (typeof PLAIN)[number]) => pattern.test(character);
    width = (PLAIN.find(ofKind) ?? others().find(ofKind))?.[1] ?? TYPICAL;
    cache.set(character, width);
  }
  return width;
}

/** The estimated width of one line of text, in the unit of `fontSize`. */
export function textWidth(text: string, fontSize: number): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width * fontSize;
}

/**
 * What a reader sees as one character: a letter with its marks, a conjunct, a flag, joined emoji. Never less than a
 * grapheme cluster (UAX #29) of a script in use, at times more. `Intl.Segmenter` knows conjuncts only since ICU 74.
 */
const CLUSTER =
  /[\p{Cf}\u0D4E\u1100-\u115F\uA960-\uA97C]*(?:\p{RI}{2}|.)(?:\u200D\p{ExtPict}|[\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0C4D\u0CCD\u0D4D\u0DCA\u1039\u17D2\u1A60\u1B44\u1BAB\uA9C0\uAAF6][\p{M}\p{EMod}\u200D\uFF9E\uFF9F\u{E0020}-\u{E007F}]{0,20}[\u0900-\u0D4D\u0D4F-\u109F\u1780-\u1BFF\uA980-\uABFF]|[\p{M}\p{EMod}\u200C\u200D\u{E0020}-\u{E007F}\u0E33\u0EB3\u1160-\u11FF\uD7B0-\uD7FB\uFF9E\uFF9F])*/gsu;

/** The clusters of a text, in order: between two of them it may be cut. */
export const clustersOf = (text: string): readonly string[] => text.match(CLUSTER) ?? [];

/** The text, or as much of it as is estimated to fit into `room`, with an ellipsis. */
export function fitText(text: string, fontSize: number, room: number): string {
  if (textWidth(text, fontSize) <= room) return text;
  let fitted = '';
  let width = textWidth('…', fontSize);
  for (const cluster of clustersOf(text)) {
    width += textWidth(cluster, fontSize);
    if (width > room) break;
    fitted += cluster;
  }
  return `${fitted.trimEnd()}…`;
}
