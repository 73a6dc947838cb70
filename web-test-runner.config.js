// Browser tests in Chromium, Firefox and WebKit.
//
//   ENGINES=chromium,firefox   in some only
//   FIXTURES=client,hydrated   with elements that are rendered in the page, or by a server; both in Chromium, and the
//                              first in the other engines, if it is not set
//   SMOKE=1                    one look at every feature
//   DIST=1                     with the elements of dist/ instead of the source
//   LIST_FILE=tests.json       writes a list of all tests, with the time that each took

import { availableParallelism } from 'node:os';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { puppeteerLauncher } from '@web/test-runner-puppeteer';
import { findBrowsers, isCI, requestedEngines } from './scripts/browsers.mjs';
import { commandsPlugin } from './tests/server/commands.mjs';
import { commonjsPlugin } from './tests/server/commonjs.mjs';
import { DIST, distPlugin } from './tests/server/dist.mjs';
import { guardExit } from './tests/server/exit-guard.mjs';
import { faults } from './tests/server/faults.mjs';
import { freePort } from './tests/server/free-port.mjs';
import { served } from './tests/server/served.mjs';
import { tallyReporter } from './tests/server/tally-reporter.mjs';
import { WebKitLauncher } from './tests/server/webkit-launcher.mjs';

// The console spy must hear of an error before the runner's own listeners, and in Chromium a window's listeners come
// in the order of their registration, capturing or not: so this one is a classic script, which runs before any module.
const page = (framework) => `<!doctype html>
<html lang="en" data-fixtures="${process.env.FIXTURES ?? ''}"${DIST ? ' data-dist' : ''}>
  <head>
    <title>Tests</title>
    <script>
      for (const type of ['error', 'unhandledrejection']) {
        addEventListener(type, (event) => window.consoleSpyListener?.(event), true);
      }
    </script>
  </head>
  <body><script type="module" src="${framework}"></script></body>
</html>`;

/** One look at every feature. The other tests say all that it says. */
const SMOKE_TEST = 'tests/browser/smoke.test.ts';
const SMOKE = ['1', 'true'].includes(process.env.SMOKE);

const found = findBrowsers();

const launchers = {
  chromium: () =>
    Object.assign(
      chromeLauncher({
        launchOptions: {
          executablePath: found.chromium,
          args: [
            // Chromium's sandbox refuses to run as root.
            ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
            '--lang=en-US',
            '--disable-gpu',
            '--disable-quic',
            '--no-first-run',
            '--disable-background-networking',
            '--disable-component-update',
            '--disable-sync',
          ],
        },
      }),
      { name: 'Chromium' },
    ),
  firefox: () =>
    puppeteerLauncher({
      launchOptions: {
        browser: 'firefox',
        executablePath: found.firefox,
        headless: true,
        extraPrefsFirefox: { 'intl.accept_languages': 'en-US' },
      },
    }),
  webkit: () => new WebKitLauncher(found.webkit),
};

const engines = requestedEngines().filter((engine) => found[engine]);
for (const engine of requestedEngines()) {
  if (!engines.includes(engine)) console.warn(`${engine}: not found, skipped (node scripts/browsers.mjs tells more)`);
}
const browsers = engines.map((engine) => launchers[engine]());
guardExit(browsers);

export default {
  files: SMOKE ? SMOKE_TEST : ['tests/browser/**/*.test.ts', `!${SMOKE_TEST}`],
  rootDir: '.',
  // The runner's own search for a free one fails when two runs start at the same time.
  port: await freePort(),
  browsers,
  // One page at a time in each browser: only one can hold the focus, and WebKit's driver serves only one.
  concurrency: 1,
  concurrentBrowsers: Math.min(engines.length, availableParallelism()) || 1,
  testRunnerHtml: page,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  // Of a whole file, with an engine that lays out slowly. What hangs ends by the time of a test.
  testsFinishTimeout: 900_000,
  testFramework: { config: { ui: 'bdd', timeout: 40_000, forbidOnly: isCI } },
  reporters: [
    defaultReporter({ reportTestResults: true, reportTestProgress: Boolean(process.stdout.isTTY) }),
    tallyReporter(process.env.TALLY_FILE, process.env.LIST_FILE),
  ],
  // Without the condition "development" Lit comes as it is deployed, and says nothing about development mode.
  nodeResolve: { exportConditions: ['production'] },
  plugins: [
    ...(DIST ? [distPlugin({ root: import.meta.dirname })] : []),
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: new URL('tsconfig.json', import.meta.url).pathname,
      // JavaScript stays as it was built: a test may check the hash of a bundle.
      loaders: { '.js': undefined },
    }),
    commonjsPlugin(),
    commandsPlugin(),
  ],
  middleware: [faults({ root: import.meta.dirname }), served({ root: import.meta.dirname })],
};
