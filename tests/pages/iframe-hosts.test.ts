import { readFileSync } from 'node:fs';
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { embedPage } from '../../src/embed/embed-page.js';
import { type FrameSite, openFrameSite, shownFrame } from './frame-site.js';

let site: FrameSite;

beforeAll(async () => {
  site = await openFrameSite();
});

afterAll(() => site.close());

const TREND = 'src=trends/meter-tracks-buyer.json';

const frameOf = (address: string, attributes = 'sandbox="allow-scripts"') =>
  `<iframe title="A trend" ${attributes} src="${site.publisher}${address}"></iframe>`;

/** Keeps what the frames of a page say, in order. */
const LISTENS = '<script>said = []; addEventListener("message", ({ data }) => said.push(data))</script>';

/** Waits until a frame has a width, and its trend is laid out for it. */
async function laidOut(frame: Frame, width: number): Promise<void> {
  await frame.waitForFunction((wide) => innerWidth === wide, {}, width);
  await frame.evaluate(async () => {
    for (let at = 0; at < 5; at += 1) await new Promise(requestAnimationFrame);
  });
}

const heightOf = (page: Page) => page.$eval('iframe', (frame) => frame.getBoundingClientRect().height);

describe('the iframe page under a site-wide policy of default-src ‘self’', () => {
  it.each(['', 'sandbox="allow-scripts"'])(
    'shows its trend, and asks for what answers the reader: <iframe %s>',
    async (sandbox) => {
      const asked: string[] = [];
      const { page, messages } = await site.open('');
      page.on('requestfinished', (request) => asked.push(request.url()));
      await page.setContent(frameOf(`/strict/embed.html?${TREND}`, sandbox));
      const frame = await shownFrame(page);
      expect(
        await frame.$$eval('>>> [part~=plot] circle, >>> svg .supports > path', (marks) => marks.length),
      ).toBeGreaterThan(0);
      await frame.waitForSelector('>>> [name=download]');
      await frame.click('>>> [name=cite]');
      await frame.waitForSelector('>>> dialog[open]');
      expect(asked.some((url) => url.endsWith('/reader.iife.js'))).toBe(true);
      expect(messages.filter((text) => /polic|refused/i.test(text))).toEqual([]);
      await page.close();
    },
  );

  it('has a link inside where its script does not run', async () => {
    const { page } = await site.open(frameOf(`/embed.html?${TREND}`, 'sandbox'));
    const frame = await page.waitForFrame((one) => one.url().includes('embed.html'));
    const link = await frame.waitForSelector('trend-card > a', { visible: true });
    expect(await link?.evaluate(({ textContent }) => textContent)).toBe('This trend in a tab of its own');
    await page.close();
  });
});

describe('the iframe page of one trend', () => {
  const one = () => {
    const document = JSON.parse(readFileSync('demo/trends/meter-tracks-buyer.json', 'utf8')) as Record<string, unknown>;
    delete document['url'];
    site.files.set('/t/buyer.json', JSON.stringify(document));
    site.files.set(
      '/t/buyer/embed.html',
      embedPage({
        files: '../../_/v1/',
        src: '../buyer.json',
        page: `${site.publisher}/t/buyer/`,
        title: 'A <claim> & more',
        lang: 'en',
        dir: 'ltr',
      }),
    );
    return '/t/buyer/embed.html';
  };

  it('shows all of its own trend, and no other that its query names', async () => {
    const { page, messages } = await site.open(frameOf(`${one()}?src=/trends/minimal.json`));
    const frame = await shownFrame(page);
    expect(await frame.$eval('trend-card', (card) => card.getAttribute('src'))).toBe(`${site.publisher}/t/buyer.json`);
    expect(await frame.$$('>>> [part~=section]')).toHaveLength(11);
    expect(messages).toEqual([]);
    await page.close();
  });

  it('leads by its claim, a heading, to the trend’s page where the document names none', async () => {
    const { page } = await site.open(frameOf(`${one()}?sections=claim+stats+timeline&heading-level=3`));
    const frame = await shownFrame(page);
    expect(await frame.$eval('>>> h3[part~=title] a', (link) => link.getAttribute('href'))).toBe(
      `${site.publisher}/t/buyer/`,
    );
    expect(await frame.$$('>>> h4')).not.toHaveLength(0);
    expect(await frame.$eval('>>> [part~=badge]', ({ textContent }) => textContent.trim())).toBe('New');
    await page.close();
  });
});

