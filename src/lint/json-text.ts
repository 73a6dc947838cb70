import { type Node, parseTree, type ParseError, printParseErrorCode } from 'jsonc-parser';

/** A fault in the JSON itself, by its offset in the text. */
export interface SyntaxFault {
  readonly offset: number;
  readonly message: string;
}

/** A text read: its value, and where its parts stand (unknown when they are nested too deep), or why it is no JSON. */
export type JsonText =
  | { readonly ok: true; readonly value: unknown; readonly tree: Node | undefined }
  | { readonly ok: false; readonly faults: readonly SyntaxFault[] };

/** By the names that the parser gives to what it finds. */
const MESSAGES: Readonly<Record<string, string>> = {
  InvalidSymbol: 'no JSON: expected a string in double quotes, a number, true, false, null, { or [',
  InvalidNumberFormat: 'no number as JSON writes it',
  PropertyNameExpected: 'expected the name of a property, in double quotes',
  ValueExpected: 'expected a value',
  ColonExpected: 'expected a colon after the name of the property',
  CommaExpected: 'expected a comma before this',
  CloseBraceExpected: 'expected a closing }',
  CloseBracketExpected: 'expected a closing ]',
  EndOfFileExpected: 'expected nothing more after the end of the document',
  InvalidCommentToken: 'a comment: JSON has none',
  UnexpectedEndOfComment: 'a comment without an end: JSON has none',
  UnexpectedEndOfString: 'a string without its closing quote on the same line',
  UnexpectedEndOfNumber: 'a number without its last digits',
  InvalidUnicode: 'expected four hexadecimal digits after \\u',
  InvalidEscapeCharacter: 'no escape that JSON knows: \\" \\\\ \\/ \\b \\f \\n \\r \\t \\u',
  InvalidCharacter: 'a control character: write it as \\n, \\t or \\u…',
};

/** The offset of the comma before a closing bracket, when this fault is of it. */
function trailingComma(text: string, { error, offset }: ParseError): number | undefined {
  if (!['ValueExpected', 'PropertyNameExpected'].includes(printParseErrorCode(error))) return undefined;
  if (text[offset] !== '}' && text[offset] !== ']') return undefined;
  let before = offset - 1;
  while (before > 0 && /\s/.test(text.charAt(before))) before--;
  return text[before] === ',' ? before : undefined;
}

/** One fault for each line: the first one makes others, which tell nothing new. */
function syntaxFaults(text: string, errors: readonly ParseError[]): SyntaxFault[] {
  const faults: SyntaxFault[] = [];
  let lineEnd = -1;
  for (const error of errors) {
    const comma = trailingComma(text, error);
    const offset = comma ?? error.offset;
    if (offset < lineEnd) continue;
    const end = text.slice(offset).search(/[\r\n]/);
    lineEnd = end < 0 ? Infinity : offset + end;
    faults.push({
      offset,
      message:
        comma === undefined
          ? (MESSAGES[printParseErrorCode(error.error)] ?? 'no JSON')
          : 'a comma after the last one: JSON allows none there',
    });
    if (faults.length === 20) break;
  }
  return faults;
}

/** Where it starts, and what the engine says: for what the parser with positions cannot tell. */
function plainFault({ message }: Error): SyntaxFault {
  return { offset: Number(/at position (\d+)/.exec(message)?.[1] ?? 0), message: `no JSON: ${message}` };
}

/** Reads strict JSON. `JSON.parse` has the verdict, as it has it in the elements; the places come from a second parser. */
export function readJsonText(text: string): JsonText {
  const errors: ParseError[] = [];
  let tree: Node | undefined;
  try {
    tree = parseTree(text, errors, { disallowComments: true });
  } catch {
    // Nested deeper than its stack is: no places then.
  }
  try {
    return { ok: true, value: JSON.parse(text) as unknown, tree };
  } catch (error) {
    const faults = syntaxFaults(text, errors);
    return { ok: false, faults: faults.length > 0 ? faults : [plainFault(error as Error)] };
  }
}
