// Puts the plugin together: its own files, and beside them those of the script.
//
//   npm run build && node integrations/wordpress/build.mjs OUT     makes OUT/trend-embed/

import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const PLUGIN = fileURLToPath(new URL('trend-embed', import.meta.url));
const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The files of the script: each has a classic twin, and one of them holds all the others. */
function scripts(dist) {
  const names = readdirSync(dist);
  const isScript = (name) => /^[\w-]+\.js$/.test(name) && names.includes(name.replace('.js', '.iife.js'));
  return names.filter((name) => isScript(name));
}

/**
 * @param {string} out a folder; what stands at its `trend-embed` is replaced
 * @returns {string} the plugin's folder
 */
export function buildPlugin(out) {
  const dist = join(ROOT, 'dist');
  if (!existsSync(join(dist, 'trend-embed.js'))) throw new Error(`${dist} has no trend-embed.js: run npm run build.`);
  const plugin = join(resolve(out), 'trend-embed');
  if (resolve(plugin) === resolve(PLUGIN)) throw new Error(`${out} holds the plugin’s source: name another folder.`);
  rmSync(plugin, { recursive: true, force: true });
  cpSync(PLUGIN, plugin, { recursive: true });
  mkdirSync(join(plugin, 'dist'));
  for (const name of [...scripts(dist), 'LICENSES.txt']) cpSync(join(dist, name), join(plugin, 'dist', name));
  for (const name of readdirSync(join(dist, 'strings')))
    if (!name.endsWith('.iife.js')) cpSync(join(dist, 'strings', name), join(plugin, 'dist/strings', name));
  cpSync(join(ROOT, 'LICENSE'), join(plugin, 'LICENSE'));
  return plugin;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [out] = process.argv.slice(2);
  try {
    if (!out) throw new Error('Name the folder that the plugin goes to: node integrations/wordpress/build.mjs OUT');
    console.log(buildPlugin(out));
  } catch (error) {
    console.error(error.message);
    process.exitCode = out ? 1 : 2;
  }
}
