/** A syntax error that has a known cause: what to write, where, and the text with the cause mended at the same length. */
export interface Cause {
  readonly offset: number;
  readonly message: string;
  /** Of the same length, so that offsets stay; undefined where nothing after the fault can be trusted. */
  readonly repaired?: string;
}

const CURLY = '“”„‟«»″';

/** Whether a quote at an offset ends a string: what follows it is structure, and what follows that is a value or a key. */
function endsString(text: string, offset: number): boolean {
  const after = text.slice(offset + 1, offset + 200);
  return /^\s*(?:$|:\s*["{[\d“„tfn-]|,\s*(?:["{[\d“„}\]-]|true\b|false\b|null\b|$)|[}\]]\s*(?:[,}\]]|$))/.test(after);
}

/** The offset of the quote that ends the string whose text holds `from`; -1 where there is none. */
function endOfString(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 1))
    if (text[at - 1] !== '\\' && endsString(text, at)) return at;
  return -1;
}

const replaced = (text: string, from: number, to: number, change: (part: string) => string) =>
  text.slice(0, from) + change(text.slice(from, to)) + text.slice(to);

const blank = (part: string) => part.replace(/[^\r\n]/g, ' ');

/** Replaces quotation marks of typography that stand for those of JSON: outside of strings that have ends. */
const straightened = (text: string) =>
  text.replace(new RegExp(`"(?:[^"\\\\\\r\\n]|\\\\.)*"(?=\\s*(?:[:,}\\]]|$))|[${CURLY}]`, 'g'), (part) =>
    part.length === 1 ? '"' : part,
  );

/** A curly quote that begins a string, or ends one before structure follows. */
function curlyQuote(text: string, offset: number): Cause | undefined {
  const begins = CURLY.includes(text[offset] ?? 'none');
  // Else the string before the error, or from it on, runs over its curly end.
  const from = begins || text[offset] === '"' ? offset : text.lastIndexOf('"', text.lastIndexOf('"', offset) - 1);
  const end = from + text.slice(from).search(/[\r\n]|$/);
  const at = begins ? offset : text.slice(from, end).search(new RegExp(`[${CURLY}]\\s*(?:[:,}\\]]|$)`)) + from;
  if (from < 0 || at < from || (!begins && text[offset] !== '"' && at > offset)) return undefined;
  return { offset: at, message: `${text[at]} is no quotation mark of JSON: write "`, repaired: straightened(text) };
}

function singleQuote(text: string, offset: number): Cause | undefined {
  if (!"'‘’".includes(text[offset] ?? 'none')) return undefined;
  return {
    offset,
    message: `${text[offset]} is no quotation mark of JSON: write "`,
    repaired: text.replace(/['‘]([^'’"\r\n]*)['’](?=\s*[:,}\]])/g, '"$1"'),
  };
}

/** A quote within a string, which ends it too early: what follows it is no structure. */
function innerQuote(text: string, offset: number): Cause | undefined {
  const before = text.slice(0, offset).trimEnd().length - 1;
  if (text[before] !== '"' || text.slice(before, offset).includes('\n') || /[:,}\]]/.test(text.charAt(offset)))
    return undefined;
  // Two strings side by side lack a comma, and a key its colon.
  if (text[offset] === '"' && endsString(text, text.indexOf('"', offset + 1))) return undefined;
  if (/^[\d{[-]/.test(text.slice(offset)) && offset > before + 1) return undefined;
  const end = endOfString(text, offset);
  return {
    offset: before,
    message: 'a quotation mark within a string: write \\"',
    ...(end > 0 && { repaired: replaced(text, before, end, (part) => part.replaceAll('"', "'")) }),
  };
}

/** A line end within a string. */
function lineBreak(text: string, offset: number): Cause | undefined {
  if (text[offset] !== '"') return undefined;
  const at = offset + text.slice(offset).search(/[\r\n]|$/);
  const next = text.slice(at).trimStart();
  // The next line begins a property or ends the object: the string lacks its quote.
  if (at >= text.length || next === '' || /^(?:"[^"\r\n]*"\s*:|[}\]]\s*(?:[,}\]]|$))/.test(next)) return undefined;
  const end = endOfString(text, at);
  if (end < 0) return undefined;
  return {
    offset: at,
    message: 'a line end within a string: write \\n',
    repaired: replaced(text, at, end, (part) => part.replace(/[\r\n\t]/g, ' ')),
  };
}

function trailingComma(text: string, offset: number): Cause | undefined {
  if (text[offset] !== '}' && text[offset] !== ']') return undefined;
  const before = text.slice(0, offset).trimEnd().length - 1;
  if (text[before] !== ',') return undefined;
  return {
    offset: before,
    message: 'a comma after the last one: JSON allows none there, leave it out',
    repaired: replaced(text, before, before + 1, blank),
  };
}

/** Mended without a word of its own: the parser's message says what it is. */
function plainRepair(code: string, text: string, offset: number): string | undefined {
  const rest = text.slice(offset);
  if (code === 'InvalidCommentToken')
    return replaced(text, offset, offset + (/^(?:\/\*[^]*?\*\/|\/\/[^\r\n]*)/.exec(rest)?.[0].length ?? 1), blank);
  // A comma too many.
  if (text[offset] === ',') return replaced(text, offset, offset + 1, blank);
  if (code === 'CommaExpected' && /\s/.test(text.charAt(offset - 1)))
    return replaced(text, offset - 1, offset, () => ',');
  return undefined;
}

/**
 * Finds the cause of the first error that a parser reports.
 * @param code the name of the error, as jsonc-parser has it
 */
export function causeOf(code: string, text: string, offset: number): Cause | { readonly repaired?: string } {
  switch (code) {
    case 'UnexpectedEndOfString':
      return curlyQuote(text, offset) ?? lineBreak(text, offset) ?? {};
    case 'InvalidCharacter':
      return { repaired: replaced(text, 0, text.length, (all) => all.replace(/\t/g, ' ')) };
    default: {
      const cause =
        trailingComma(text, offset) ??
        curlyQuote(text, offset) ??
        innerQuote(text, offset) ??
        singleQuote(text, offset);
      const repaired = plainRepair(code, text, offset);
      return cause ?? (repaired === undefined ? {} : { repaired });
    }
  }
}

/** What a text is that does not begin as JSON does: its name, and what to write. */
export function otherFormat(text: string): string | undefined {
  const begin = text.trimStart();
  if (/^[{[]/.test(begin)) return undefined;
  const [head = '', next = ''] = begin.split(/\r\n?|\n/);
  const columns = (line: string, sign: string) => line.replace(/"[^"]*"/g, '').split(sign).length;
  const document = 'a trend document is a JSON object, { "version": 1, … }';
  for (const [sign, name] of [
    [',', 'a CSV'],
    [';', 'a CSV'],
    ['\t', 'a table with tabs (TSV)'],
  ] as const)
    if (columns(head, sign) > 2 && (next === '' || columns(next, sign) > 1))
      return `this is ${name}: ${document}, with an object in "evidence" for each row`;
  if (begin.startsWith('<')) return `this is HTML or XML: ${document}`;
  if (/^(?:---|#)\s/.test(begin)) return `this is Markdown or YAML: ${document}`;
  return undefined;
}
