/** The mandatory line breaks of UAX #14: CR LF, CR, LF, VT, FF, NEL and LS. */
const LINE_END = /\r\n?|[\v\f\x85\u2028]/g;

/** Splits plain text into paragraphs, which blank lines separate. The lines of a paragraph are separated by LF. */
export function paragraphs(text: string): readonly string[] {
  return text
    .replace(LINE_END, '\n')
    .replace(/\u2029/g, '\n\n')
    .split(/\n[^\S\n]*\n\s*/)
    .map((paragraph) => {
      const lines = paragraph.trim().split('\n');
      return lines.map((line) => line.trimEnd()).join('\n');
    })
    .filter(Boolean);
}

/** A text in one piece: lines end with LF, and one blank line separates paragraphs. */
export const multiline = (text: string): string => paragraphs(text).join('\n\n');
