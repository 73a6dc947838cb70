import { build } from 'rolldown';
import { licencesOf } from './licences.mjs';

function licences() {
  return {
    name: 'licences',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'cli/LICENSES.txt', source: licencesOf(this.getModuleIds()) });
    },
  };
}

/** The renderers are files of the package already (`server.js`, `text.js`): the command imports them instead of bundling them. */
function externalCompanions() {
  const files = {
    'server/index': '../server.js',
    'text/index': '../text.js',
    'publish/index': '../publish.js',
    'publish/released': '../released.js',
  };
  return {
    name: 'external-companions',
    resolveId: (id, importer) => {
      const [, name = ''] = /^(?:\.\.\/)+(\w+\/\w+)\.js$/.exec(id) ?? [];
      return importer?.includes('src/cli/') && Object.hasOwn(files, name)
        ? { id: files[name], external: true }
        : undefined;
    },
  };
}

/** Builds the command with its dependencies; modules that are loaded on demand are separate files. */
export async function buildCommandLine(outDir) {
  await build({
    input: { cli: 'src/cli/cli.ts', 'cli/site-thread': 'src/cli/site/thread.ts' },
    platform: 'node',
    // Prefer ES modules, which can be tree-shaken.
    resolve: { mainFields: ['module', 'main'] },
    plugins: [externalCompanions(), licences()],
    logLevel: 'warn',
    output: {
      dir: outDir,
      format: 'esm',
      minify: true,
      entryFileNames: '[name].js',
      chunkFileNames: 'cli/[name].js',
    },
  });
}
