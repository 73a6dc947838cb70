import { type Node, parseTree, type ParseError, printParseErrorCode } from 'jsonc-parser';
import { causeOf, otherFormat } from './json-repairs.js';

/** A JSON syntax error, with its offset in the text. */
export interface SyntaxFault {
  readonly offset: number;
  readonly message: string;
}

/** A parsed text: its value and syntax tree (no tree when nested too deep), or its syntax errors. */
export type JsonText =
  | { readonly ok: true; readonly value: unknown; readonly tree: Node | undefined }
  | { readonly ok: false; readonly faults: readonly SyntaxFault[] };

/** Told at most. */
const MAX_FAULTS = 20;

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

const errorsIn = (text: string): ParseError[] => {
  const errors: ParseError[] = [];
  parseTree(text, errors, { disallowComments: true });
  return errors.sort((a, b) => a.offset - b.offset);
};

/** One fault for each cause: the first error is told and mended, and what is left is read again. */
function syntaxFaults(text: string, errors: readonly ParseError[]): SyntaxFault[] {
  const other = otherFormat(text);
  if (other !== undefined) return [{ offset: text.search(/\S/), message: other }];
  const faults: SyntaxFault[] = [];
  let [error] = errors;
  let left = text;
  while (error && faults.length < MAX_FAULTS) {
    const code = printParseErrorCode(error.error);
    const cause = causeOf(code, left, error.offset);
    const message = MESSAGES[code] ?? 'no JSON';
    faults.push('message' in cause ? cause : { offset: error.offset, message });
    if (cause.repaired === undefined || cause.repaired === left) break;
    left = cause.repaired;
    [error] = errorsIn(left);
  }
  return faults.map(({ offset, message }) => ({ offset, message }));
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
