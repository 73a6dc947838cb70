const QUOTE = 34;
const COMMA = 44;
const BACKSLASH = 92;

const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 13 || code === 9;

/** The offset of what comes after white space, and after a byte-order mark at the start. */
export function afterSpace(text: string, at: number): number {
  if (at === 0 && text.charCodeAt(0) === 0xfeff) at = 1;
  while (isSpace(text.charCodeAt(at))) at++;
  return at;
}

function endOfString(text: string, at: number): number {
  for (;;) {
    at = text.indexOf('"', at + 1);
    if (at < 0) return text.length;
    let before = at - 1;
    while (text.charCodeAt(before) === BACKSLASH) before--;
    if ((at - before) % 2 === 1) return at + 1;
  }
}

/** The end of the value that begins at an offset of a text that is JSON. */
export function endOfValue(text: string, at: number): number {
  const first = text[at];
  if (first === '"') return endOfString(text, at);
  if (first !== '{' && first !== '[') {
    while (at < text.length && !isSpace(text.charCodeAt(at)) && !',]}'.includes(text.charAt(at))) at++;
    return at;
  }
  let depth = 0;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      at = endOfString(text, at);
      continue;
    }
    at++;
    // { and [ are 123 and 91, } and ] are 125 and 93.
    if (code === 123 || code === 91) depth++;
    else if ((code === 125 || code === 93) && --depth === 0) return at;
    else if (at >= text.length) return at;
  }
}

/** The items of the list that opens at an offset of a text that is JSON: begin and end in turn. */
export function skimList(text: string, open: number): number[] {
  const spans: number[] = [];
  for (let at = afterSpace(text, open + 1); at < text.length && text[at] !== ']';) {
    const end = endOfValue(text, at);
    spans.push(at, end);
    at = afterSpace(text, end);
    if (text.charCodeAt(at) === COMMA) at = afterSpace(text, at + 1);
  }
  return spans;
}

/** The properties of the object that opens at an offset: begin and end of the key, begin and end of the value, in turn. */
export function skimObject(text: string, open: number): number[] {
  const spans: number[] = [];
  for (let at = afterSpace(text, open + 1); at < text.length && text[at] !== '}';) {
    const keyEnd = endOfString(text, at);
    const value = afterSpace(text, afterSpace(text, keyEnd) + 1);
    const end = endOfValue(text, value);
    spans.push(at, keyEnd, value, end);
    at = afterSpace(text, end);
    if (text.charCodeAt(at) === COMMA) at = afterSpace(text, at + 1);
  }
  return spans;
}
