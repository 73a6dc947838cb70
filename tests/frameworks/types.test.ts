// The apps, and beside each the mistakes that its compiler must find, checked by the framework's own compiler.

import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** What a compiler says of an app; an empty string when it has nothing to say. */
const check = (app: string, compiler: string, ...args: string[]) =>
  new Promise<string>((resolve) => {
    const program = path(`../../node_modules/${compiler}`);
    execFile(process.execPath, [program, ...args], { cwd: path(app) }, (_, stdout, stderr) => {
      resolve(`${stdout}${stderr}`.trim());
    });
  });

// Beside each other: each is a process of its own. The time is for a machine that has other work.
describe.concurrent('the types', { timeout: 240_000 }, () => {
  it.each([
    ['react', 'typescript/bin/tsc'],
    ['preact', 'typescript/bin/tsc'],
    ['solid', 'typescript/bin/tsc'],
    ['vue', 'vue-tsc/bin/vue-tsc.js'],
    ['angular', '@angular/compiler-cli/bundles/src/bin/ngc.js'],
  ])('hold in %s, and every expected error is one', async (app, compiler) => {
    expect(await check(app, compiler, '-p', '.', '--noEmit')).toBe('');
  });

  it('hold in svelte, and there is an error in each line that is to have one', async () => {
    const lines = readFileSync(path('svelte/mistakes.svelte'), 'utf8').split('\n');
    const expected = lines.flatMap((line, index) => (line.startsWith('<!--') ? [`mistakes.svelte:${index + 2}`] : []));
    expect(expected.length).toBeGreaterThan(0);
    const output = await check(
      'svelte',
      'svelte-check/bin/svelte-check',
      '--tsconfig',
      './tsconfig.json',
      '--output',
      'machine',
    );
    const found = [...output.matchAll(/(?:ERROR|WARNING) "([^"]+)" (\d+):/g)].map(
      ([, file, line]) => `${file}:${line}`,
    );
    expect([...new Set(found)]).toEqual(expected);
  });
});
