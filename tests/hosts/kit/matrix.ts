import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './workshop.js';

const DOCS = join(ROOT, 'docs/hosts.md');

/** The row of a host in docs/hosts.md; undefined where there is none. */
export const printedRow = (title: string): string | undefined =>
  readFileSync(DOCS, 'utf8')
    .split('\n')
    .find((line) => line.startsWith(`| ${title} `) && line.includes('✓'));

/** A row of the matrix. */
export const rowOf = (title: string, version: string, marks: readonly string[]): string =>
  `| ${[title, version, ...marks].join(' | ')} |`;

/** Without the version: a machine may have another one. */
export const marksOf = (row: string | undefined): string | undefined => row?.split(' | ').toSpliced(1, 1).join(' | ');

/** Puts a row into docs/hosts.md, in the place of the one that is there. */
export function printRow(title: string, row: string): void {
  const docs = readFileSync(DOCS, 'utf8');
  const old = printedRow(title);
  if (old === undefined) throw new Error(`docs/hosts.md has no row for ${title}.`);
  writeFileSync(
    DOCS,
    docs.replace(old, () => row),
  );
}
