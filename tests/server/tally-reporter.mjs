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
  const failed = tests.length - skipped - passed;
  return { passed, skipped, failed: failed === 0 && !session.passed ? 1 : failed };
}

/**
 * Prints the counts of each browser, and writes them to a file: `{ [browser]: { passed, failed, skipped } }`.
 * @param {string | undefined} file
 * @param {string | undefined} listFile where a list of all tests goes, with the time that each took
 * @returns {import('@web/test-runner-core').Reporter}
 */
export function tallyReporter(file, listFile) {
  return {
    onTestRunFinished({ sessions }) {
      const totals = {};
      for (const session of sessions) {
        const total = (totals[session.browser.name] ??= { passed: 0, failed: 0, skipped: 0 });
        for (const [key, count] of Object.entries(tallyOf(session))) total[key] += count;
      }
      for (const [browser, { passed, failed, skipped }] of Object.entries(totals)) {
        console.log(`${browser}: ${passed} passed, ${failed} failed, ${skipped} skipped`);
      }
      if (file) writeFileSync(file, JSON.stringify(totals));
      if (listFile) writeFileSync(listFile, JSON.stringify(sessions.flatMap(listOf), null, 1));
    },
  };
}
