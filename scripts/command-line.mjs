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

/** What renders is in files of the package already, beside the command's own folder: it is not bundled twice. */
function builtBeside() {
  const files = { '../server/index.js': '../server.js', '../text/index.js': '../text.js' };
  return {
    name: 'built-beside',
    resolveId: (id, importer) =>
      importer?.includes('src/cli/') && Object.hasOwn(files, id) ? { id: files[id], external: true } : undefined,
  };
}

/** Builds the command: with all that it needs inside, and what only some runs need in files of their own. */
export async function buildCommandLine(outDir) {
  await build({
    input: { cli: 'src/cli/cli.ts' },
    platform: 'node',
    // Modules, where a package has them: of these only what is used is kept.
    resolve: { mainFields: ['module', 'main'] },
    plugins: [builtBeside(), licences()],
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