describe('the height, as hosts expect it', () => {
  it('is told in the dialects of Embedly, Canvas and AMP, and to WordPress only with its secret', async () => {
    const { page } = await site.open(LISTENS + frameOf(`/embed.html?${TREND}&sections=header`));
    await page.waitForFunction('said.length >= 4');
    const said = (await page.evaluate('said')) as readonly unknown[];
    const [own] = said as readonly { readonly height: number }[];
    const height = own?.height;
    expect(height).toBeGreaterThan(100);
    expect(said.slice(0, 4)).toEqual([
      { type: 'trend-embed:height', height },
      JSON.stringify({
        src: `${site.publisher}/embed.html?${TREND}&sections=header`,
        context: 'iframe.resize',
        height,
      }),
      { subject: 'lti.frameResize', height },
      { sentinel: 'amp', type: 'embed-size', height },
    ]);
    expect(JSON.stringify(said)).not.toContain('secret');
    await page.close();
  });

  it('is told again when the parent, and nobody else, says that it is ready', async () => {
    const { page } = await site.open(LISTENS + frameOf(`/embed.html?${TREND}&sections=header`));
    await page.waitForFunction('said.length >= 4');
    const own = () => page.evaluate('said.filter((one) => one.type === "trend-embed:height")') as Promise<unknown[]>;
    const before = await own();
    await page.evaluate(() => {
      const frame = document.querySelector('iframe')?.contentWindow;
      for (const message of [
        { message: 'height', value: 1 },
        { message: 'link' },
        'ready',
        null,
        { message: ['ready'] },
      ])
        frame?.postMessage(message, '*');
    });
    await page.evaluate(() =>
      document.querySelector('iframe')?.contentWindow?.postMessage({ message: 'ready', value: 9 }, '*'),
    );
    await page.waitForFunction(
      (count) =>
        (globalThis as never as { said: { type?: string }[] }).said.filter(({ type }) => type === 'trend-embed:height')
          .length > count,
      {},
      before.length,
    );
    expect(await own()).toEqual([...before, before.at(-1)]);
    await page.close();
  });
});

/**
 * A WordPress page with a pasted link, as its oEmbed filter leaves it: the frame is hidden until its height comes.
 * The script below takes messages as `wp-embed.js` does: by the secret and the sender; heights of 200 to 1,000 px; links
 * to the frame’s own host, while the frame has the focus.
 */
const pasted = (
  query: string,
) => `<blockquote class="wp-embedded-content" data-secret="aB3dE6gH9j"><a href="#">A trend</a></blockquote>
  <iframe class="wp-embedded-content" sandbox="allow-scripts" title="A trend" data-secret="aB3dE6gH9j" width="600" height="600" frameborder="0"
    style="position: absolute; visibility: hidden" src="${site.publisher}/embed.html?${query}#?secret=aB3dE6gH9j"></iframe>
  <script src="/wp.js" async></script>`;

const RECEIVES = `links = []; heights = [];
  addEventListener('message', ({ data, source }) => {
    const frame = document.querySelector('iframe[data-secret="' + data.secret + '"]');
    if (!data.secret || source !== frame.contentWindow) return;
    document.querySelector('blockquote').style.display = 'none';
    frame.removeAttribute('style');
    if (data.message === 'height') heights.push((frame.height = Math.min(1000, Math.max(200, data.value))));
    if (data.message === 'link' && new URL(data.value).host === new URL(frame.src).host && document.activeElement === frame)
      links.push(data.value);
  });
  document.querySelector('iframe').contentWindow.postMessage({ message: 'ready', secret: 'aB3dE6gH9j' }, '*');`;

