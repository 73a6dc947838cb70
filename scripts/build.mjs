/**
 * Builds dist/: the files for script tags, the modules for npm, the command line, the types, the JSON Schemas, the
 * Custom Elements Manifest, the data for frameworks and editors, the iframe page, the themes, and the hashes of all files.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { transform } from 'lightningcss';
import { build, runnerImport } from 'vite';
import { FLOOR } from './browser-floor.mjs';
import { buildCommandLine } from './command-line.mjs';
import { writeEditorData } from './editor-data.mjs';
import { copyFonts, FONT_FILES } from './fonts.mjs';
import { integrityList, withIntegrity } from './integrity.mjs';
import { licencesOf } from './licences.mjs';
import { releasedModule } from './released.mjs';

function run(command, ...args) {
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}`);
}

async function load(path) {
  const { module } = await runnerImport(path, { logLevel: 'warn', configFile: false });
  return module;
}

rmSync('dist', { recursive: true, force: true });
mkdirSync('dist');
const bundled = new Set();
for (const mode of [
  'module',
  'classic',
  'full',
  'classic full',
  'pictures',
  'classic pictures',
  'elements',
  'context',
  'loading',
  'dev',
  'text',
  'server',
  'publish',
  'edge',
]) {
  console.log(`vite: ${mode}`);
  const built = await build({ mode, configFile: 'vite.config.ts', logLevel: 'warn' });
  for (const { output } of [built].flat())
    for (const { moduleIds = [] } of output) for (const id of moduleIds) bundled.add(id);
}
console.log('fonts');
copyFonts('dist');
console.log('licences');
writeFileSync('dist/LICENSES.txt', licencesOf([...bundled, ...FONT_FILES]));
console.log('language files for the classic script');
for (const file of readdirSync('dist/strings')) {
  const { default: messages } = await import(pathToFileURL(`dist/strings/${file}`).href);
  writeFileSync(
    `dist/strings/${file.replace(/js$/, 'iife.js')}`,
    `document.currentScript.dispatchEvent(new CustomEvent('source',{detail:${JSON.stringify(messages)}}))\n`,
  );
}
console.log('command line');
await buildCommandLine('dist');
console.log('types');
run('npx', 'tsc', '-p', 'tsconfig.build.json');
console.log('schemas');
const { publishedSchema } = await load('./scripts/publish-schema.ts');
writeFileSync('dist/trend.schema.json', `${JSON.stringify(publishedSchema(), null, 2)}\n`);
const { collectionSchema } = await load('./scripts/collection-schema.ts');
writeFileSync('dist/collection.schema.json', `${JSON.stringify(collectionSchema(), null, 2)}\n`);
console.log('manifest');
run('npx', 'cem', 'analyze', '--config', 'custom-elements-manifest.config.mjs', '--quiet');
const manifest = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8'));
console.log('framework types');
const { elementTypes } = await load('./scripts/frameworks/element-types.ts');
cpSync('scripts/frameworks', 'dist/frameworks', { recursive: true, filter: (path) => !/(?<!\.d)\.ts$/.test(path) });
writeFileSync('dist/frameworks/elements.d.ts', elementTypes(manifest));
console.log('editor data');
writeEditorData(manifest, 'dist');
console.log('iframe page');
const { EMBED_FILES, embedFile } = await load('./scripts/embed-page.ts');
for (const name of EMBED_FILES) writeFileSync(`dist/${name}`, await embedFile(name));
console.log('themes');
mkdirSync('dist/themes');
for (const filename of readdirSync('src/themes')) {
  const { code } = transform({ filename, code: readFileSync(`src/themes/${filename}`), minify: true, targets: FLOOR });
  writeFileSync(`dist/themes/${filename}`, code);
}
console.log('studio');
const studio = await build({ mode: 'studio', configFile: 'vite.config.ts', logLevel: 'warn' });
const studioModules = [studio].flat().flatMap(({ output }) => output.flatMap(({ moduleIds = [] }) => moduleIds));
writeFileSync('dist/studio/LICENSES.txt', licencesOf(studioModules));
// What the studio begins with, where a person asks for an example.
copyFileSync('demo/trends/meter-tracks-buyer.json', 'dist/studio/example.json');
console.log('what is served');
copyFileSync('node_modules/@resvg/resvg-wasm/index_bg.wasm', 'dist/resvg.wasm');
writeFileSync('dist/released.js', releasedModule('dist'));
console.log('integrity');
const list = integrityList('dist');
writeFileSync('dist/integrity.json', `${JSON.stringify(list, null, 2)}\n`);
// Updates the docs. Under CI they stay as committed, and a test reports differences.
if (!process.env.CI) {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  writeFileSync('docs/cdn.md', withIntegrity(readFileSync('docs/cdn.md', 'utf8'), version, list));
}
