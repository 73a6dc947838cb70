// The runner leaves two things undone when something throws outside of any test: it stops without saying what was
// thrown (its console is buffered, and lost at exit), and without stopping the browsers.

import { writeSync } from 'node:fs';
import { inspect } from 'node:util';

/** @param {object[]} launchers those of the configuration */
export function guardExit(launchers) {
  process.prependListener('uncaughtException', (error) => writeSync(process.stderr.fd, `${inspect(error)}\n`));
  for (const signal of ['SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));
  process.once('exit', () => {
    // Puppeteer would see to this, but of several browsers in one process it ends only every other one.
    for (const { browser } of launchers) browser?.process?.()?.kill('SIGKILL');
  });
}
