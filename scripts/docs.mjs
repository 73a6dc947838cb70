// The documentation site.
//
//   npm run docs                       builds it, serves it on 127.0.0.1, opens it, and builds anew what changes
//   npm run docs -- 4000 --no-open     on this port, without opening it
//   npm run docs:build                 writes it to site/
//   npm run docs:build -- --out DIR    writes it elsewhere; earlier versions in DIR/v/ stay

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import chokidar from 'chokidar';
import open from 'open';
import { preview } from 'vite';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SOURCES = ['docs', 'demo', 'integrations', 'README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'bench/README.md'];

/** A process of its own: Node loads a module once, and each build has to read what has changed. */
function build(out) {
  const { status } = spawnSync(process.execPath, [fileURLToPath(new URL('docs-site.mjs', import.meta.url)), out], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  return status === 0;
}

function buildPackage() {
  if (existsSync(`${ROOT}dist/custom-elements.json`)) return;
  console.log('dist/ is not there: it is built first');
  const { status } = spawnSync('npm', ['run', 'build'], {
    cwd: ROOT,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('dist/ could not be built');
}

async function serve(out, port, shouldOpen) {
  const server = await preview({
    configFile: false,
    root: ROOT,
    appType: 'mpa',
    logLevel: 'warn',
    build: { outDir: out },
    // Frames in a sandbox may read only what every origin may.
    preview: { host: '127.0.0.1', port, strictPort: false, cors: { origin: '*' } },
  });
  const [url = ''] = server.resolvedUrls?.local ?? [];
  console.log(`The documentation: ${url}\nThe studio:        ${url}studio/`);
  let timer;
  chokidar.watch(SOURCES, { cwd: ROOT, ignoreInitial: true }).on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(() => console.log(build(out) ? 'built anew' : 'not built: see above'), 100);
  });
  if (!shouldOpen) return;
  // A machine without a browser has the address that is printed above.
  const browser = await open(url).catch(() => undefined);
  browser?.on('error', () => undefined);
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { out: { type: 'string' }, serve: { type: 'boolean' }, 'no-open': { type: 'boolean' } },
});
const out = resolve(values.out ?? `${ROOT}site`);
try {
  buildPackage();
  if (!build(out)) process.exitCode = 1;
  else if (values.serve) await serve(out, Number(positionals[0] ?? 4173), !values['no-open']);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
