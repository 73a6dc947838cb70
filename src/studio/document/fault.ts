import { lint } from '../../lint/lint.js';
import type { Finding } from '../../lint/index.js';

/** A finding of the linter, with its place in the text; offsets in UTF-16 code units. */
export interface Fault {
  readonly severity: Finding['severity'];
  readonly rule: Finding['rule'];
  /** RFC 6901. */
  readonly pointer: string;
  readonly message: string;
  readonly from: number;
  readonly to: number;
}

/** What is wrong with a document, and what may be; sorted by place. */
export function faultsOf(text: string): readonly Fault[] {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n|\n|\r/g)) starts.push(index + end.length);
  return lint(text).map(({ line, column, ...finding }) => {
    const from = Math.min((starts[line - 1] ?? 0) + column - 1, text.length);
    const end = /^(?:"(?:[^"\\\n]|\\.)*"|[^\s,{}[\]"]+|.)/.exec(text.slice(from, from + 2000))?.[0].length ?? 0;
    return { ...finding, from, to: Math.min(from + end, text.length) };
  });
}
