import puppeteer, { type Browser, type ElementHandle, type Frame, type Page } from 'puppeteer-core';
import { findBrowsers } from '../../scripts/browsers.mjs';
import type { TrendElement } from '../../src/elements/base/trend-element.js';
import { BASE } from './hosts/host-page.js';
import { serveHosts } from './hosts/server.js';

/** Other people's pages, and a browser to open them with. */
export interface HostBrowser {
  readonly origin: string;
  readonly browser: Browser;
  /** A tab, and what its console says. */
  tab(): Promise<{ page: Page; messages: string[] }>;
  url(name: string): string;
  close(): Promise<void>;
}

export type Engine = 'chromium' | 'firefox';

/** @param settings of the reader, as Firefox names them in about:config */
export async function openHostBrowser(
  engine: Engine = 'chromium',
  settings: Record<string, string | number | boolean> = {},
): Promise<HostBrowser> {
  const executablePath = findBrowsers()[engine];
  if (executablePath === undefined) throw new Error(`Other people’s pages are opened in ${engine}, and there is none.`);
  const hosts = await serveHosts();
  const browser = await puppeteer.launch(
    engine === 'firefox'
      ? {
          browser: engine,
          executablePath,
          extraPrefsFirefox: {
            'intl.accept_languages': 'en-US',
            'ui.prefersReducedMotion': 1,
            // The browser's own request for an icon would be told of as the page's.
            'browser.chrome.site_icons': false,
            ...settings,
          },
        }
      : {
          executablePath,
          args: ['--disable-gpu', '--disable-quic', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
        },
  );
  return {
    origin: hosts.origin,
    browser,
    url: (name) => `${hosts.origin}${BASE}${name}.html`,
    async tab() {
      const page = await browser.newPage();
      const messages: string[] = [];
      page.on('console', (message) => messages.push(message.text()));
      page.on('pageerror', (error) => messages.push(String(error)));
      page.setDefaultTimeout(20_000);
      await page.setViewport({ width: 1000, height: 800 });
      if (engine === 'chromium') await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
      return { page, messages };
    },
    async close() {
      await browser.close();
      await hosts.close();
    },
  };
}

/** The first card of a page, or of a frame, when its trend is there; through shadow roots. */
export async function readyCard(frame: Page | Frame): Promise<ElementHandle<TrendElement>> {
  const host = (await frame.waitForSelector('pierce/trend-card')) as ElementHandle<TrendElement> | null;
  if (!host) throw new Error('There is no card on the page.');
  await frame.waitForFunction((card) => card.matches(':state(ready)'), {}, host);
  return host;
}

/** Waits for the timeline to be there, and for what follows from its width. */
export async function drawnCard(frame: Page | Frame, host: ElementHandle<TrendElement>): Promise<void> {
  await frame.waitForFunction((card) => card.shadowRoot?.querySelector('[data-point="10"]'), {}, host);
  await settled(frame);
}

/** Two frames on: what observers tell has been heard, and rendered. */
export async function settled(frame: Page | Frame): Promise<void> {
  await frame.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))),
  );
}
