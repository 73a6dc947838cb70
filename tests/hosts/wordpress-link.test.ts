import type { HTTPRequest } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { frameFollows, links, openTab, picture } from './wordpress/people.js';
import { setStage } from './wordpress/stage.js';

const { missing, stage } = setStage();

describe.skipIf(missing)(
  'a link that an author pastes into a WordPress without the plugin',
  { timeout: 120_000 },
  () => {
    let id = '';

    it('becomes a frame whose height follows, in the editor and on the page', async () => {
      const { author, pageAddress, read } = stage();
      await author.newPost('A link');
      const block = await author.insert('core/embed');
      await author.answer(block, pageAddress);
      await frameFollows(author.page);
      await picture(author.page, 'link-editor');
      ({ id } = await author.publish());
      const { page, messages } = await read(id);
      await frameFollows(page);
      await picture(page, 'link-1280');
      await page.setViewport({ width: 375, height: 800 });
      await frameFollows(page);
      expect(messages).toEqual([]);
    });

    it('is as high as its content on a phone', async () => {
      const { read } = stage();
      const { page } = await read(id, 375);
      await frameFollows(page);
      await picture(page, 'link-375');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375);
    });

    it('is shown also when WordPress’ script comes after the frame has spoken', async () => {
      const { browser, site } = stage();
      const { page } = await openTab(browser);
      await page.evaluateOnNewDocument(() =>
        addEventListener('message', ({ data }: MessageEvent<{ type?: string } | undefined>) => {
          if (data?.type === 'trend-embed:height') document.documentElement.dataset['told'] = 'yes';
        }),
      );
      await page.setRequestInterception(true);
      const held: HTTPRequest[] = [];
      page.on('request', (request) => {
        if (/\/wp-embed(\.min)?\.js/.test(request.url())) held.push(request);
        else void request.continue();
      });
      const loaded = page.goto(`${site.origin}/?p=${id}`);
      await page.waitForSelector('html[data-told]');
      expect(await page.$eval('iframe[data-secret]', ({ style }) => style.position)).toBe('absolute');
      expect(held).toHaveLength(1);
      for (const request of held) await request.continue();
      await loaded;
      await frameFollows(page);
    });

    it('is a link where JavaScript is off', async () => {
      const { browser, pageAddress, publisher, site } = stage();
      const { page } = await openTab(browser);
      await page.setJavaScriptEnabled(false);
      await page.goto(`${site.origin}/?p=${id}`);
      expect(await (await page.$('blockquote[data-secret] a'))?.isVisible()).toBe(true);
      expect(await links(page, 'blockquote[data-secret] a')).toEqual([[publisher.title, pageAddress]]);
    });
  },
);
