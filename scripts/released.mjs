import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Files of `dist` for npm, Node, editors and the command line: no page asks for them by their address. */
const NOT_SERVED = [
  /^(types|frameworks|cli|text|elements|shared|fonts|studio)\//,
  /^(cli|server|text|publish|edge|released|context|loading|dev|document|index)\.js$/,
  /-[\w-]{8}\.js$/,
  /^(custom-elements|web-types|vscode\..*|integrity)\.json$/,
  /\.wasm$/,
];

const filesIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep).join('/'))
    .sort();

/**
 * The module `released.js`: which files are served below `B/_/VERSION/`, and VERSION. It changes with each of them, and
 * with what makes the pages that ask for them.
 * @param {string} folder
 */
export function releasedModule(folder) {
  const files = filesIn(folder).filter((path) => !NOT_SERVED.some((pattern) => pattern.test(path)));
  const fonts = existsSync(join(folder, 'fonts'))
    ? filesIn(join(folder, 'fonts'))
        .filter((name) => /\.[to]tf$/.test(name))
        .map((name) => `fonts/${name}`)
    : [];
  const hash = createHash('sha256');
  for (const path of [...files, ...fonts, 'publish.js', 'resvg.wasm'])
    hash.update(`${path}\n`).update(readFileSync(join(folder, path)));
  return [
    `export const VERSION = ${JSON.stringify(hash.digest('hex').slice(0, 12))};`,
    `export const FILES = ${JSON.stringify(files)};`,
    `export const FONTS = ${JSON.stringify(fonts)};`,
    "export const RASTERIZER = 'resvg.wasm';",
    "export const folder = () => new URL('./', import.meta.url);",
    '',
  ].join('\n');
}
