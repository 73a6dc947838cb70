// Tests that run in Node, as six projects that can be run apart: `vitest run --project unit`.
// Those that run in real engines are in web-test-runner.config.js.

import { defineConfig } from 'vitest/config';

// Lit as it is deployed: this decides which of its builds Vite and Node choose.
process.env['NODE_ENV'] = 'production';

function project(
  name: string,
  options: { testTimeout?: number; hookTimeout?: number; fileParallelism?: boolean; maxWorkers?: number } = {},
) {
  return { extends: true as const, test: { name, include: [`tests/${name}/**/*.test.ts`], ...options } };
}

// A process or a browser started by a test needs seconds on a slow machine, and the machine to itself.
const heavy = { testTimeout: 60_000, hookTimeout: 120_000, fileParallelism: false };

export default defineConfig({
  test: {
    projects: [
      project('unit'),
      project('ssr'),
      // What a consumer installs: packing, entry points, types, the command line.
      project('package', heavy),
      // The demo pages, opened in Chromium through puppeteer-core.
      project('pages', heavy),
      // The gallery's pictures, compared with those that were accepted, in Chromium and Firefox side by side.
      project('visual', { ...heavy, fileParallelism: true, maxWorkers: 2 }),
      // Apps in six frameworks: type-checked, built, and driven in Chromium.
      project('frameworks', heavy),
    ],
  },
});