describe('a link pasted into WordPress', () => {
  const query = `${TREND}&sections=claim+stats+timeline`;

  it.each([600, 375])('becomes a frame as high as the trend, %i px wide', async (width) => {
    site.files.set('/wp.js', RECEIVES);
    const { page } = await site.open(pasted(query), width);
    const frame = await shownFrame(page);
    const content = await frame.waitForFunction(() => {
      const { height } = document.body.getBoundingClientRect();
      return Math.abs(innerHeight - height) < 1 && innerHeight;
    });
    expect(await content.jsonValue()).toBeLessThan(1000);
    expect(await page.$eval('iframe', ({ style }) => style.visibility)).toBe('');
    await page.close();
  });

  it('is shown, though the script of WordPress comes after the trend', async () => {
    let arrive: (content: string) => void = () => undefined;
    site.files.set('/wp.js', new Promise<string>((resolve) => (arrive = resolve)));
    const { page } = await site.open(pasted(query));
    // A hidden frame of another site has no animation frames.
    const frame = await page.waitForFrame((one) => one.url().includes('embed.html'));
    await frame.waitForFunction(() => document.querySelector('trend-card')?.matches(':state(ready)'), { polling: 50 });
    const height = await frame.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
    expect(await page.$eval('iframe', ({ style }) => style.visibility)).toBe('hidden');
    arrive(RECEIVES);
    await page.waitForFunction((wanted) => document.querySelector('iframe')?.height === String(wanted), {}, height);
    expect(await page.$eval('iframe', ({ style }) => style.visibility)).toBe('');
    await page.close();
  });

  it('is shown before its trend is there, with the height that the frame has', async () => {
    let arrive: (content: string) => void = () => undefined;
    site.files.set('/wp.js', RECEIVES);
    site.files.set('/late.json', new Promise<string>((resolve) => (arrive = resolve)));
    const { page } = await site.open(pasted('src=late.json'));
    await page.waitForFunction(() => document.querySelector('iframe')?.style.visibility === '');
    expect(await heightOf(page)).toBe(600);
    arrive('{"version":1,"id":"a","title":"A"}');
    await page.waitForFunction(() => document.querySelector('iframe')?.height === '200');
    await page.close();
  });

  it('leads the window to pages of the frame’s own host, and nowhere else', async () => {
    site.files.set('/wp.js', RECEIVES);
    site.files.set(
      '/own.json',
      JSON.stringify({
        version: 1,
        id: 'own',
        title: 'Own',
        url: `${site.publisher}/own/`,
        publisher: { name: 'Else', url: 'https://else.example/' },
      }),
    );
    const { page } = await site.open(pasted('src=own.json'));
    const frame = await shownFrame(page);
    await frame.click('>>> [part~=title] a');
    await page.waitForFunction('links.length > 0');
    await frame.click('>>> [part~=publisher]');
    await frame.waitForFunction(
      () => document.querySelector('#dead-end code')?.textContent === 'https://else.example/',
    );
    expect(await page.evaluate('links')).toEqual([`${site.publisher}/own/`]);
    await page.close();
  });
});

describe('a frame with frame-sizing: content-height, and no script around it', () => {
  const SIZED =
    'style="width:100%;border:0;height:700px;height:if(supports(frame-sizing:content-height):auto;else:700px);frame-sizing:content-height"';

  it.each(['', 'sandbox="allow-scripts"'])(
    'is as high as its trend at every width, also after it has changed: <iframe %s>',
    async (sandbox) => {
      const { page } = await site.open(
        frameOf(`/embed.html?${TREND}&sections=header+stats+timeline+faq`, `${sandbox} ${SIZED}`),
      );
      const frame = await shownFrame(page);
      const fits = async (): Promise<number> => {
        const found = await frame.waitForFunction(() => {
          const { height } = document.body.getBoundingClientRect();
          return Math.abs(innerHeight - height) < 2 && Math.ceil(height);
        });
        return (await found.jsonValue()) || 0;
      };
      const heights: number[] = [];
      for (const width of [768, 320, 1280, 768]) {
        await page.setViewport({ width, height: 900 });
        await laidOut(frame, width - 16);
        heights.push(await fits());
      }
      const [first = 0, narrow = 0, wide = 0, again] = heights;
      expect(narrow).toBeGreaterThan(first);
      expect(wide).toBeLessThan(first);
      expect(again).toBe(first);
      // By key: the place of the frame in its page has just changed.
      await (await frame.waitForSelector('>>> [part~=question] button'))?.press('Enter');
      await frame.waitForFunction((before) => innerHeight > before, {}, first);
      expect(await fits()).toBeGreaterThan(first);
      await page.close();
    },
  );
});

