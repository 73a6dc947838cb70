// Runs tests in WebKitGTK: an X server of its own, a WebDriver server on a free port, and the browser that it drives.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { WebdriverLauncher } from '@web/test-runner-webdriver';
import { freePort } from './free-port.mjs';

const HOST = '127.0.0.1';
const START_LIMIT_MS = 30_000;

export class WebKitLauncher extends WebdriverLauncher {
  #paths;
  #options;
  #processes = [];

  /** @param {{ driver: string, browser: string, display: string }} paths as `findBrowsers()` gives them */
  constructor(paths) {
    const options = {
      hostname: HOST,
      path: '/',
      connectionRetryTimeout: START_LIMIT_MS,
      capabilities: {
        browserName: 'MiniBrowser',
        // WebKitWebDriver speaks the classic protocol only.
        'wdio:enforceWebDriverClassic': true,
        'webkitgtk:browserOptions': { binary: paths.browser, args: ['--automation'] },
      },
    };
    super(options);
    this.#options = options;
    this.#paths = paths;
  }

  async initialize(config) {
    await super.initialize(config);
    this.name = 'WebKit';
    // However the runner ends, nothing that was started here outlives it.
    process.once('exit', () => this.#kill());
    // The launcher connects when the first session starts, so the port is still in time here.
    this.#options.port = await this.#startDriver(await this.#startDisplay());
  }

  async startSession(id, url) {
    // The size of page that the other launchers give to each test file.
    await this.ensureManagerInitialized();
    await this.resizePage({ width: 800, height: 600 });
    return super.startSession(id, url);
  }

  /**
   * Only the window can be sized, so its frame and toolbar are added. The toolbar keeps it from getting narrow.
   * @returns {Promise<boolean>} whether the page has that size now
   */
  async resizePage({ width, height }) {
    const measure = () =>
      this.driver.execute('return { outer: [outerWidth, outerHeight], inner: [innerWidth, innerHeight] }');
    const { outer, inner } = await measure();
    const wanted = [width + outer[0] - inner[0], height + outer[1] - inner[1]];
    const window = await this.driver.setWindowRect(null, null, ...wanted);
    if (window.width !== wanted[0] || window.height !== wanted[1]) return false;
    // The page has its new size a little later.
    for (let tries = 0; tries < 500; tries++) {
      const now = (await measure()).inner;
      if (now[0] === width && now[1] === height) return true;
    }
    return false;
  }

  async stop() {
    await super.stop();
    this.#kill();
  }

  /** Xvfb finds a free display itself and tells which one, so that runs side by side never collide. */
  async #startDisplay() {
    const args = ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'];
    const server = this.#spawn(this.#paths.display, args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] });
    const [number] = await Promise.race([once(server.stdio[3], 'data'), server.failure]);
    return `:${String(number).trim()}`;
  }

  async #startDriver(display) {
    const port = await freePort();
    const env = {
      ...process.env,
      DISPLAY: display,
      GDK_BACKEND: 'x11',
      // "C" is read as en-US, whereas C.UTF-8, usual in containers, gives the language "C", which Intl refuses.
      LC_ALL: 'C',
      // No desktop here: neither an accessibility bus nor stored settings to wait for.
      NO_AT_BRIDGE: '1',
      GSETTINGS_BACKEND: 'memory',
    };
    const driver = this.#spawn(this.#paths.driver, [`--port=${port}`], { env, stdio: ['ignore', 'ignore', 'pipe'] });
    await Promise.race([this.#answers(port), driver.failure]);
    return port;
  }

  async #answers(port) {
    for (const end = Date.now() + START_LIMIT_MS; Date.now() < end; await delay(50)) {
      const response = await fetch(`http://${HOST}:${port}/status`).catch(() => undefined);
      if (response?.ok) return;
    }
    throw new Error(`WebKitWebDriver gave no answer within ${START_LIMIT_MS} ms`);
  }

  /** Each process leads its own group: the browser and its helpers end together with the driver that started them. */
  #spawn(command, args, options) {
    const child = spawn(command, args, { ...options, detached: true });
    let complaint = '';
    child.stderr.on('data', (chunk) => (complaint = `${complaint}${chunk}`.slice(-2000)));
    child.failure = new Promise((_, reject) => {
      child.once('error', reject);
      child.once('exit', (code, signal) => reject(new Error(`${command} ended (${signal ?? code})\n${complaint}`)));
    });
    // After the start nobody waits for it any more, and the end of a process is then no fault.
    child.failure.catch(() => {});
    this.#processes.push(child);
    return child;
  }

  #kill() {
    for (const { pid, exitCode, signalCode } of this.#processes.splice(0).reverse()) {
      if (pid === undefined || exitCode !== null || signalCode !== null) continue;
      try {
        process.kill(-pid, 'SIGTERM');
      } catch {
        // It has just ended by itself.
      }
    }
  }
}
