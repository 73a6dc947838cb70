// Writes the documentation site into a folder: `node scripts/docs-site.mjs DIR`. See docs.mjs.

import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import Eleventy from '@11ty/eleventy';
import { close, createIndex } from 'pagefind';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

/** What the demo's pages ask for beside them: the files of the release, not the modules for bundlers. */
const BESIDE =
  /^(trend-embed(\.full)?|reader|fault|hydration|glossary|pictures)(\.iife)?\.js$|^embed\.(html|js|css)$|^dev\.js$/;

/** The page of states asks for faults that only the demo's own server gives: it is left out, and no page leads to it. */
const NEEDS_SERVER = 'states.html';

function copyDemo(to) {
  for (const name of readdirSync('demo').filter((one) => one !== 'server' && one !== NEEDS_SERVER)) {
    const target = join(to, 'demo', name);
    cpSync(`demo/${name}`, target, { recursive: true });
    if (!name.endsWith('.html')) continue;
    const html = readFileSync(target, 'utf8');
    writeFileSync(target, html.replace(/\s*<li><a href="states\.html">[^<]*<\/a><\/li>/, ''));
  }
  for (const name of readdirSync('dist')) if (BESIDE.test(name)) copyFileSync(`dist/${name}`, join(to, 'demo', name));
  for (const name of ['strings', 'themes']) cpSync(`dist/${name}`, join(to, 'demo', name), { recursive: true });
  copyFileSync('docs/site/example.html', join(to, 'demo/example.html'));
}

/** The studio stands beside `dist/`, not inside. */
function copyStudio(to) {
  cpSync('dist', join(to, 'dist'), { recursive: true, filter: (path) => !/^dist[\\/](studio|types)$/.test(path) });
  if (!existsSync('dist/studio/index.html')) return;
  cpSync('dist/studio', join(to, 'studio'), { recursive: true });
  for (const name of readdirSync('dist/studio').filter((file) => file.endsWith('.html'))) {
    const html = readFileSync(`dist/studio/${name}`, 'utf8');
    const placed = html.replace(/(<meta\s+name="trend-embed:files"\s+content=")[^"]*"/, '$1../dist/"');
    writeFileSync(join(to, 'studio', name), placed);
  }
}

async function addSearch(to) {
  const { index, errors } = await createIndex({ forceLanguage: 'en' });
  if (!index) throw new Error(errors.join('\n'));
  const added = await index.addDirectory({ path: to });
  const written = await index.writeFiles({ outputPath: join(to, 'pagefind') });
  await close();
  const faults = [...added.errors, ...written.errors];
  if (faults.length > 0) throw new Error(faults.join('\n'));
  // Pagefind's own widgets, which no page of the site loads.
  for (const name of readdirSync(join(to, 'pagefind')))
    if (/^pagefind-(ui|modular|component|highlight)/.test(name))
      rmSync(join(to, 'pagefind', name), { recursive: true });
  return added.page_count;
}

/**
 * Puts a built site in its place: what the build before wrote goes, versions stay, and so does whatever else lies there.
 * The site of this version is also written to `v/`, where it stays when the next comes.
 */
function place(from, out) {
  const list = join(out, 'site.json');
  const before = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')).entries : [];
  for (const name of before)
    if (basename(name) === name && name !== 'v') rmSync(join(out, name), { recursive: true, force: true });
  const entries = readdirSync(from);
  mkdirSync(out, { recursive: true });
  cpSync(from, out, { recursive: true });
  writeFileSync(list, `${JSON.stringify({ version, entries }, null, 2)}\n`);

  const own = join(out, 'v', version);
  rmSync(own, { recursive: true, force: true });
  cpSync(from, own, { recursive: true });
  for (const [name, start] of [
    ['index.html', 'href="'],
    ['index.md', ']('],
  ]) {
    const file = join(own, 'versions', name);
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll(`${start}../v/`, `${start}../../`));
  }
}

async function build(out) {
  const start = performance.now();
  // Beside the output, so that Eleventy takes it for a folder of the project.
  const made = mkdtempSync(join(tmpdir(), 'docs-site-'));
  try {
    process.env.DOCS_OUT = out;
    const eleventy = new Eleventy('docs/site/pages', made, {
      quietMode: true,
      configPath: 'docs/site/eleventy.config.js',
    });
    await eleventy.write();
    copyDemo(made);
    copyStudio(made);
    const pages = await addSearch(made);
    place(made, out);
    console.log(`${out}: ${pages} pages in ${((performance.now() - start) / 1000).toFixed(1)} s`);
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
}

const [out] = process.argv.slice(2);
if (!out || dirname(resolve(out)) === resolve(out)) throw new Error('Name the folder to write to.');
await build(resolve(out));
