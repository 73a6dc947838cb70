import stringWidth from 'string-width';

/** Scripts that part their words by no spaces; Korean does. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** What may not begin a line: closing marks, the small kana, the signs that lengthen or repeat. */
const NOT_FIRST = /^[\p{Pe}\p{Pf}\p{Po}\p{Pd}\p{M}ー々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ]/u;

/** What may not end a line. */
const NOT_LAST = /[\p{Ps}\p{Pi}]$/u;

/** How many columns a text takes in a face whose letters are all of one width; East Asian ones take two. */
export const columns = (text: string): number => stringWidth(text, { countAnsiEscapeCodes: true });

const segmenters = new Map<string, Intl.Segmenter>();

/** The parts of a word between which a line may end. */
function parts(word: string, lang: string): string[] {
  if (!UNSPACED.test(word)) return [word];
  let segmenter = segmenters.get(lang);
  if (!segmenter) segmenters.set(lang, (segmenter = new Intl.Segmenter([lang, 'en'], { granularity: 'word' })));
  const found: string[] = [];
  for (const { segment } of segmenter.segment(word)) {
    const before = found.at(-1);
    if (before !== undefined && (NOT_FIRST.test(segment) || NOT_LAST.test(before)))
      found[found.length - 1] = before + segment;
    else found.push(segment);
  }
  return found;
}

/**
 * Sets a text in lines of at most so many columns. A word that is longer, such as an address, stays whole: a break
 * would change it.
 * @param lang decides where words end in a language that writes no spaces
 */
export function wrap(text: string, width: number, lang: string): string[] {
  const lines: string[] = [];
  let line = '';
  let taken = 0;
  for (const word of text.split(' ').filter(Boolean)) {
    parts(word, lang).forEach((part, index) => {
      const space = line && index === 0 ? ' ' : '';
      const wide = columns(part);
      if (line && taken + space.length + wide > width) {
        lines.push(line);
        [line, taken] = [part, wide];
      } else {
        line += space + part;
        taken += space.length + wide;
      }
    });
  }
  return line ? [...lines, line] : lines;
}
