import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { preview } from 'vite';
import { findBrowsers } from '../../scripts/browsers.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const run = promisify(execFile);

/** Builds the site into a folder, as `npm run docs:build` does. */
export const buildSite = (out: string) =>
  run(process.execPath, [`${ROOT}scripts/docs.mjs`, '--out', out], { cwd: ROOT });

/** The documentation site, built into a folder of its own. */
export async function builtFolder(): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'built-docs-'));
  await buildSite(folder);
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** The site below a path of some host, and a browser to open it with. */
export interface ServedSite {
  readonly folder: string;
  readonly base: string;
  readonly browser: Browser;
  /** A new page; what its console says, frames included; and what it asked of other hosts. */
  open(path: string, setting?: Setting): Promise<{ page: Page; messages: string[]; strangers: string[] }>;
  close(): Promise<void>;
}

export interface Setting {
  readonly width?: number;
  readonly scheme?: 'light' | 'dark';
}

export async function serveSite(): Promise<ServedSite> {
  const { folder, remove } = await builtFolder();
  const server = await preview({
    configFile: false,
    root: folder,
    base: '/any/where/',
    appType: 'mpa',
    logLevel: 'silent',
    build: { outDir: folder },
    preview: { host: '127.0.0.1', port: 0 },
  });
  const address = server.httpServer.address();
  if (!address || typeof address === 'string') throw new Error('The site is not served.');
  const origin = `http://127.0.0.1:${address.port}`;
  const base = `${origin}/any/where/`;
  const { chromium } = findBrowsers();
  if (!chromium) throw new Error('There is no Chromium.');
  const browser = await puppeteer.launch({ executablePath: chromium, args: ['--no-sandbox'] });
  return {
    folder,
    base,
    browser,
    async open(path, { width = 1280, scheme = 'light' } = {}) {
      const page = await browser.newPage();
      const messages: string[] = [];
      const strangers: string[] = [];
      page.on('console', (message) => {
        if (['error', 'warn'].includes(message.type())) messages.push(message.text());
      });
      page.on('pageerror', (error) => messages.push(String(error)));
      page.on('request', (request) => {
        if (/^https?:/.test(request.url()) && !request.url().startsWith(origin)) strangers.push(request.url());
      });
      await page.setViewport({ width, height: 800 });
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      await page.goto(base + path, { waitUntil: 'load' });
      return { page, messages, strangers };
    },
    async close() {
      await browser.close();
      await server.close();
      await remove();
    },
  };
}
