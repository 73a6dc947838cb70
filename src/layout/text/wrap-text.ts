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
  // The narrowest lines that neither increase their number nor break a word.
  const words = text.split(BREAKS).map((piece) => textWidth(piece.trim(), fontSize));
  const least = Math.max(room / 2, ...words.filter((width) => width <= room));
  for (let narrow = room * 0.96; narrow >= least; narrow *= 0.96) {
    const balanced = linesOf(text, fontSize, narrow);
    if (balanced.length > lines.length) break;
    lines = balanced;
  }
  return lines;
}

/** Whether every word, and so every line, is whole. */
const fitsWords = (text: string, fontSize: number, room: number) =>
  text.split(BREAKS).every((piece) => textWidth(piece.trimEnd(), fontSize) <= room);

/** A line of type, and its size. */
export interface SetText {
  readonly size: number;
  readonly lines: readonly string[];
}

/**
 * Sets a text in the first size in which it takes no more lines than that size allows and no word is broken. What is too
 * long even in the last size is cut after a word.
 * @param sizes each with the most lines it may take
 */
export function setText(
  text: string,
  sizes: readonly (readonly [size: number, most: number])[],
  room: number,
): SetText {
  const linesAt = (text: string, size: number) => wrapText(text, size, room, Infinity);
  for (const [size, most] of sizes)
    if (fitsWords(text, size, room) && linesAt(text, size).length <= most) return { size, lines: linesAt(text, size) };
  const [size, most] = sizes.at(-1) ?? [0, 0];
  const lines = linesAt(text, size);
  if (lines.length <= most) return { size, lines };
  // No word that begins after the last line is kept.
  const pieces = lines
    .slice(0, most + 1)
    .join(' ')
    .split(BREAKS);
  for (let kept = pieces.length - 1; kept > 0; kept--) {
    const cut = linesAt(
      pieces
        .slice(0, kept)
        .join('')
        .replace(/[^\p{L}\p{N}\p{M})\]]+$/u, '') + '…',
      size,
    );
    if (cut.length <= most) return { size, lines: cut };
  }
  return { size, lines: wrapText(text, size, room, most) };
}
