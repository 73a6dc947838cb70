// Tests that run in Node, as eight projects that can be run apart: `vitest run --project unit`.
// Those that run in real engines are in web-test-runner.config.js.

import { defineConfig } from 'vitest/config';
import { isCI } from './scripts/browsers.mjs';

// Lit as it is deployed: this decides which of its builds Vite and Node choose.
process.env['NODE_ENV'] = 'production';

function project(
  name: string,
  options: {
    testTimeout?: number;
    hookTimeout?: number;
    fileParallelism?: boolean;
    maxWorkers?: number;
    isolate?: boolean;
    retry?: number;
  } = {},
) {
  return { extends: true as const, test: { name, include: [`tests/${name}/**/*.test.ts`], ...options } };
}

// Most of the time of pure tests would go into imports, anew for each file: the files share a process. The limit of time is
// for what hangs, not for a machine that does other things too. A server's languages are loaded for its whole process: each
// file of `ssr` has one of its own.
const pure = { isolate: false, testTimeout: 30_000 };

// A process or a browser started by a test needs seconds on a slow machine, and the machine to itself. Where nobody looks
// on, a test that fails has a second chance, which the report names: the machine may have been busy.
const heavy = { testTimeout: 60_000, hookTimeout: 120_000, fileParallelism: false, retry: isCI ? 1 : 0 };

export default defineConfig({
  test: {
    projects: [
      project('unit', pure),
      project('ssr', { ...pure, isolate: true }),
      // What a consumer installs: packing, entry points, types, the command line.
      project('package', heavy),
      // The demo pages, opened in Chromium through puppeteer-core.
      project('pages', heavy),
      // The documentation site, built and opened in Chromium.
      project('docs', heavy),
      // The gallery's pictures, compared with those that were accepted, in Chromium and Firefox side by side.
      project('visual', { ...heavy, fileParallelism: true, maxWorkers: 2 }),
      // Apps in six frameworks: type-checked, built, and driven in Chromium.
      project('frameworks', heavy),
      // Pages that other people's tools make, in Chromium; a card in Firefox, as the screen reader Orca speaks it.
      project('hosts', heavy),
    ],
  },
});
