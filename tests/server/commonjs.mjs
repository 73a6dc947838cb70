// Packages that have no ES module: the build bundles them, the browser tests get them wrapped in one.

/** Each is one file that needs no other. */
const FILES = ['/node_modules/papaparse/papaparse.js'];

/** @returns {import('@web/test-runner-core').TestRunnerPlugin} */
export function commonjsPlugin() {
  return {
    name: 'commonjs',
    transform: ({ path, body }) =>
      FILES.includes(path)
        ? `const module = { exports: {} }; const { exports } = module;\n${body}\nexport default module.exports;`
        : undefined,
  };
}
