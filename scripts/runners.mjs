// Runs the test runners and reads their counts of tests.

import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * `reasons`: why tests were skipped, where they say so.
 * @typedef {{ passed: number, failed: number, skipped: number, notes: string[], failures: string[], reasons?: string[] }} Tally
 */

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

const bin = (path) => join(ROOT, 'node_modules', path);

/**
 * Runs a Node program.
 * @param {string[]} args
 * @param {Record<string, string>} env additional variables
 * @param {Buffer[] | undefined} output takes what the program says, which is shown at once otherwise
 * @returns {Promise<string | undefined>} what went wrong
 */
function run(args, env, output) {
  const stdio = output ? ['ignore', 'pipe', 'pipe'] : 'inherit';
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio, env: { ...process.env, ...env } });
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => output.push(chunk));
  const pass = (signal) => child.kill(signal);
  process.on('SIGTERM', pass);
  return new Promise((resolve) => {
    const end = (fault) => {
      process.off('SIGTERM', pass);
      resolve(fault);
    };
    child.once('error', (error) => end(String(error)));
    child.once('close', (code, signal) => end(code === 0 ? undefined : `ended with ${signal ?? `exit code ${code}`}`));
  });
}

/** Runs a script of package.json that counts nothing. @returns {Promise<Tally>} */
export async function npmScript(name, output) {
  // Set when run by npm; otherwise npm is next to Node.
  const npm = process.env.npm_execpath ?? join(process.execPath, '../../lib/node_modules/npm/bin/npm-cli.js');
  const fault = await run([npm, 'run', name], {}, output);
  return { passed: 0, failed: fault ? 1 : 0, skipped: 0, notes: fault ? [fault] : [], failures: [] };
}

/** Runs a test runner that writes its counts to a file, and reads the file. */
async function counted(args, count, env, output) {
  const folder = mkdtempSync(join(tmpdir(), 'tests-'));
  const file = join(folder, 'report.json');
  try {
    const fault = await run(args(file), env(file), output);
    return settle(read(file, count), fault);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function read(file, count) {
  try {
    return count(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return { passed: 0, failed: 0, skipped: 0, notes: ['left no report'], failures: [] };
  }
}

/** Any other error counts as one more failure, so that it cannot pass unnoticed. */
function settle(tally, fault) {
  const notes = [...tally.notes];
  const { reasons = [] } = tally;
  if (tally.passed + tally.failed + reasons.length === 0) notes.push('ran no tests');
  if (fault && tally.failed === 0) notes.push(fault);
  return { ...tally, notes, failed: tally.failed + (notes.length > 0 ? 1 : 0) };
}

/** A file that breaks outside its tests (an import, a hook) counts as one failed test. */
function countVitest({ testResults }) {
  const total = { passed: 0, failed: 0, skipped: 0, notes: [], failures: [] };
  const reasons = testResults.flatMap(({ assertionResults }) => assertionResults.map(({ meta }) => meta?.skipped));
  total.reasons = [...new Set(reasons)].filter(Boolean);
  for (const { name, status, assertionResults } of testResults) {
    const file = relative(ROOT, name);
    const failed = assertionResults.filter((test) => test.status === 'failed').map((test) => test.fullName);
    if (status === 'failed' && failed.length === 0) failed.push('breaks outside its tests');
    total.failures.push(...failed.map((title) => `${file}: ${title}`));
    total.failed += failed.length;
    for (const test of assertionResults) {
      if (test.status !== 'failed') total[test.status === 'passed' ? 'passed' : 'skipped'] += 1;
    }
  }
  return total;
}

/**
 * Runs a project of vitest.config.ts.
 * @param {string} project
 * @param {Buffer[] | undefined} output as of `run`
 * @param {string[]} options which of its files
 * @returns {Promise<Tally>}
 */
export function vitest(project, output, options = []) {
  const reporters = (file) => ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const args = (file) => [bin('vitest/vitest.mjs'), 'run', '--project', project, ...options, ...reporters(file)];
  return counted(args, countVitest, () => ({}), output);
}

/** Counts the files of a browser run. */
function countFiles(engines, tallies) {
  const total = { passed: 0, failed: 0, skipped: 0, notes: [], failures: [] };
  for (const { browser, file, failures, ...counts } of tallies) {
    for (const [key, count] of Object.entries(counts)) total[key] += count;
    total.failures.push(...failures.map((title) => `${file} in ${browser}: ${title}`));
  }
  const ran = tallies.filter(({ passed, failed }) => passed + failed > 0).map(({ browser }) => browser.toLowerCase());
  const idle = engines.filter((engine) => !ran.includes(engine));
  if (idle.length > 0) total.notes.push(`ran no tests in ${idle.join(', ')}`);
  return total;
}

/** More failing files than this are no accident of timing. */
const MAX_REPEATED = 3;

/**
 * Runs the browser tests. A few failing files are run once more, alone: a machine that was busy for a moment is no fault
 * of the source. Those that pass then are named in the summary, so that nobody takes them for sound.
 * @param {string[]} engines the engines that must run tests
 * @param {Record<string, string>} env additional variables
 * @param {Buffer[] | undefined} output as of `run`
 * @returns {Promise<Tally>}
 */
export async function webTestRunner(engines, env, output) {
  let files = [];
  const runFiles = (args, some) => {
    const withFile = (file) => ({ ...env, ENGINES: some.join(), TALLY_FILE: file });
    const count = (tallies) => countFiles(some, (files = tallies));
    return counted(() => [bin('@web/test-runner/dist/bin.js'), ...args], count, withFile, output);
  };
  const first = await runFiles([], engines);
  const failing = files.filter(({ failed }) => failed > 0);
  if (failing.length === 0 || failing.length > MAX_REPEATED) return first;

  const sound = files.filter(({ failed }) => failed === 0);
  const again = engines.filter((engine) => failing.some(({ browser }) => browser.toLowerCase() === engine));
  const second = await runFiles(['--files', ...new Set(failing.map(({ file }) => file))], again);
  const isFailing = (tally) => failing.some(({ browser, file }) => browser === tally.browser && file === tally.file);
  const repeated = files.filter(isFailing);
  if (repeated.length < failing.length) return { ...first, notes: [...first.notes, ...second.notes] };
  const passedNow = first.failures.filter((name) => !second.failures.includes(name));
  const total = countFiles(engines, [...sound, ...repeated]);
  return { ...total, repeated: passedNow };
}
