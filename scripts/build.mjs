/**
 * Builds dist/: the files for script tags, the modules for npm, the types, the JSON Schema and the
 * Custom Elements Manifest.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { build, runnerImport } from 'vite';

function run(command, ...args) {
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}`);
}

rmSync('dist', { recursive: true, force: true });
mkdirSync('dist');
for (const mode of ['module', 'classic', 'elements']) {
  console.log(`vite: ${mode}`);
  await build({ mode, configFile: 'vite.config.ts', logLevel: 'warn' });
}
console.log('words for the classic script');
for (const file of readdirSync('dist/strings')) {
  const { default: words } = await import(pathToFileURL(`dist/strings/${file}`).href);
  writeFileSync(
    `dist/strings/${file.replace(/js$/, 'iife.js')}`,
    `document.currentScript.dispatchEvent(new CustomEvent('words',{detail:${JSON.stringify(words)}}))\n`,
  );
}
console.log('types');
run('npx', 'tsc', '-p', 'tsconfig.build.json');
console.log('schema');
const { module } = await runnerImport('./scripts/publish-schema.ts', { logLevel: 'warn', configFile: false });
writeFileSync('dist/trend.schema.json', `${JSON.stringify(module.publishedSchema(), null, 2)}\n`);
console.log('manifest');
run('npx', 'cem', 'analyze', '--config', 'custom-elements-manifest.config.mjs', '--quiet');
