// Finds the three engines of the tests and, on Debian and Ubuntu, installs the missing ones.
//
//   node scripts/browsers.mjs             prints what was found
//   node scripts/browsers.mjs --install   installs missing engines first
//
// ENGINES=chromium,firefox restricts everything to a subset. CHROME_PATH and FIREFOX_PATH name a particular browser.

import { accessSync, constants, readdirSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { canInstall, install as installPackages } from './debian.mjs';

export const ENGINES = ['chromium', 'firefox', 'webkit'];

const HOW_TO_GET = {
  chromium: 'Install Chromium or Chrome, or point CHROME_PATH at one.',
  firefox: 'Install Firefox, or point FIREFOX_PATH at one.',
  webkit:
    'Linux only: it needs WebKitWebDriver, MiniBrowser and Xvfb (Debian: apt-get install webkit2gtk-driver xvfb).',
};

export const isCI = !['', '0', 'false'].includes(process.env.CI ?? '');

/** The engines that ENGINES names, or all of them. */
export function requestedEngines(env = process.env) {
  const names = (env.ENGINES ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  const unknown = names.filter((name) => !ENGINES.includes(name));
  if (unknown.length > 0)
    throw new Error(`ENGINES: no such engine: ${unknown.join(', ')} (there are ${ENGINES.join(', ')})`);
  return names.length > 0 ? ENGINES.filter((engine) => names.includes(engine)) : ENGINES;
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function onPath(...names) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

/** A wrong path in a variable is an error: another browser must not be used silently. */
function namedBy(variable, env) {
  const path = env[variable];
  if (path && !isExecutable(path)) throw new Error(`${variable}: no executable file at ${path}`);
  return path || undefined;
}

function installedApplication(env, mac, windows) {
  const candidates =
    process.platform === 'darwin'
      ? mac.map((name) => `/Applications/${name}`)
      : [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']]
          .filter(Boolean)
          .flatMap((folder) => windows.map((name) => join(folder, name)));
  return candidates.find(isExecutable);
}

function folders(path) {
  try {
    return readdirSync(path).map((name) => join(path, name));
  } catch {
    return [];
  }
}

/** Debian keeps MiniBrowser below the multiarch triplet, other distributions in /usr/libexec or /usr/lib64. */
function findMiniBrowser() {
  const roots = [
    '/usr/lib',
    '/usr/lib64',
    '/usr/libexec',
    ...folders('/usr/lib').filter((path) => path.includes('-linux-')),
  ];
  return roots
    .flatMap(folders)
    .filter((path) => /\/webkit2?gtk-\d[.\d]*$/.test(path))
    .map((path) => join(path, 'MiniBrowser'))
    .find(isExecutable);
}

function findWebKit() {
  const driver = onPath('WebKitWebDriver');
  const browser = findMiniBrowser();
  const display = onPath('Xvfb');
  return driver && browser && display ? { driver, browser, display } : undefined;
}

/**
 * The executables on this machine: Chromium, Firefox, and for WebKit the WebDriver server, its browser and the X server.
 * `undefined` for a missing engine.
 */
export function findBrowsers(env = process.env) {
  return {
    chromium:
      namedBy('CHROME_PATH', env) ??
      onPath('chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome') ??
      installedApplication(
        env,
        ['Chromium.app/Contents/MacOS/Chromium', 'Google Chrome.app/Contents/MacOS/Google Chrome'],
        ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'],
      ),
    firefox:
      namedBy('FIREFOX_PATH', env) ??
      onPath('firefox-esr', 'firefox') ??
      installedApplication(env, ['Firefox.app/Contents/MacOS/firefox'], ['Mozilla Firefox\\firefox.exe']),
    webkit: process.platform === 'linux' ? findWebKit() : undefined,
  };
}

/**
 * Finds the requested engines, and installs missing ones when `install` is set and the system can. Engines that are still
 * missing are printed to stderr; under CI they are an error.
 */
export function ensureBrowsers({ install = true } = {}) {
  const missingFrom = (found) => requestedEngines().filter((engine) => !found[engine]);
  let found = findBrowsers();
  if (install && missingFrom(found).length > 0 && canInstall()) {
    installPackages(missingFrom(found));
    found = findBrowsers();
  }
  const missing = missingFrom(found);
  for (const engine of missing) console.error(`${engine}: not found, so its tests are skipped. ${HOW_TO_GET[engine]}`);
  if (isCI && missing.length > 0)
    throw new Error(`Under CI every engine must be there; missing: ${missing.join(', ')}`);
  return found;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    const found = ensureBrowsers({ install: process.argv.includes('--install') });
    for (const engine of ENGINES) {
      const paths = found[engine];
      console.log(`${engine}: ${typeof paths === 'object' ? Object.values(paths).join(', ') : (paths ?? 'not found')}`);
    }
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
