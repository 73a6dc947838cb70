// Whether the pages of the hosts have to be built again: a hash of what they depend on, kept in a file when they pass.

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './runners.mjs';

const PASSED = 'tests/hosts/passed.txt';

/** Beside these, whatever the other tests hold. */
const INPUTS = ['integrations', 'src/edge', 'src/embed', 'src/publish', 'tests/hosts'];

/** The screen reader is no host of pages. */
const NO_INPUT = /^tests\/hosts\/(passed\.txt|screen-reader)/;

function filesIn(path) {
  const full = join(ROOT, path);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [path];
  // What Python leaves beside its files.
  const names = readdirSync(full).filter((name) => name !== '__pycache__');
  return names.sort().flatMap((name) => filesIn(`${path}/${name}`));
}

function hash() {
  const sum = createHash('sha256');
  for (const path of INPUTS.flatMap(filesIn).filter((file) => !NO_INPUT.test(file)))
    sum
      .update(`${path}\0`)
      .update(readFileSync(join(ROOT, path)))
      .update('\0');
  return sum.digest('hex');
}

/** Whether nothing has changed since all hosts passed. */
export function hostsPassed() {
  const file = join(ROOT, PASSED);
  return existsSync(file) && readFileSync(file, 'utf8').trim() === hash();
}

/** Keeps that all hosts pass as they are now. The file is to be committed. */
export function keepHostsPassed() {
  writeFileSync(join(ROOT, PASSED), `${hash()}\n`);
}
