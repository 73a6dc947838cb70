import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type Frame, type Page } from 'puppeteer-core';
import { findBrowsers } from '../../scripts/browsers.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
};

/** A publisher's site with frames, on another site than the pages that hold the frames. */
export interface FrameSite {
  readonly browser: Browser;
  /** The publisher's origin: the release, with no CORS header, and trends with one. Below `/strict/` all has a policy. */
  readonly publisher: string;
  readonly host: string;
  /** Adds pages, documents or scripts: by their path, for both. A promise holds the answer back. */
  readonly files: Map<string, string | Promise<string>>;
  /** Opens a page of the host with some HTML in its body, at a width. */
  open(html: string, width?: number): Promise<{ page: Page; messages: string[] }>;
  close(): Promise<void>;
}

const POLICY = "default-src 'self'";

/** The frame with the iframe page, when its trend is shown. */
export async function shownFrame(page: Page): Promise<Frame> {
  const frame = await page.waitForFrame((one) => one.url().includes('embed.html'));
  await frame.waitForSelector('trend-card:state(ready)');
  return frame;
}

export async function openFrameSite(): Promise<FrameSite> {
  const files = new Map<string, string | Promise<string>>();
  const contentOf = async (path: string): Promise<string | Uint8Array> =>
    files.get(path) ??
    readFile(`${ROOT}${path.startsWith('/trends/') ? 'demo' : 'dist'}${path.replace(/^\/_\/[^/]+/, '')}`);
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host.invalid');
    const path = pathname.replace(/^\/strict/, '');
    contentOf(path).then(
      (content) => {
        if (path !== pathname) response.setHeader('content-security-policy', POLICY);
        if (path.endsWith('.json')) response.setHeader('access-control-allow-origin', '*');
        response.setHeader('content-type', TYPES[extname(path)] ?? TYPES['.html'] ?? '');
        response.end(content);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The frames are not served on a port.');
  const { chromium } = findBrowsers();
  if (chromium === undefined) throw new Error('Frames are opened in Chromium, and there is none.');
  const browser = await puppeteer.launch({
    executablePath: chromium,
    args: ['--disable-gpu', '--disable-quic', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  const host = `http://127.0.0.1:${address.port}`;
  let pages = 0;
  return {
    browser,
    publisher: `http://localhost:${address.port}`,
    host,
    files,
    async open(html, width = 768) {
      const page = await browser.newPage();
      const messages: string[] = [];
      page.on('console', (message) => messages.push(message.text()));
      page.on('pageerror', (error) => messages.push(String(error)));
      await page.setViewport({ width, height: 900 });
      const path = `/host-${(pages += 1)}`;
      files.set(path, `<!doctype html><html lang="en"><title>Host</title><link rel="icon" href="data:,"><body>${html}`);
      await page.goto(`${host}${path}`, { waitUntil: 'domcontentloaded' });
      return { page, messages };
    },
    async close() {
      await browser.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
