import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type LaunchOptions } from 'puppeteer-core';
import { findBrowsers } from '../../scripts/browsers.mjs';

/** The engines whose pictures can be had and compared. */
export type PictureEngine = 'chromium' | 'firefox';

/** Letters are drawn in the same way on each Linux machine, whatever its own settings are. */
const env = { ...process.env, FONTCONFIG_FILE: fileURLToPath(new URL('fonts.conf', import.meta.url)) };

const OPTIONS: Readonly<Record<PictureEngine, LaunchOptions>> = {
  chromium: {
    args: [
      '--disable-gpu',
      '--disable-quic',
      '--lang=en-US',
      '--hide-scrollbars',
      '--force-color-profile=srgb',
      '--force-device-scale-factor=1',
      '--font-render-hinting=none',
      '--disable-lcd-text',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  },
  firefox: {
    browser: 'firefox',
    headless: true,
    extraPrefsFirefox: {
      'intl.accept_languages': 'en-US',
      'layout.css.devPixelsPerPx': '1.0',
      'layout.css.prefers-color-scheme.content-override': 1,
      'ui.prefersReducedMotion': 1,
      'gfx.color_management.mode': 0,
    },
  },
};

export async function openBrowser(engine: PictureEngine): Promise<Browser> {
  const executablePath = findBrowsers()[engine];
  if (executablePath === undefined) throw new Error(`There is no ${engine} on this machine.`);
  return puppeteer.launch({ ...OPTIONS[engine], executablePath, env });
}

/** "Chromium 156": what decides whether two pictures can be compared by their pixels. */
export async function versionOf(browser: Browser, engine: PictureEngine): Promise<string> {
  const [, major = '?'] = /\/(\d+)/.exec(await browser.version()) ?? [];
  return `${engine} ${major} on ${process.platform}`;
}
