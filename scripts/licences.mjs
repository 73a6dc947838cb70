import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What is known of the package that a module is of, and its folder. */
function packageOf(module) {
  for (let folder = dirname(module); ; folder = dirname(folder)) {
    const file = join(folder, 'package.json');
    const about = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
    // Some folders have a package.json that only says what kind of modules they hold.
    if (about.name) return { ...about, folder };
  }
}

/**
 * The licences of the packages whose modules are bundled: most ask that their text goes where their code goes.
 * @param {Iterable<string>} modules paths; those that are of no package are passed over
 * @returns {string} a text for each package, by their names
 */
export function licencesOf(modules) {
  const bundled = [...modules].filter((id) => id.includes('node_modules') && existsSync(id));
  const packages = new Map(bundled.map(packageOf).map((each) => [each.folder, each]));
  const texts = [...packages.values()].map(({ name, version, license, author, repository, folder }) => {
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    if (!file && !license) throw new Error(`${name} has no licence that could go with its code.`);
    const source = [author?.name ?? author, repository?.url ?? repository].filter(Boolean).join(', ');
    // Some name their licence, and have no file for it.
    const text = file ? readFileSync(join(folder, file), 'utf8').trim() : `${license} (${source})`;
    return `${name} ${version}\n\n${text}\n`;
  });
  return texts.sort().join('\n\n');
}
