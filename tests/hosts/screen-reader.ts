// Orca on a page in Firefox, on a screen of its own and without a voice: what it speaks is read from its log.

import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { findBrowsers } from '../../scripts/browsers.mjs';

/** Firefox without a page of its own at the first start. */
const PREFERENCES = {
  'accessibility.force_disabled': -1,
  'app.update.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'browser.newtab.preload': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.startup.page': 0,
  'datareporting.policy.dataSubmissionEnabled': false,
  'datareporting.policy.dataSubmissionPolicyBypassNotification': true,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'termsofuse.acceptedVersion': 999,
};

const preferences = Object.entries(PREFERENCES).map((pair) => `user_pref(${JSON.stringify(pair).slice(1, -1)});\n`);

/** What the programs read, by the paths of the files. */
const FILES = {
  // A module of the speech service that says nothing, and says it at once.
  'config/speech-dispatcher/speechd.conf':
    'LogLevel 0\nTimeout 1\nAddModule "silent" "sd_generic" "silent.conf"\nDefaultModule silent\n',
  'config/speech-dispatcher/modules/silent.conf': 'GenericExecuteSynth "true"\nAddVoice "en" "MALE1" "en"\n',
  // Orca keeps the last lines of its log to itself until there are enough, unless it is told not to.
  'data/orca/orca-customizations.py':
    'from orca import debug, settings\ndebug.debugFile.reconfigure(line_buffering=True)\n' +
    'settings.enableKeyEcho = False\nsettings.enablePositionSpeaking = True\n',
  'profile/user.js': preferences.join(''),
};

/** Without what isolates parts of a text. */
const plain = (text: string) =>
  text
    .replace(/[\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** The longest that an answer may take on a busy machine, in ms. */
const PATIENCE = 60_000;

export class ScreenReader {
  readonly #folder = mkdtempSync(join(tmpdir(), 'screen-reader-'));
  readonly #log = join(this.#folder, 'orca.log');
  readonly #processes: ChildProcess[] = [];
  #env: NodeJS.ProcessEnv = { ...process.env };
  /** How much was spoken before the last key. */
  #before = 0;

  /** Opens an address. */
  async open(url: string): Promise<void> {
    const at = (path: string) => join(this.#folder, path);
    mkdirSync(at('run'), { mode: 0o700 });
    for (const [path, content] of Object.entries(FILES)) {
      mkdirSync(join(at(path), '..'), { recursive: true });
      writeFileSync(at(path), content);
    }
    Object.assign(this.#env, {
      HOME: this.#folder,
      XDG_RUNTIME_DIR: at('run'),
      XDG_CONFIG_HOME: at('config'),
      XDG_DATA_HOME: at('data'),
      XDG_CACHE_HOME: at('cache'),
      GSETTINGS_BACKEND: 'keyfile',
      GNOME_ACCESSIBILITY: '1',
      LC_ALL: 'C.UTF-8',
    });
    // Even empty, the first one counts.
    for (const name of ['MOZ_HEADLESS', 'WAYLAND_DISPLAY']) Reflect.deleteProperty(this.#env, name);
    const screen = ['-screen', '0', '1280x1024x24', '-nolisten', 'tcp'];
    this.#env['DISPLAY'] = `:${await this.#answer('Xvfb', '-displayfd', '3', ...screen)}`;
    this.#env['DBUS_SESSION_BUS_ADDRESS'] = await this.#answer('dbus-daemon', '--session', '--print-address=3');
    this.#start('openbox');
    spawnSync('gsettings', ['set', 'org.gnome.desktop.interface', 'toolkit-accessibility', 'true'], { env: this.#env });
    this.#start('orca', `--debug-file=${this.#log}`);
    await this.hears(['Screen reader on.']);
    this.#start(String(findBrowsers().firefox), '--profile', at('profile'), '--new-window', url);
  }

  #start(command: string, ...args: string[]): ChildProcess {
    // Of a group of its own, which ends together.
    const child = spawn(command, args, {
      env: this.#env,
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
      detached: true,
    });
    this.#processes.push(child);
    return child;
  }

  /** Starts a program that writes one line to its file 3 once it is ready. */
  async #answer(command: string, ...args: string[]): Promise<string> {
    const [line] = (await once(this.#start(command, ...args).stdio[3] as Readable, 'data')) as [Buffer];
    return String(line).trim();
  }

  /** All that was spoken so far. */
  get transcript(): readonly string[] {
    const log = existsSync(this.#log) ? readFileSync(this.#log, 'utf8') : '';
    return [...log.matchAll(/SPEECH OUTPUT: '(.*?)'(?: ?\{.*)?$/gm)].map(([, text = '']) => plain(text));
  }

  /** What was spoken since the last key. */
  get answer(): string {
    return this.transcript.slice(this.#before).join(' ');
  }

  /** Waits until all of these were spoken since the last key, in this order. */
  async hears(texts: readonly string[]): Promise<void> {
    const end = Date.now() + PATIENCE;
    for (;;) {
      const { answer } = this;
      let at = 0;
      const missing = texts.map(plain).find((text) => {
        const found = answer.indexOf(text, at);
        at = found + text.length;
        return found < 0;
      });
      if (missing === undefined) return;
      if (Date.now() > end) throw new Error(`“${missing}” was not spoken in: ${answer}`);
      await delay(50);
    }
  }

  /**
   * Presses a key, and waits until these texts were spoken for it.
   * @returns what was spoken between the key before and this one
   */
  async press(key: string, ...texts: readonly string[]): Promise<string> {
    const { answer } = this;
    this.#before = this.transcript.length;
    spawnSync('xdotool', ['key', '--clearmodifiers', key], { env: this.#env });
    await this.hears(texts);
    return answer;
  }

  async close(): Promise<void> {
    for (const child of this.#processes.reverse()) {
      if (child.pid === undefined || child.exitCode !== null || child.signalCode) continue;
      const ended = once(child, 'exit');
      process.kill(-child.pid, 'SIGTERM');
      const force = setTimeout(() => child.kill('SIGKILL'), 5_000);
      await ended;
      clearTimeout(force);
    }
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
