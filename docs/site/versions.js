import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** The releases of the changelog: version and date, the newest first. */
export const releases = (changelog = readFileSync('CHANGELOG.md', 'utf8')) =>
  [...changelog.matchAll(/^## \[?(\d+\.\d+\.\d+[\w.-]*)\]?(?:.*?(\d{4}-\d\d-\d\d))?.*$/gm)].map(
    ([, version, date]) => ({
      version,
      date,
    }),
  );

/** The page that lists them, each with its own documentation where the folder that is built into has kept it. */
export function versionsPage(version, out = process.env['DOCS_OUT'] ?? '') {
  const folder = `${out}/v`;
  const kept = out !== '' && existsSync(folder) ? readdirSync(folder) : [];
  const all = [{ version }, ...releases().filter((one) => one.version !== version)];
  for (const name of kept) if (!all.some((one) => one.version === name)) all.push({ version: name });
  const lines = all.map(({ version: name, date }) => {
    const known = name === version || kept.includes(name);
    const link = known ? `[${name}](v/${name}/)` : name;
    return `- ${link}${date ? `, ${date}` : ''}${name === version ? ' (this documentation)' : ''}`;
  });
  const markdown = `# Versions\n\nThis is the documentation of version ${version}. Each release keeps its own.\n\n${lines.join('\n')}\n\nWhat changed is in the [changelog](changelog/).\n`;
  return { path: 'versions/', nav: 'Versions', description: 'The documentation of each release.', markdown };
}
