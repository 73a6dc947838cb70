import type { Page } from 'puppeteer-core';
import { createServer } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, type Site } from './site.js';

let site: Site;

beforeAll(async () => {
  site = await openSite();
});

afterAll(() => site.close());

/** Waits until each frame of the demo's letter was given the height that it told. */
const followed = (page: Page) =>
  page.waitForFunction(() =>
    [...document.querySelectorAll('iframe')].every(({ style, title }) => title && style.height !== ''),
  );

/** Opens the iframe page by itself, with a query. */
const embed = (query: Record<string, string>) => site.open(`embed.html?${new URLSearchParams(query)}`);

/** A dark page around the iframe page, which is in a sandbox, and so of no origin; gives the frame’s own page. */
async function framed(query: string, sandbox: string, respond?: { status: number; headers?: Record<string, string> }) {
  const { page, messages } = await site.open('index.html');
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    if (request.url().endsWith('/stranger.html')) {
      const body = `<!doctype html><html lang="en"><title>Stranger</title><body style="color-scheme: dark; background: #123"><iframe title="A trend" sandbox="${sandbox}" width="700" height="600" src="${site.origin}/embed.html?${query}"></iframe>`;
      void request.respond({ contentType: 'text/html', body });
    } else if (respond && request.url().includes('/own/')) {
      void request.respond({
        contentType: 'application/json',
        body: '{"version":1,"id":"own","title":"Own"}',
        ...respond,
      });
    } else void request.continue();
  });
  await page.goto(`${site.origin}/stranger.html`);
  const frame = await page.waitForFrame((one) => one.url().includes('/embed.html'));
  return { page, frame, messages };
}

const SANDBOX = 'allow-scripts allow-popups allow-popups-to-escape-sandbox';

describe('demo/iframe.html', () => {
  it('is served in development as it is in the release, frames and all', async () => {
    const server = await createServer({
      configFile: 'vite.config.ts',
      logLevel: 'error',
      server: { port: 0, host: '127.0.0.1', open: false },
    });
    try {
      await server.listen();
      const address = server.httpServer?.address();
      if (!address || typeof address === 'string') throw new Error('The demo is not served on a port.');
      const page = await site.browser.newPage();
      // Its first answer is a build.
      page.setDefaultTimeout(120_000);
      await page.goto(`http://127.0.0.1:${address.port}/iframe.html`);
      await followed(page);
      await page.close();
    } finally {
      await server.close();
    }
  }, 240_000);

  it.each([320, 768, 1280])(
    'gives each frame its height, silent and no wider than the window, at %i px',
    async (width) => {
      const page = await site.browser.newPage();
      const messages: string[] = [];
      page.on('console', (message) => messages.push(message.text()));
      await page.setViewport({ width, height: 900 });
      await page.goto(`${site.origin}/iframe.html`);
      await followed(page);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      expect(messages).toEqual([]);
      await page.close();
    },
  );
});

