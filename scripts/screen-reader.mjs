// Finds Orca and what it needs, and on Debian installs what is missing.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { findBrowsers } from './browsers.mjs';
import { canInstall, installPackages } from './debian.mjs';

/** Each command, and the Debian package that has it. */
const COMMANDS = {
  Xvfb: 'xvfb',
  'dbus-daemon': 'dbus-daemon',
  'dbus-send': 'dbus-bin',
  gsettings: 'libglib2.0-bin',
  openbox: 'openbox',
  orca: 'orca',
  'speech-dispatcher': 'speech-dispatcher',
  xdotool: 'xdotool',
};

function missingCommands() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return Object.keys(COMMANDS).filter((name) => !folders.some((folder) => existsSync(join(folder, name))));
}

/** Why nobody can listen on this machine; undefined where someone can. Missing packages are installed if the system can. */
export function whyNoScreenReader() {
  let missing = missingCommands();
  if (missing.length > 0 && canInstall()) {
    installPackages(
      missing.map((name) => COMMANDS[name]),
      'for the test with a screen reader',
    );
    missing = missingCommands();
  }
  if (!findBrowsers().firefox) missing.push('Firefox');
  if (missing.length > 0) return `${missing.join(', ')} not found`;
  // Only one can run for each user, and it may be somebody's.
  const others = spawnSync('pgrep', ['-u', `${process.getuid?.()}`, '-x', 'orca']).stdout;
  return `${others ?? ''}`.trim() ? 'another Orca is running' : undefined;
}
