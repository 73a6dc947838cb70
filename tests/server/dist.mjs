// DIST=1 runs the browser tests with the elements as they are built. What tests import from the source as published files
// (its entries, its themes, the drawing of pictures) is then the file of dist/. Pure functions still come from the source;
// modules that define an element are refused, so that no element comes from both.

import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path/posix';

export const DIST = ['1', 'true'].includes(process.env.DIST);

/** The built module for a path of the source. */
const MODULES = [
  [/^\/src\/entries\/((?:elements\/)?[\w-]+)\.ts$/, (name) => `/dist/${name}.js`],
  [/^\/src\/sections\/pictures\/draw-picture\.ts$/, () => '/dist/pictures.js'],
];

function builtModule(path) {
  for (const [pattern, built] of MODULES) {
    const found = pattern.exec(path);
    if (found) return relative(join(path, '..'), built(found[1]));
  }
  return undefined;
}

/** @param {{ root: string }} options the repository @returns {import('@web/test-runner-core').TestRunnerPlugin} */
export function distPlugin({ root }) {
  return {
    name: 'dist',
    async serve({ path }) {
      const built = builtModule(path);
      if (built) return { body: `export * from '${built}';`, type: 'js' };
      if (path.startsWith('/src/themes/'))
        return { body: await readFile(join(root, path.replace('src', 'dist'))), type: 'css' };
      if (path.startsWith('/src/elements/'))
        return { body: `throw new Error('${path}: in this run, elements come from dist/.');`, type: 'js' };
      return undefined;
    },
  };
}
