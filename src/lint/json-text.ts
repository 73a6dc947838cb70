import { type Node, parseTree, type ParseError, printParseErrorCode } from 'jsonc-parser';

/** A JSON syntax error, with its offset in the text. */
export interface SyntaxFault {
  readonly offset: number;
  readonly message: string;
}

/** A parsed text: its value and syntax tree (no tree when nested too deep), or its syntax errors. */
export type JsonText =
  | { readonly ok: true; readonly value: unknown; readonly tree: Node | undefined }
  | { readonly ok: false; readonly faults: readonly SyntaxFault[] };

/** By the error codes of the parser. */
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

/** The offset of a trailing comma, when it caused the error. */
function trailingComma(text: string, { error, offset }: ParseError): number | undefined {
  if (!['ValueExpected', 'PropertyNameExpected'].includes(printParseErrorCode(error))) return undefined;
  if (text[offset] !== '}' && text[offset] !== ']') return undefined;
  let before = offset - 1;
  while (before > 0 && /\s/.test(text.charAt(before))) before--;
  return text[before] === ',' ? before : undefined;
}

/** One error per line: the first causes others, which say nothing new. */
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

/** The position and message of `JSON.parse`, for errors that the other parser does not report. */
function plainFault({ message }: Error): SyntaxFault {
  return { offset: Number(/at position (\d+)/.exec(message)?.[1] ?? 0), message: `no JSON: ${message}` };
}

/** Parses strict JSON. `JSON.parse` decides, as it does in the elements; a second parser finds the positions. */
export function readJsonText(text: string): JsonText {
  const errors: ParseError[] = [];
  let tree: Node | undefined;
  try {
    tree = parseTree(text, errors, { disallowComments: true });
  } catch {
    // Nested too deep for its stack: no positions.
  }
  try {
    return { ok: true, value: JSON.parse(text) as unknown, tree };
  } catch (error) {
    const faults = syntaxFaults(text, errors);
    return { ok: false, faults: faults.length > 0 ? faults : [plainFault(error as Error)] };
  }
}
