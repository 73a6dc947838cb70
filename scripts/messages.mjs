// npm run messages: lists the messages that each language does not have yet. They are shown in English.
//
//   node scripts/messages.mjs               lists them
//   node scripts/messages.mjs --release     also fails when there are any

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { runnerImport } from 'vite';

const MESSAGES = fileURLToPath(new URL('../src/messages', import.meta.url));

async function load(path) {
  const { module } = await runnerImport(pathToFileURL(path).href, { logLevel: 'warn', configFile: false });
  return module;
}

/**
 * The keys that each language lacks, by the name of its file; languages that lack none are left out.
 * @param {string} folder the folder with `en.ts` and `languages/`
 * @returns {Promise<Record<string, string[]>>}
 */
export async function missingMessages(folder = MESSAGES) {
  const english = Object.values(await load(join(folder, 'en.ts'))).flatMap(Object.keys);
  const missing = {};
  for (const file of readdirSync(join(folder, 'languages')).sort()) {
    const { default: messages } = await load(join(folder, 'languages', file));
    const keys = english.filter((key) => !Object.hasOwn(messages, key));
    if (keys.length > 0) missing[file.replace(/\.ts$/, '')] = keys;
  }
  return missing;
}

/**
 * Prints the missing keys of each language, one line each.
 * @param {{ release?: boolean, folder?: string, print?: (line: string) => void }} options
 * @returns {Promise<0 | 1>} the exit code: 1 when a release lacks messages
 */
export async function reportMessages({ release = false, folder, print = console.log } = {}) {
  const languages = Object.entries(await missingMessages(folder));
  for (const [language, keys] of languages) print(`${language}: ${keys.join(', ')}`);
  if (languages.length === 0) print('Every language has every message.');
  return release && languages.length > 0 ? 1 : 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  process.exitCode = await reportMessages({ release: process.argv.includes('--release') });
