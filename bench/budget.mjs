/**
 * Holds the sizes of what a reader downloads, in bytes after brotli at its best (quality 11).
 * Needs dist/: `npm run build`. A size over its budget ends with 1.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { rolldown } from 'rolldown';

const KB = 1000;

const compressed = (code) => brotliCompressSync(Buffer.from(code)).length;

/** What a bundler makes of a module of ours and all that it imports; what it imports later is counted apart. */
async function bundled(file) {
  const bundle = await rolldown({ input: file, logLevel: 'silent', platform: 'browser' });
  const { output } = await bundle.generate({ format: 'es', minify: true, comments: false });
  const [entry, ...chunks] = output;
  const atOnce = new Set([entry]);
  for (const chunk of atOnce)
    for (const name of chunk.imports) atOnce.add(chunks.find(({ fileName }) => fileName === name));
  // What other languages than English need has budgets of its own below.
  const ofLanguages = ({ facadeModuleId }) => /\/(strings\/|shared\/messages-load-language)/.test(facadeModuleId ?? '');
  const later = chunks.filter((chunk) => !atOnce.has(chunk) && !ofLanguages(chunk));
  const size = (parts) => compressed([...parts].map(({ code }) => code).join('\n'));
  return { now: size(atOnce), later: later.length > 0 ? size(later) : 0 };
}

const file = (name) => compressed(readFileSync(name));

if (!existsSync('dist/trend-embed.js')) {
  console.error('There is no dist/: run npm run build first.');
  process.exit(1);
}

const faq = await bundled('dist/elements/trend-faq.js');
const rows = [
  // The names of later chunks end in hashes, which no compression shortens and every change makes anew: ± 30 bytes.
  ['trend-embed.js, all elements', file('dist/trend-embed.js'), 44.5 * KB],
  ['trend-embed.iife.js, all elements', file('dist/trend-embed.iife.js'), 44.7 * KB],
  ['trend-embed.full.js, all but pictures', file('dist/trend-embed.full.js'), 64 * KB],
  ['trend-embed.full.iife.js', file('dist/trend-embed.full.iife.js'), 64.3 * KB],
  ['elements/trend-faq.js with its imports', faq.now, 15.5 * KB],
  ['  … and what it loads for a src of its own', faq.later, 11.6 * KB],
];

rows.push(
  ['pictures.js, when a picture is saved', file('dist/pictures.js'), 15.8 * KB],
  ['pictures.iife.js', file('dist/pictures.iife.js'), 15.9 * KB],
  ['reader.js, when the page is idle', file('dist/reader.js'), 18.5 * KB],
  ['reader.iife.js', file('dist/reader.iife.js'), 18.6 * KB],
  ['fault.js, after a failure', file('dist/fault.js'), 2.9 * KB],
  ['fault.iife.js', file('dist/fault.iife.js'), 2.9 * KB],
  ["hydration.js, for a server's HTML", file('dist/hydration.js'), 1 * KB],
  ['hydration.iife.js', file('dist/hydration.iife.js'), 1 * KB],
  ['glossary.js, for a document with a glossary', file('dist/glossary.js'), 2.3 * KB],
  ['glossary.iife.js', file('dist/glossary.iife.js'), 2.4 * KB],
  ['embed.js, of the iframe page', file('dist/embed.js'), 2.5 * KB],
);

// Languages: the largest file of each kind, and what tells which one is wanted.
const words = (kind) =>
  Math.max(
    ...readdirSync('dist/strings')
      .filter((name) => kind.test(name))
      .map((name) => file(`dist/strings/${name}`)),
  );
rows.push(
  ['shared/messages-load-language.js, for other languages', file('dist/shared/messages-load-language.js'), 0.9 * KB],
  ['strings/<language>.js, the largest', words(/(?<!iife)\.js$/), 2.2 * KB],
  ['strings/<language>.iife.js, the largest', words(/\.iife\.js$/), 2.2 * KB],
);

for (const [name, size, budget] of rows) {
  console.log(`${size > budget ? 'OVER' : 'ok  '}  ${name.padEnd(46)} ${String(size).padStart(6)} of ${budget} bytes`);
}
process.exitCode = rows.some(([, size, budget]) => size > budget) ? 1 : 0;