describe('the iframe page', () => {
  it('opens links outside of the frame, with nothing of it', async () => {
    const { page, frame } = await framed('src=trends/meter-tracks-buyer.json', SANDBOX);
    await frame.waitForSelector('>>> [part~=collection]');
    const opened = site.browser.waitForTarget((target) => target.url().startsWith('https://'));
    await frame.$eval('>>> [part~=collection]', (link) => (link as HTMLElement).click());
    const popup = await (await opened).page();
    expect(await popup?.evaluate('opener')).toBeNull();
    await popup?.close();
    expect(frame.url()).toContain('/embed.html');
    await page.close();
  });

  it('saves pictures in a sandbox, as SVG and as PNG', async () => {
    const { page, frame, messages } = await framed('src=trends/meter-tracks-buyer.json', SANDBOX);
    await frame.waitForSelector('trend-card:state(ready)');
    await frame.evaluate(() => {
      // Headless, a download would only be a file that nobody takes away.
      HTMLAnchorElement.prototype.click = () => undefined;
      document.querySelector('trend-card')?.shadowRoot?.querySelector('[part=pictures]')?.toggleAttribute('open', true);
    });
    await frame.waitForFunction(() =>
      document.querySelector('trend-card')?.shadowRoot?.querySelector('[part=pictures] button'),
    );
    for (const format of ['PNG', 'SVG']) {
      await frame.evaluate((format) => {
        const pictures = document.querySelector('trend-card')?.shadowRoot?.querySelector('[part=pictures]');
        const buttons = [...(pictures?.querySelectorAll('button') ?? [])];
        buttons.find(({ textContent }) => textContent.trim() === `Slide ${format}`)?.click();
      }, format);
      await frame.waitForFunction(
        (word) => document.querySelector('trend-card')?.shadowRoot?.textContent.includes(word),
        {},
        `slide.${format.toLowerCase()} saved`,
      );
    }
    expect(messages.filter((message) => message.includes('Security'))).toEqual([]);
    await page.close();
  });

  it('says which header is missing, to a sandboxed frame even of the document’s own server', async () => {
    const { page, frame } = await framed('src=own/trend.json', SANDBOX, { status: 200 });
    const error = await frame.waitForSelector('>>> [part~=error]', { timeout: 40_000 });
    expect(await error?.evaluate((element) => element.textContent)).toContain('Access-Control-Allow-Origin: *');
    await page.close();
  });

  it('keeps to the header of its server, which may narrow what it loads', async () => {
    const { page } = await site.open('index.html');
    await page.setRequestInterception(true);
    const asked: string[] = [];
    page.on('request', (request) => {
      asked.push(request.url());
      if (!request.url().includes('/embed.html')) return void request.continue();
      void fetch(request.url())
        .then((response) => response.text())
        .then((body) =>
          request.respond({
            contentType: 'text/html',
            headers: { 'content-security-policy': `connect-src ${site.origin}/trends/` },
            body,
          }),
        );
    });
    await page.goto(`${site.origin}/embed.html?src=trends/minimal.json`);
    await page.waitForSelector('>>> [part~=title]');
    await page.goto(`${site.origin}/embed.html?src=https://stranger.example/trend.json`);
    await page.waitForSelector('>>> [part~=error]', { timeout: 40_000 });
    expect(asked.filter((url) => url.startsWith('https://stranger.example'))).toEqual([]);
    await page.close();
  });

  it('has a link to itself in a tab of its own where scripts do not run', async () => {
    const page = await site.browser.newPage();
    await page.setJavaScriptEnabled(false);
    await page.goto(`${site.origin}/embed.html?src=trends/minimal.json`);
    const link = await page.$('trend-card > a');
    expect(await link?.isVisible()).toBe(true);
    expect(await page.$eval('trend-card > a', (element) => element.href)).toBe(page.url());
    await page.close();
  });

  it('follows the scheme of the page around it', async () => {
    const { page, frame } = await framed('src=trends/minimal.json', SANDBOX);
    await frame.waitForSelector('>>> [part~=title]');
    expect(await frame.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true);
    await page.close();
  });

  it('lets nothing run that is not its own: its policy refuses an inline script, a handler, an image and a string', async () => {
    const { page, messages } = await embed({ src: 'trends/minimal.json' });
    await page.waitForSelector('>>> [part~=title]');
    const refused = await page.evaluate(() => {
      const violated: string[] = [];
      addEventListener('securitypolicyviolation', ({ effectiveDirective }) => violated.push(effectiveDirective));
      const script = document.createElement('script');
      try {
        script.textContent = 'document.title = "hacked"';
      } catch {
        violated.push('trusted types');
      }
      try {
        document.body.insertAdjacentHTML('beforeend', '<p>hacked</p>');
      } catch {
        violated.push('trusted types');
      }
      const image = document.createElement('img');
      image.src = 'https://stranger.example/x.png';
      image.setAttribute('style', 'color: red');
      document.body.append(image);
      return new Promise<string[]>((resolve) => setTimeout(resolve, 0, violated)).then(() => violated);
    });
    await page.waitForFunction('true');
    expect(refused.filter((name) => name === 'trusted types')).toHaveLength(2);
    expect(await page.title()).not.toBe('hacked');
    expect(messages.join('\n')).toContain('img-src');
    expect(messages.join('\n')).toContain('style-src');
    await page.close();
  });
});
