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
  [/[\p{Mn}\p{Me}\p{Cf}]/u, 0],
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\uFF00-\uFF60\u3000-\u303F]/u, 1],
  [/\p{Extended_Pictographic}/u, 1.4],
  [/[\p{Script=Devanagari}\p{Script=Thai}\p{Lu}]/u, 0.75],
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

/** The text, or as much of it as is estimated to fit into `room`, with an ellipsis. */
export function fitText(text: string, fontSize: number, room: number): string {
  if (textWidth(text, fontSize) <= room) return text;
  let fitted = '';
  let width = textWidth('…', fontSize);
  for (const character of text) {
    width += characterWidth(character) * fontSize;
    if (width > room) break;
    fitted += character;
  }
  return `${fitted.trimEnd()}…`;
}
