// Installs browsers, and a screen reader, from the packages of Debian, Ubuntu and their derivatives.

import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

const FONTS = ['fonts-noto-core', 'fonts-noto-cjk'];

function succeeds(command, ...args) {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

/** The prefix of a command that must run as root; undefined when that is impossible. */
function asRoot() {
  if (process.getuid?.() === 0) return [];
  return succeeds('sudo', '-n', 'true') ? ['sudo', '-n'] : undefined;
}

export function canInstall() {
  return process.platform === 'linux' && succeeds('apt-get', '--version') && asRoot() !== undefined;
}

/** On Ubuntu the packages have other names, and install snaps. */
function packagesFor(engine) {
  const ubuntu = /^ID=ubuntu$/m.test(readFileSync('/etc/os-release', 'utf8'));
  return {
    chromium: [ubuntu ? 'chromium-browser' : 'chromium'],
    firefox: [ubuntu ? 'firefox' : 'firefox-esr'],
    webkit: ['webkit2gtk-driver', 'xvfb'],
  }[engine];
}

function aptGet(...args) {
  // sudo drops the environment, hence `env`. The lock's timeout waits for a boot-time update to finish.
  const options = ['-qq', '-o', 'DPkg::Lock::Timeout=300', '-o', 'Dpkg::Use-Pty=0'];
  const [command, ...rest] = [...asRoot(), 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...options, ...args];
  const { status, stdout, stderr } = spawnSync(command, rest, { encoding: 'utf8', maxBuffer: Infinity });
  if (status !== 0) console.error(`apt-get ${args.join(' ')} failed:\n${stdout}${stderr}`);
  return status === 0;
}

/** Whether the servers of the packages answer. */
export function reachesPackages() {
  return aptGet('update', '-o', 'APT::Update::Error-Mode=any');
}

/** Installs packages; a failure is reported. */
export function installPackages(packages, reason) {
  console.log(`Installing ${packages.join(' ')}, ${reason}.`);
  aptGet('update');
  aptGet('install', '-y', '--no-install-recommends', ...packages);
}

/**
 * Installs the packages of the given engines, and fonts: without any, text has no width and layout tests mean nothing.
 * A package that fails to install is reported; the others are installed.
 */
export function install(engines) {
  const sets = [FONTS, ...engines.map(packagesFor)];
  console.log(`Installing ${sets.flat().join(' ')}: the browser tests run in ${engines.join(', ')}, not found here.`);
  // A partly failed update (one mirror down) leaves usable lists; a missing package fails at its installation.
  aptGet('update');
  for (const packages of sets) aptGet('install', '-y', '--no-install-recommends', ...packages);
}

/**
 * Downloads packages and unpacks them into a folder, without installing them: nothing on the machine is started or changed.
 * @returns {boolean} whether all could be had; a failure is reported
 */
export function unpackPackages(packages, folder) {
  const run = (command, args) => {
    const { status, stdout, stderr } = spawnSync(command, args, { cwd: folder, encoding: 'utf8', maxBuffer: Infinity });
    if (status !== 0) console.error(`${command} ${args.join(' ')} failed:\n${stdout}${stderr}`);
    return status === 0;
  };
  if (!run('apt-get', ['-qq', 'download', ...packages])) return false;
  const files = readdirSync(folder).filter((name) => name.endsWith('.deb'));
  return files.every((name) => run('dpkg-deb', ['-x', name, '.']));
}