describe('a press in a sandbox', () => {
  it('on a link that leads nowhere says so in the trend’s language, and shows the address, selected', async () => {
    const { page } = await site.open(
      frameOf('/embed.html?src=trends/german.json', 'sandbox="allow-scripts" width="700"'),
    );
    const frame = await shownFrame(page);
    const href = await frame.$eval('>>> [part~=collection]', (link) => link.getAttribute('href'));
    await frame.click('>>> [part~=collection]');
    await frame.waitForSelector('#dead-end code');
    const note = await frame.$eval('#dead-end', (element) => ({
      lang: element.getAttribute('lang'),
      role: element.role,
      textContent: element.textContent,
    }));
    expect(note).toEqual({
      lang: 'de',
      role: 'status',
      textContent: `Wenn nichts geschieht, lässt die Seite um diesen Rahmen es nicht zu. Die Adresse: ${href}`,
    });
    expect(await frame.evaluate(() => String(getSelection()))).toBe(href);
    const { top, bottom, height } = await frame.$eval('#dead-end', (element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return { top, bottom, height: document.body.getBoundingClientRect().bottom };
    });
    expect(top).toBeGreaterThanOrEqual(0);
    expect(bottom).toBeLessThanOrEqual(height);
    await page.keyboard.press('Escape');
    await frame.waitForSelector('#dead-end', { hidden: true });
    await page.close();
  });

  it('on “Download CSV” shows the address of the trend', async () => {
    const { page } = await site.open(frameOf(`/embed.html?${TREND}&sections=evidence`));
    const frame = await shownFrame(page);
    await frame.click('>>> [name=download]');
    const said = await frame.waitForSelector('#dead-end code');
    expect(await said?.evaluate(({ textContent }) => textContent)).toMatch(/^https:/);
    await page.close();
  });

  it('says nothing where it opens a tab, and then nothing of downloads', async () => {
    const { page } = await site.open(
      frameOf(
        `/embed.html?${TREND}`,
        'sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads"',
      ),
    );
    const frame = await shownFrame(page);
    const opened = site.browser.waitForTarget((target) => target.url().startsWith('https://'));
    await frame.click('>>> [part~=collection]');
    await (await (await opened).page())?.close();
    await page.bringToFront();
    await frame.click('>>> [name=download]');
    await frame.evaluate(() => new Promise((resolve) => setTimeout(resolve, 700)));
    expect(await frame.$eval('#dead-end', ({ textContent }) => textContent)).toBe('');
    await page.close();
  });

  it('says nothing in a frame with no sandbox, nor of a link within the frame', async () => {
    const { page } = await site.open(frameOf(`/embed.html?${TREND}`, ''));
    const frame = await shownFrame(page);
    await frame.click('>>> [name=download]');
    await frame.click('>>> [data-row] a[part~=link]');
    await frame.evaluate(() => new Promise((resolve) => setTimeout(resolve, 700)));
    expect(await frame.$eval('#dead-end', ({ textContent }) => textContent)).toBe('');
    await page.close();
  });
});

