import { fitText, textWidth } from './text-width.js';

/** After a space, and between the signs of scripts that are written without any. */
const BREAKS = /(?<=\s)|(?<=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])(?=[\p{L}\p{N}])/u;

/** Breaks a text into lines by estimated widths; a word that is longer than a line is broken too. */
function linesOf(text: string, fontSize: number, room: number): string[] {
  const lines = [''];
  const fits = (piece: string) => textWidth((lines.at(-1) ?? '') + piece.trimEnd(), fontSize) <= room;
  const add = (piece: string) => lines.push((lines.pop() ?? '') + piece);
  for (const piece of text.trim().replace(/\s+/g, ' ').split(BREAKS)) {
    if (!fits(piece)) lines.push('');
    if (fits(piece)) add(piece);
    else
      for (const character of piece) {
        if (!fits(character)) lines.push('');
        add(character);
      }
  }
  return lines.map((line) => line.trim()).filter(Boolean);
}

/**
 * A text in lines of about the same length, by estimated widths. What is beyond the last line that is
 * allowed gives way to an ellipsis.
 * @param room the width of a line, in the unit of `fontSize`
 */
export function wrapText(text: string, fontSize: number, room: number, most: number): readonly string[] {
  let lines = linesOf(text, fontSize, room);
  if (lines.length > most) {
    const rest = lines.splice(most - 1).join(' ');
    // The ellipsis has to stand even where what is left fits by itself.
    return [...lines, fitText(`${rest} …………`, fontSize, room)];
  }
  // The narrowest lines that are no more of them.
  for (let narrow = room * 0.96; narrow > room / 2; narrow *= 0.96) {
    const balanced = linesOf(text, fontSize, narrow);
    if (balanced.length > lines.length) break;
    lines = balanced;
  }
  return lines;
}
