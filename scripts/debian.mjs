// Installs browsers from the distribution's own packages, on Debian, Ubuntu and their kin.

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const FONTS = ['fonts-noto-core', 'fonts-noto-cjk'];

function succeeds(command, ...args) {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

/** The words in front of a command that must run as root, or undefined where there is no way to be root. */
function asRoot() {
  if (process.getuid?.() === 0) return [];
  return succeeds('sudo', '-n', 'true') ? ['sudo', '-n'] : undefined;
}

export function canInstall() {
  return process.platform === 'linux' && succeeds('apt-get', '--version') && asRoot() !== undefined;
}

/** Ubuntu names its browsers differently: there they are doors to snaps. */
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

/**
 * Installs the packages of the given engines, and fonts: without any, text has no width and layout tests mean nothing.
 * A package that cannot be installed is reported and does not keep the others from being installed.
 */
export function install(engines) {
  const sets = [FONTS, ...engines.map(packagesFor)];
  console.log(`Installing ${sets.flat().join(' ')}: the browser tests run in ${engines.join(', ')}, not found here.`);
  // A partly failed update (one mirror down) still leaves usable lists: what is missing shows when installing.
  aptGet('update');
  for (const packages of sets) aptGet('install', '-y', '--no-install-recommends', ...packages);
}
