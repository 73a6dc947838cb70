import { LineCounter, parseDocument } from 'yaml';
import type { Doubt } from './doubt.js';

export interface FrontMatter {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly doubts: readonly Doubt[];
}

/** Properties whose value is a text, also where YAML reads a number or a date. */
const DATES = ['firstObserved', 'updated'];

/**
 * Reads YAML at the head of a file as properties of a trend document.
 * @param line the line of the file on which the YAML begins, from 1
 */
export function readFrontMatter(yaml: string, line: number): FrontMatter {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { schema: 'core', lineCounter: lines, prettyErrors: false });
  const doubts = document.errors.map(({ message, pos }): Doubt => {
    const { line: row, col } = lines.linePos(pos[0]);
    return { kind: 'place', row: row + line - 1, column: col, message: `the front matter is no YAML: ${message}` };
  });
  if (doubts.length > 0) return { properties: {}, doubts };
  const value = document.toJS() as unknown;
  if (value === null) return { properties: {}, doubts };
  if (typeof value !== 'object' || Array.isArray(value)) {
    const message = 'the front matter is no list of properties: write them as “name: value”';
    return { properties: {}, doubts: [{ kind: 'place', row: line, column: 1, message }] };
  }
  const properties = Object.entries(value).map(([name, each]: [string, unknown]) => [
    name,
    DATES.includes(name) && typeof each === 'number' ? String(each) : each,
  ]);
  return { properties: Object.fromEntries(properties) as Record<string, unknown>, doubts };
}
