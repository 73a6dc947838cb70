import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { type Plugin, preview, type PreviewServer } from 'vite';
import embedRoutes, { THEMES } from '../../demo/server/embed-routes.js';
import faultRoutes from '../../demo/server/fault-routes.js';
import fontRoutes from '../../demo/server/font-routes.js';
import { findBrowsers } from '../../scripts/browsers.mjs';
import { COMPANION_NAMES } from '../../scripts/companions.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The files of the release that pages of the demo name, as they are published. */
const released = () =>
  embedRoutes(
    (name) => readFile(`${ROOT}dist/${name}`),
    [
      'trend-embed.js',
      'trend-embed.iife.js',
      'pictures.js',
      'pictures.iife.js',
      'trend-embed.full.js',
      'trend-embed.full.iife.js',
      ...COMPANION_NAMES.flatMap((name) => [`${name}.js`, `${name}.iife.js`]),
      'embed.html',
      'embed.js',
      'embed.css',
      'dev.js',
      ...THEMES.map((name) => `themes/${name}.css`),
    ],
  );

/** The words of other languages, beside the script. */
function words(): Plugin {
  return {
    name: 'words-beside-the-script',
    configurePreviewServer(server) {
      server.middlewares.use((request, response, next) => {
        const [file] = /^\/strings\/[\w.-]+\.js(?=\?|$)/.exec(request.url ?? '') ?? [];
        if (file === undefined) {
          next();
          return;
        }
        void readFile(`${ROOT}dist${file}`).then((script) => {
          response.setHeader('content-type', 'text/javascript');
          response.end(script);
        }, next);
      });
    },
  };
}

/** The demo as a static host would serve it, and a browser to open it with. */
export interface Site {
  readonly origin: string;
  readonly browser: Browser;
  /** A new page, and what its console says. */
  open(path: string): Promise<{ page: Page; messages: string[] }>;
  close(): Promise<void>;
}

/** Serves the demo, as it would stand on a site, on a free port. */
export async function serveSite(plugins: readonly Plugin[] = []): Promise<{ server: PreviewServer; origin: string }> {
  const server = await preview({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    build: { outDir: 'demo' },
    plugins: [faultRoutes(), fontRoutes(), released(), words(), ...plugins],
    preview: { port: 0, host: '127.0.0.1' },
  });
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('The demo is not served on a port.');
  return { server, origin: `http://127.0.0.1:${address.port}` };
}

export async function openSite(plugins: readonly Plugin[] = []): Promise<Site> {
  const { server, origin } = await serveSite(plugins);
  const { chromium } = findBrowsers();
  if (chromium === undefined) throw new Error('The demo’s pages are opened in Chromium, and there is none.');
  const browser = await puppeteer.launch({
    executablePath: chromium,
    args: ['--disable-gpu', '--disable-quic', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  return {
    origin,
    browser,
    async open(path) {
      const page = await browser.newPage();
      const messages: string[] = [];
      page.on('console', (message) => messages.push(message.text()));
      page.on('pageerror', (error) => messages.push(String(error)));
      await page.goto(`${origin}/${path}`);
      return { page, messages };
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}
