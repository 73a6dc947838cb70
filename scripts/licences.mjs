import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The `package.json` of a module, and its folder. */
function packageOf(module) {
  for (let folder = dirname(module); ; folder = dirname(folder)) {
    const file = join(folder, 'package.json');
    const about = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
    // A package.json without a name only sets the module type.
    if (about.name) return { ...about, folder };
  }
}

/**
 * The licences of the bundled packages: most must be distributed with the code.
 * @param {Iterable<string>} modules paths; those outside of packages are ignored
 * @returns {string} one text per package, sorted by name
 */
export function licencesOf(modules) {
  const bundled = [...modules].filter((id) => id.includes('node_modules') && existsSync(id));
  const packages = new Map(bundled.map(packageOf).map((each) => [each.folder, each]));
  const texts = [...packages.values()].map(({ name, version, license, author, repository, folder }) => {
    // A font has a licence of its own beside that of its package.
    const files = readdirSync(folder).filter((entry) => /^licen[cs]e/i.test(entry));
    if (files.length === 0 && !license) throw new Error(`${name} has no licence that could go with its code.`);
    const source = [author?.name ?? author, repository?.url ?? repository].filter(Boolean).join(', ');
    // Some packages name a licence without a file.
    const own = files.map((file) => readFileSync(join(folder, file), 'utf8').trim());
    const text = [...new Set(own)].join('\n\n') || `${license} (${source})`;
    return `${name} ${version}\n\n${text}\n`;
  });
  return texts.sort().join('\n\n');
}
