import stringWidth from 'string-width';

/** Scripts without spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Characters that may not begin a line: closing punctuation, small kana, prolonged sound and iteration marks. */
const NOT_FIRST = /^[\p{Pe}\p{Pf}\p{Po}\p{Pd}\p{M}ー々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ]/u;

/** Opening punctuation may not end a line. */
const NOT_LAST = /[\p{Ps}\p{Pi}]$/u;

/** The width of a text in columns of a monospaced font; wide East Asian characters take two. */
export const columns = (text: string): number => stringWidth(text, { countAnsiEscapeCodes: true });

const segmenters = new Map<string, Intl.Segmenter>();

/** Splits a word at its line break opportunities. */
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
 * Wraps the lines of a text to a number of columns. A longer word, such as a URL, is not broken.
 * @param lang decides the word boundaries in a script without spaces
 */
export const wrap = (text: string, width: number, lang: string): string[] =>
  text.split('\n').flatMap((line) => wrapLine(line, width, lang));

function wrapLine(text: string, width: number, lang: string): string[] {
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
