// npm test: runs all tests.
//
//   node scripts/test.mjs                 all steps
//   node scripts/test.mjs unit browser    some steps
//
// Later steps run after a failing one too. The last line is the sum over all runners.

import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowsers, requestedEngines } from './browsers.mjs';
import { ROOT, run, vitest, webTestRunner } from './runners.mjs';

/** Files that the build does not read. Everything else counts as source, so that a build is never stale. */
const NO_SOURCE = /^(\..*|node_modules|dist|tests|bench|docs|.*\.md|.*\.tgz)$/;

/** Folders count too: their time changes when a file is deleted. */
function* times(path) {
  const entry = statSync(path);
  yield entry.mtimeMs;
  if (entry.isDirectory()) for (const name of readdirSync(path)) yield* times(join(path, name));
}

function isBuilt() {
  const dist = join(ROOT, 'dist');
  if (!existsSync(dist)) return false;
  const sources = readdirSync(ROOT).filter((name) => !NO_SOURCE.test(name));
  const files = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const oldest = Math.min(...files.map(({ parentPath, name }) => statSync(join(parentPath, name)).mtimeMs));
  return files.length > 0 && sources.every((name) => [...times(join(ROOT, name))].every((time) => time <= oldest));
}

async function build() {
  if (isBuilt()) return { passed: 0, failed: 0, skipped: 0, notes: ['is up to date'] };
  // Set when run by npm; otherwise npm is next to Node.
  const npm = process.env.npm_execpath ?? join(process.execPath, '../../lib/node_modules/npm/bin/npm-cli.js');
  const fault = await run([npm, 'run', 'build']);
  return { passed: 0, failed: fault ? 1 : 0, skipped: 0, notes: fault ? [fault] : [] };
}

/** A step without its browser is skipped (under CI `ensureBrowsers` fails before). */
function steps(found) {
  const engines = requestedEngines().filter((engine) => found[engine]);
  // The second run, with server-rendered elements, uses one engine unless ENGINES names some.
  const second = process.env.ENGINES ? engines : engines.slice(0, 1);
  return {
    unit: () => vitest('unit'),
    ssr: () => vitest('ssr'),
    browser: engines.length > 0 && (() => webTestRunner(engines)),
    hydrated: second.length > 0 && (() => webTestRunner(second, { HYDRATED: '1' })),
    pages: found.chromium && (() => vitest('pages')),
    visual: engines.some((engine) => engine !== 'webkit') && (() => vitest('visual')),
    frameworks: found.chromium && (() => vitest('frameworks')),
    package: () => vitest('package'),
  };
}

function describe({ name, seconds, passed, failed, skipped, notes }) {
  const remarks = notes.length > 0 ? ` (${notes.join('; ')})` : '';
  return `${name}: ${passed} passed, ${failed} failed, ${skipped} skipped in ${seconds} s${remarks}`;
}

async function timed(name, step) {
  console.log(`\n── ${name}`);
  const start = performance.now();
  const tally = await step();
  const outcome = { name, ...tally, seconds: ((performance.now() - start) / 1000).toFixed(1) };
  console.log(`── ${describe(outcome)}`);
  return outcome;
}

async function main(names) {
  const all = steps(ensureBrowsers());
  const unknown = names.filter((name) => !Object.hasOwn(all, name));
  if (unknown.length > 0)
    throw new Error(`No such step: ${unknown.join(', ')} (there are ${Object.keys(all).join(', ')})`);

  const outcomes = [await timed('build', build)];
  for (const [name, step] of Object.entries(all)) {
    if (names.length > 0 && !names.includes(name)) continue;
    if (step) outcomes.push(await timed(name, step));
    else console.log(`\n── ${name}: skipped, no browser for it`);
  }

  const sum = (key) => outcomes.reduce((total, outcome) => total + outcome[key], 0);
  console.log(`\n${outcomes.map(describe).join('\n')}`);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  return sum('failed') === 0;
}

try {
  process.exitCode = (await main(process.argv.slice(2))) ? 0 : 1;
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
