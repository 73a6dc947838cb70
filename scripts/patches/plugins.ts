import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** The globals that each of Lit's packages takes from `lit-environment.js`. */
const LIT_GLOBALS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\/node_modules\/lit-html\//, ['globalThis', 'document']],
  [/\/node_modules\/lit-element\//, ['globalThis']],
  [/\/node_modules\/@lit\/context\//, ['Event']],
  [/\/node_modules\/@lit\/reactive-element\//, ['globalThis', 'Symbol', 'litPropertyMetadata']],
];

/**
 * Gives Lit, as published, globals of its own: an import at the head of each of its files binds their names. Decided in
 * `docs/decisions/what-the-reader-downloads.md`.
 */
export function litEnvironment(): Plugin {
  return {
    name: 'lit-environment',
    transform(code, id) {
      const names = LIT_GLOBALS.find(([files]) => files.test(id))?.[1].filter((name) => code.includes(name));
      return names?.length
        ? `import{${names.join()}}from${JSON.stringify(path('lit-environment.js'))};${code}`
        : undefined;
    },
  };
}

/** The same for a server, where Lit's DOM shim adds globals too. */
export function litServerEnvironment(): Plugin {
  const environment = JSON.stringify(path('lit-environment.server.js'));
  return {
    name: 'lit-server-environment',
    enforce: 'pre',
    resolveId: (id) => (id === 'lit' ? path('lit-without-elements.js') : undefined),
    transform: (code, id) =>
      /\/node_modules\/(lit-html|@lit\/|@lit-labs\/ssr-dom-shim\/)/.test(id) && code.includes('globalThis')
        ? `import{globalThis}from${environment};${code}`
        : undefined,
  };
}

/**
 * Dependencies of d3-scale of which a scale in UTC uses little: d3-interpolate goes between colours and transforms too,
 * d3-time-format makes formats for a `tickFormat` that is never called, and d3-time knows local time, hours and seconds.
 * Small modules stand in; a test compares them with the packages.
 */
const D3_STAND_INS = ['d3-array', 'd3-interpolate', 'd3-time', 'd3-time-format'];

export function d3Subset(): Plugin {
  return {
    name: 'd3-subset',
    enforce: 'pre',
    resolveId: (id, importer) =>
      D3_STAND_INS.includes(id) && importer?.includes('/node_modules/d3-scale/') ? path(`${id}.js`) : undefined,
  };
}
