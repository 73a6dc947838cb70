// Runs the tests.
//
//   npm test                    the gate: what must hold before a change is committed
//   npm test -- unit browser    some steps, one after the other
//   npm run test:hosts          pages made by other people's tools; and a screen reader, where one can be had
//   npm run test:all            everything: the gate, all engines in full, dist/, the pages, pictures, frameworks, and the
//                               hosts where what they depend on has changed
//
// Other steps run after a failing one too. The last line is the sum of all.

import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowsers, requestedEngines } from './browsers.mjs';
import { hostsPassed, keepHostsPassed } from './host-inputs.mjs';
import { npmScript, ROOT, vitest, webTestRunner } from './runners.mjs';

/** Phases come one after the other; the lanes of a phase run side by side, and the steps of a lane one after the other. */
const PLANS = {
  gate: [
    [
      ['build', 'browser', 'smoke'],
      ['types', 'lint', 'unit', 'ssr', 'package', 'budget'],
    ],
  ],
  all: [
    [
      ['build', 'browser', 'dist'],
      ['types', 'lint', 'unit', 'ssr', 'package', 'budget', 'frameworks', 'visual'],
    ],
    [['engines']],
    [['pages', 'docs', 'hosts']],
  ],
};

/** Files that the build does not read. Everything else counts as source, so that a build is never stale. */
const NO_SOURCE = /^(\..*|node_modules|dist|tests|bench|docs|integrations|.*\.md|.*\.tgz)$/;

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

const SCREEN_READER = 'tests/hosts/screen-reader.test.ts';

/** Pages made by other people's tools. Where all could be made and all is well, that is kept. */
async function hosts(output) {
  const tally = await vitest('hosts', output, ['--exclude', SCREEN_READER]);
  if (tally.failed === 0 && tally.reasons?.length === 0) keepHostsPassed();
  return tally;
}

const idle = (note) => ({ passed: 0, failed: 0, skipped: 0, notes: [note], failures: [] });

/** Each step, as a function of where its output goes; false without a browser for it (under CI `ensureBrowsers` fails). */
function stepsWith(found, named) {
  const engines = requestedEngines().filter((engine) => found[engine]);
  const others = engines.filter((engine) => engine !== 'chromium');
  const inChromium = (step) => engines.includes('chromium') && step;
  return {
    build: (output) => (isBuilt() ? idle('is up to date') : npmScript('build', output)),
    types: (output) => npmScript('types', output),
    lint: (output) => npmScript('lint', output),
    unit: (output) => vitest('unit', output),
    ssr: (output) => vitest('ssr', output),
    package: (output) => vitest('package', output),
    budget: (output) => npmScript('budget', output),
    browser: inChromium((output) => webTestRunner(['chromium'], {}, output)),
    smoke: others.length > 0 && ((output) => webTestRunner(others, { SMOKE: '1' }, output)),
    engines: others.length > 0 && ((output) => webTestRunner(others, {}, output)),
    dist: inChromium((output) => webTestRunner(['chromium'], { DIST: '1', FIXTURES: 'client' }, output)),
    pages: inChromium((output) => vitest('pages', output)),
    docs: inChromium((output) => vitest('docs', output)),
    visual: engines.some((engine) => engine !== 'webkit') && ((output) => vitest('visual', output)),
    frameworks: inChromium((output) => vitest('frameworks', output)),
    hosts: inChromium((output) =>
      hostsPassed() && !named.includes('hosts') ? idle('nothing has changed since they passed') : hosts(output),
    ),
    listen: (output) => vitest('hosts', output, [SCREEN_READER]),
  };
}

function describe({ name, seconds, passed, failed, skipped, notes, reasons = [] }) {
  const all = [...notes, ...reasons];
  const remarks = all.length > 0 ? ` (${all.join('; ')})` : '';
  return `${name}: ${passed} passed, ${failed} failed, ${skipped} skipped in ${seconds} s${remarks}`;
}

/** Runs a step. Beside others its output is held back until it ends. */
async function timed(name, step, alone) {
  if (!step) {
    console.log(`\n── ${name}: skipped, no browser for it`);
    return [];
  }
  console.log(`\n── ${name}${alone ? '' : ' begins'}`);
  const output = alone ? undefined : [];
  const start = performance.now();
  const tally = await step(output);
  const outcome = { name, ...tally, seconds: ((performance.now() - start) / 1000).toFixed(1) };
  if (output) process.stdout.write(Buffer.concat([Buffer.from(`\n── ${name} said\n`), ...output]));
  console.log(`── ${describe(outcome)}`);
  return [outcome];
}

/** Runs a plan. What comes after the types and lint may read dist/, and waits for it. */
async function runPlan(phases, steps) {
  const outcomes = [];
  for (const lanes of phases) {
    let built;
    const runLane = async (names) => {
      for (const name of names) {
        if (!['build', 'types', 'lint'].includes(name)) await built;
        const done = timed(name, steps[name], lanes.length === 1);
        if (name === 'build') built = done;
        outcomes.push(...(await done));
      }
    };
    await Promise.all(lanes.map(runLane));
  }
  return outcomes;
}

async function main(args) {
  const names = args.filter((name) => name !== '--all');
  const steps = stepsWith(ensureBrowsers(), names);
  const unknown = names.filter((name) => !Object.hasOwn(steps, name));
  if (unknown.length > 0)
    throw new Error(`No such step: ${unknown.join(', ')} (there are ${Object.keys(steps).join(', ')})`);

  const start = performance.now();
  const chosen = [[['build', ...names.filter((name) => name !== 'build')]]];
  const plan = names.length > 0 ? chosen : PLANS[args.includes('--all') ? 'all' : 'gate'];
  const outcomes = await runPlan(plan, steps);
  const sum = (key) => outcomes.reduce((total, outcome) => total + outcome[key], 0);
  for (const { name, failures, repeated = [] } of outcomes) {
    for (const title of failures) console.log(`\nFailed in ${name}: ${title}`);
    for (const title of repeated) console.log(`\nPassed in ${name} only when it was repeated: ${title}`);
  }
  console.log(`\n${outcomes.map(describe).join('\n')}`);
  console.log(`${((performance.now() - start) / 60_000).toFixed(1)} minutes`);
  return { passed: sum('passed'), failed: sum('failed') };
}

let result = { passed: 0, failed: 1 };
try {
  result = await main(process.argv.slice(2));
} catch (error) {
  console.error(error.message);
}
console.log(`${result.passed} passed, ${result.failed} failed`);
process.exitCode = result.failed === 0 ? 0 : 1;
