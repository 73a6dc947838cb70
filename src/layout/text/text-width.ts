const TYPICAL = 0.58;

/**
 * Widths in em of a typical sans-serif face, by kind of character: a little on the wide side, since a
 * gap too large is seen by nobody and a label that overlaps by everybody. Where there is no canvas
 * and no font, as on a server, this is all the measuring there is.
 */
const PLAIN: readonly (readonly [RegExp, number])[] = [
  [/[iljtfrI.,:;'|!()[\]{} ’‘·-]/, 0.36],
  [/[mwMW@%—…]/, 0.92],
  [/[A-Z0-9ÁÉÍÓÚÄÖÜÇŞĞÑ]/, 0.68],
  [/[!-~]/, TYPICAL],
];

/** What takes a browser long to prepare, and most texts never ask for: made when it is, and not with the script. */
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

/** The text, or as much of it with an ellipsis as is estimated to fit into `room`. */
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
