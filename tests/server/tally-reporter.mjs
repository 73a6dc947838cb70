// Counts the browser tests, so that `npm test` can sum them up with those of the other runners, and lists them.

import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';

function* testsOf(suite, path = []) {
  for (const test of suite?.tests ?? []) yield { ...test, title: [...path, test.name].join(' › ') };
  for (const inner of suite?.suites ?? []) yield* testsOf(inner, [...path, inner.name]);
}

/** All that a report says of each test. */
const listOf = ({ browser, testFile, testResults }) =>
  [...testsOf(testResults)].map(({ title, passed, skipped = false, duration = 0 }) => ({
    browser: browser.name,
    file: relative(process.cwd(), testFile),
    title,
    passed,
    skipped,
    ms: duration,
  }));

/** A file that breaks outside its tests (an import, a hook, a crash) counts as one failed test. */
function tallyOf(session) {
  const tests = [...testsOf(session.testResults)];
  const skipped = tests.filter((test) => test.skipped).length;
  const passed = tests.filter((test) => test.passed && !test.skipped).length;
  const failures = tests.filter((test) => !test.passed && !test.skipped).map((test) => test.title);
  if (failures.length === 0 && !session.passed) failures.push('breaks outside its tests');
  const file = relative(process.cwd(), session.testFile);
  return { browser: session.browser.name, file, passed, skipped, failed: failures.length, failures };
}

/**
 * Prints the counts of each browser, and writes those of each file in each browser to a file:
 * `{ browser, file, passed, failed, skipped, failures }[]`.
 * @param {string | undefined} tallyFile
 * @param {string | undefined} listFile where a list of all tests goes, with the time that each took
 * @returns {import('@web/test-runner-core').Reporter}
 */
export function tallyReporter(tallyFile, listFile) {
  return {
    onTestRunFinished({ sessions }) {
      const tallies = [...sessions].map(tallyOf);
      for (const browser of new Set(tallies.map((tally) => tally.browser))) {
        const sum = (key) => tallies.reduce((total, tally) => total + (tally.browser === browser ? tally[key] : 0), 0);
        console.log(`${browser}: ${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
      }
      if (tallyFile) writeFileSync(tallyFile, JSON.stringify(tallies));
      if (listFile) writeFileSync(listFile, JSON.stringify([...sessions].flatMap(listOf), null, 1));
    },
  };
}
