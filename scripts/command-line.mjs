import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'rolldown';

/** The name and version of the package that a module is of, and its folder. */
function packageOf(module) {
  for (let folder = dirname(module); ; folder = dirname(folder)) {
    const file = join(folder, 'package.json');
    const { name, version } = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
    // Some folders have a package.json that only says what kind of modules they hold.
    if (name) return { name, version, folder };
  }
}

/** The licences of all that is bundled: most ask that their text goes where their code goes. */
function licences() {
  return {
    name: 'licences',
    generateBundle() {
      const modules = [...this.getModuleIds()].filter((id) => id.includes('node_modules') && existsSync(id));
      const packages = new Map(modules.map(packageOf).map((each) => [each.folder, each]));
      const texts = [...packages.values()].map(({ name, version, folder }) => {
        const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
        if (!file) throw new Error(`${name} has no licence that could go with its code.`);
        return `${name} ${version}\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
      });
      this.emitFile({ type: 'asset', fileName: 'cli/LICENSES.txt', source: texts.sort().join('\n\n') });
    },
  };
}

/** What renders is in files of the package already, beside the command's own folder: it is not bundled twice. */
function builtBeside() {
  const files = { '../server/index.js': '../server.js', '../text.js': '../text.js' };
  return {
    name: 'built-beside',
    resolveId: (id, importer) =>
      importer?.includes('entries/cli') && Object.hasOwn(files, id) ? { id: files[id], external: true } : undefined,
  };
}

/** Builds the command: with all that it needs inside, and what only some runs need in files of their own. */
export async function buildCommandLine(outDir) {
  await build({
    input: { cli: 'src/entries/cli/cli.ts' },
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
