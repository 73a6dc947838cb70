// Finds what a WordPress needs to run, and on Debian gets what is missing.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { findBrowsers } from './browsers.mjs';
import { canInstall, installPackages, unpackPackages } from './debian.mjs';

/** Each command, and the Debian package that has it. None of these starts a service. */
const COMMANDS = { php: 'php-cli', mariadbd: 'mariadb-server-core' };

/** WordPress is unpacked and not installed: its package wants a web server, which would start. */
const FILES = ['wordpress', 'wordpress-theme-twentytwentythree', 'libjs-underscore', 'libjs-cropper', 'php-getid3'];

const FOLDERS = [...(process.env.PATH ?? '').split(delimiter).filter(Boolean), '/usr/sbin'];

/** Where a command is; undefined where it is not. */
const find = (name) => FOLDERS.map((folder) => join(folder, name)).find((path) => existsSync(path));

const hasModule = () =>
  find('php') && spawnSync('php', ['-r', 'exit(extension_loaded("mysqli") ? 0 : 1);']).status === 0;

const missingPackages = () => [
  ...new Set([
    ...Object.keys(COMMANDS).flatMap((name) => (find(name) ? [] : [COMMANDS[name]])),
    ...(hasModule() ? [] : ['php-mysql']),
  ]),
];

/**
 * The files of a WordPress and the database's server, or why there are none. Missing packages are installed if the system can.
 * @returns {{ root: string, server: string } | { missing: string }} `root` is a folder to be deleted, with
 *   `usr/share/wordpress` in it
 */
export function findWordPress() {
  let missing = missingPackages();
  if (missing.length > 0 && canInstall()) {
    installPackages(missing, 'for the test with WordPress');
    missing = missingPackages();
  }
  if (missing.length > 0) return { missing: `${missing.join(', ')} not found` };
  if (!findBrowsers().chromium) return { missing: 'Chromium not found' };
  const root = mkdtempSync(join(tmpdir(), 'wordpress-'));
  if (unpackPackages(FILES, root)) return { root, server: find('mariadbd') };
  rmSync(root, { recursive: true });
  return { missing: 'the package wordpress cannot be had' };
}
