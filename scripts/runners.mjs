// Runs the test runners and reads their counts of tests.

import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** @typedef {{ passed: number, failed: number, skipped: number, notes: string[] }} Tally */

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

const bin = (path) => join(ROOT, 'node_modules', path);

/** Runs a Node program with inherited output. @returns {Promise<string | undefined>} what went wrong */
export function run(args, env = {}) {
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...env } });
  const pass = (signal) => child.kill(signal);
  process.on('SIGTERM', pass);
  return new Promise((resolve) => {
    const end = (fault) => {
      process.off('SIGTERM', pass);
      resolve(fault);
    };
    child.once('error', (error) => end(String(error)));
    child.once('exit', (code, signal) => end(code === 0 ? undefined : `ended with ${signal ?? `exit code ${code}`}`));
  });
}

/** Runs a test runner that writes its counts to a file, and reads the file. */
async function counted(args, count, env = () => ({})) {
  const folder = mkdtempSync(join(tmpdir(), 'tests-'));
  const file = join(folder, 'report.json');
  try {
    const fault = await run(args(file), env(file));
    return settle(read(file, count), fault);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function read(file, count) {
  try {
    return count(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return { passed: 0, failed: 0, skipped: 0, notes: ['left no report'] };
  }
}

/** Any other error counts as one more failure, so that it cannot pass unnoticed. */
function settle(tally, fault) {
  const notes = [...tally.notes];
  if (tally.passed + tally.failed === 0) notes.push('ran no tests');
  if (fault && tally.failed === 0) notes.push(fault);
  return { ...tally, notes, failed: tally.failed + (notes.length > 0 ? 1 : 0) };
}

/** A file that breaks outside its tests (an import, a hook) counts as one failed test. */
function countVitest({ testResults }) {
  const total = { passed: 0, failed: 0, skipped: 0, notes: [] };
  for (const { status, assertionResults } of testResults) {
    const failedBefore = total.failed;
    for (const test of assertionResults) total[test.status in total ? test.status : 'skipped'] += 1;
    if (status === 'failed' && total.failed === failedBefore) total.failed += 1;
  }
  return total;
}

/** @returns {Promise<Tally>} */
export function vitest(project) {
  const reporters = (file) => ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  return counted((file) => [bin('vitest/vitest.mjs'), 'run', '--project', project, ...reporters(file)], countVitest);
}

/**
 * @param {string[]} engines the engines that must run tests
 * @param {Record<string, string>} env additional variables
 * @returns {Promise<Tally>}
 */
export function webTestRunner(engines, env = {}) {
  const count = (browsers) => {
    const total = { passed: 0, failed: 0, skipped: 0, notes: [] };
    for (const tally of Object.values(browsers)) for (const key of Object.keys(tally)) total[key] += tally[key];
    const ran = Object.keys(browsers).filter((name) => browsers[name].passed + browsers[name].failed > 0);
    const idle = engines.filter((engine) => !ran.some((name) => name.toLowerCase() === engine));
    if (idle.length > 0) total.notes.push(`ran no tests in ${idle.join(', ')}`);
    return total;
  };
  return counted(
    () => [bin('@web/test-runner/dist/bin.js')],
    count,
    (file) => ({ ...env, ENGINES: engines.join(), TALLY_FILE: file }),
  );
}
