import { clustersOf, fitText, textWidth } from './text-width.js';

/**
 * Line breaks are allowed after a space, unless a mark follows, and between the characters of scripts without spaces; the
 * sound marks of half-width kana and the sign AM of Thai and Lao count as letters, and yet extend the one before (UAX #29).
 */
const BREAKS =
  /(?<=\s)(?![\p{M}\p{EMod}\u200C\u200D\u0E33\u0EB3\uFF9E\uFF9F\u{E0020}-\u{E007F}])|(?<=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])(?=[\p{L}\p{N}])(?![\u0E33\u0EB3\uFF9E\uFF9F])/u;

/** Breaks a text into lines by estimated widths; a word longer than a line is broken too. */
function linesOf(text: string, fontSize: number, room: number): string[] {
  const lines = [''];
  const fits = (piece: string) => textWidth((lines.at(-1) ?? '') + piece.trimEnd(), fontSize) <= room;
  const add = (piece: string) => lines.push((lines.pop() ?? '') + piece);
  for (const piece of text.trim().replace(/\s+/g, ' ').split(BREAKS)) {
    if (!fits(piece)) lines.push('');
    if (fits(piece)) add(piece);
    else
      for (const cluster of clustersOf(piece)) {
        if (!fits(cluster)) lines.push('');
        add(cluster);
      }
  }
  return lines.map((line) => line.trim()).filter(Boolean);
}

/**
 * Breaks a text into lines of about the same length, by estimated widths. An ellipsis replaces what does not fit into
 * the last line.
 * @param room the width of a line, in the unit of `fontSize`
 */
export function wrapText(text: string, fontSize: number, room: number, most: number): readonly string[] {
  let lines = linesOf(text, fontSize, room);
  if (lines.length > most) {
    const rest = lines.splice(most - 1).join(' ');
    // The dots make the rest too long in any case, so that it always ends with an ellipsis.
    return [...lines, fitText(`${rest} …………`, fontSize, room)];
  }
  // The narrowest lines that do not increase their number.
  for (let narrow = room * 0.96; narrow > room / 2; narrow *= 0.96) {
    const balanced = linesOf(text, fontSize, narrow);
    if (balanced.length > lines.length) break;
    lines = balanced;
  }
  return lines;
}
