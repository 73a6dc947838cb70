import puppeteer from 'puppeteer-core';
import { findBrowsers } from '../../scripts/browsers.mjs';
import { WebKitLauncher } from '../server/webkit-launcher.mjs';

/** Opens pages in one engine, and asks them. */
export interface Opener {
  /** Opens a page, and gives the result of a script in it once that is truthy. */
  ask(url: string, script: string): Promise<unknown>;
  close(): Promise<void>;
}

const LIMIT = 20_000;

/** Chromium or Firefox. */
async function byPuppeteer(browser: 'chrome' | 'firefox', executablePath: string): Promise<Opener> {
  const isRoot = process.getuid?.() === 0;
  const args = browser === 'chrome' && isRoot ? ['--no-sandbox'] : [];
  const started = await puppeteer.launch({ browser, executablePath, headless: true, args });
  return {
    async ask(url, script) {
      const page = await started.newPage();
      await page.goto(url);
      const found = await page.waitForFunction(script, { timeout: LIMIT });
      const result = await found.jsonValue();
      await page.close();
      return result;
    },
    close: () => started.close(),
  };
}

async function byWebDriver(paths: Readonly<Record<string, string>>): Promise<Opener> {
  const launcher = new WebKitLauncher(paths);
  await launcher.initialize({ rootDir: process.cwd() });
  await launcher.ensureManagerInitialized();
  return {
    async ask(url, script) {
      await launcher.driver.navigateTo(url);
      return launcher.driver.waitUntil(() => launcher.driver.execute(`return ${script}`), { timeout: LIMIT });
    },
    close: () => launcher.stop(),
  };
}

/** The engines of this machine. */
export const OPENERS = Object.entries({
  chromium: (path: string) => byPuppeteer('chrome', path),
  firefox: (path: string) => byPuppeteer('firefox', path),
}).flatMap(([name, open]) => {
  const path = findBrowsers()[name as 'chromium' | 'firefox'];
  return path === undefined ? [] : [{ name, open: () => open(path) }];
});

const { webkit } = findBrowsers();
if (webkit) OPENERS.push({ name: 'webkit', open: () => byWebDriver(webkit) });