describe('frames with a claim', () => {
  const seed = JSON.parse(readFileSync('demo/trends/meter-tracks-buyer.json', 'utf8')) as Record<string, unknown>;
  const arabic = JSON.parse(readFileSync('demo/trends/arabic.json', 'utf8')) as { stats: object[] };
  const title =
    'The meter tracks the buyer wherever the buyer can be metered, and it stops doing so as soon as nobody reads it';
  const label = 'A label that is rather long because its author wanted to say all of it at once';
  const shares = (count: number, text: string) =>
    Array.from({ length: count }, (_, i) => ({ id: `s${i}`, label: `${text} ${i}`, count: i, total: 12 }));
  const documents: Readonly<Record<string, object>> = {
    'the reference trend': seed,
    'a long title, and two long shares': { ...seed, diagram: undefined, title, stats: shares(2, label) },
    'six shares': { ...seed, diagram: undefined, stats: shares(6, 'Of those that were asked about it') },
    'twelve long shares below a very long title': {
      ...seed,
      diagram: undefined,
      title: `${title}. ${title}`,
      stats: shares(12, label),
    },
    'two shares of two lines each below a title of two sentences, and 300 pieces': {
      ...(JSON.parse(readFileSync('demo/trends/long.json', 'utf8')) as object),
      diagram: undefined,
      title: `${title}. ${title}.`,
      stats: shares(2, `${label}. ${label}`),
    },
    'six shares in Arabic': {
      ...arabic,
      diagram: undefined,
      stats: Array.from({ length: 6 }, (_, i) => ({ ...arabic.stats[0], id: `s${i}` })),
    },
  };
  const paths = [
    'arabic',
    'german',
    'japanese',
    'year-only',
    'long',
    'hard-sixty',
    'hard-names',
    'hard-markup',
    'minimal',
  ];

  it.each([...Object.keys(documents), ...paths])('stay below 1,000 px at every width: %s', async (name) => {
    const own = documents[name];
    if (own) site.files.set('/claim.json', JSON.stringify(own));
    const { page } = await site.open(
      frameOf(
        `/embed.html?src=${own ? '' : 'trends/'}${own ? 'claim' : name}.json&sections=claim+stats+timeline`,
        'style="width:100%;border:0"',
      ),
    );
    const frame = await shownFrame(page);
    for (const width of [320, 340, 375, 480, 600, 768, 1280]) {
      await page.setViewport({ width: width + 16, height: 900 });
      await laidOut(frame, width);
      await expect
        .poll(() => frame.evaluate(() => document.body.getBoundingClientRect().height), { message: `${width} px` })
        .toBeLessThan(1000);
    }
    await page.close();
  });

  it('show more than two shares as lines, the first that fit, and say how many more there are', async () => {
    site.files.set('/claim.json', JSON.stringify(documents['six shares']));
    const { page } = await site.open(frameOf('/embed.html?src=claim.json&sections=claim+stats+timeline'));
    const frame = await shownFrame(page);
    const labels = await frame.$$eval('>>> [part~=stat-label]', (all) => all.map(({ textContent }) => textContent));
    expect(labels.length).toBeGreaterThan(0);
    expect(labels.length).toBeLessThan(6);
    expect(labels[0]).toContain('about it 0');
    expect(await frame.$eval('>>> [part~=stats] + p', ({ textContent }) => textContent)).toBe(
      `and ${6 - labels.length} more`,
    );
    await page.close();
  });
});

describe('the heights in docs/iframe.md', () => {
  const lines = readFileSync('docs/iframe.md', 'utf8').split('\n');
  const head = lines.findIndex((line) => line.startsWith('| `sections` | 320'));
  const cells = (line = '') =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
  const widths = cells(lines[head]).slice(1).map(Number);
  const rows = lines.slice(head + 2);
  const table = rows.slice(0, rows.indexOf('')).map(cells);

  it.each(table)('fit the reference trend, with little to spare: %s', async (name, ...heights) => {
    const sections = /`(.*)`/.exec(name)?.[1] ?? '';
    const { page } = await site.open(
      frameOf(
        `/embed.html?${new URLSearchParams({ src: 'trends/meter-tracks-buyer.json', sections })}`,
        'style="width:100%;border:0"',
      ),
    );
    const frame = await shownFrame(page);
    for (const [i, width] of widths.entries()) {
      await page.setViewport({ width: width + 16, height: 900 });
      await laidOut(frame, width);
      const height = await frame.evaluate(() => document.body.getBoundingClientRect().height);
      const told = Number(heights[i]);
      expect(height, `${name} at ${width} px`).toBeLessThanOrEqual(told);
      expect(height, `${name} at ${width} px`).toBeGreaterThan(told * 0.85);
    }
    await page.close();
  });
});
