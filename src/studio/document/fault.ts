import { lint } from '../../lint/lint.js';
import type { Finding } from '../../lint/index.js';

/** A finding of the linter, with its place in the text; offsets in UTF-16 code units. */
export interface Fault extends Omit<Finding, 'line' | 'column'> {
  readonly from: number;
  readonly to: number;
}

/** Told at most: nobody reads more, and a page that shows them all stands still. */
export const MAX_FAULTS = 1000;

const RANK = { fault: 0, warning: 1, hint: 2 };

/**
 * What is wrong with a document, and what may be; sorted by place. Of more than `MAX_FAULTS` the gravest.
 * @param text lines end with `\n`
 */
export function faultsOf(text: string): readonly Fault[] {
  // A byte-order mark is no fault; its place is kept.
  const json = text.startsWith('\uFEFF') ? ` ${text.slice(1)}` : text;
  const starts = [0];
  for (const { index, 0: end } of json.matchAll(/\r\n|\n|\r/g)) starts.push(index + end.length);
  let findings = lint(json);
  if (findings.length > MAX_FAULTS) {
    const gravest = [...findings].sort((a, b) => RANK[a.severity] - RANK[b.severity]).slice(0, MAX_FAULTS);
    const kept = new Set(gravest);
    findings = findings.filter((finding) => kept.has(finding));
  }
  return findings.map(({ line, column, ...finding }) => {
    const from = Math.min((starts[line - 1] ?? 0) + column - 1, text.length);
    const end = /^(?:"(?:[^"\\\n]|\\.)*"|[^\s,{}[\]"]+|.)/.exec(text.slice(from, from + 2000))?.[0].length ?? 0;
    return { ...finding, from, to: Math.min(from + end, text.length) };
  });
}
