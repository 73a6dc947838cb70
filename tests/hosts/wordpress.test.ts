import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildPlugin } from '../../integrations/wordpress/build.mjs';
import { findWordPress } from '../../scripts/wordpress.mjs';
import { drawnCard, readyCard } from '../pages/host-browser.js';
import { WordPress } from './wordpress/bed.js';
import { Author, openBrowser, openTab, picture } from './wordpress/people.js';
import { publish, type Publisher, TREND } from './wordpress/publisher.js';

const found = findWordPress();
const missing = 'missing' in found ? found.missing : undefined;
if (missing) console.log(`No WordPress: ${missing}.`);

const PLUGIN = 'trend-embed/trend-embed.php';

let site: WordPress;
let publisher: Publisher;
let browser: Browser;
let author: Author;

/** The document's address. */
const src = () => `${publisher.base}${TREND}.json`;

async function points(page: Page): Promise<number> {
  const card = await readyCard(page);
  await drawnCard(page, card);
  return card.evaluate((element) => element.shadowRoot?.querySelectorAll('[data-point]').length ?? 0);
}

/** Writes a post as somebody without rights would, through the filters that a post goes through. */
const post = async (content: string) =>
  String(
    await site.php(
      `wp_set_current_user( get_user_by( 'login', 'author' )->ID ); kses_init(); return get_permalink( wp_insert_post( wp_slash( [ 'post_title' => 'A post', 'post_status' => 'publish', 'post_content' => ${JSON.stringify(content).replaceAll('$', '\\$')} ] ) ) );`,
    ),
  );

const text = async (address: string) => (await fetch(address)).text();

describe.skipIf(missing)('WordPress', { timeout: 120_000 }, () => {
  beforeAll(async () => {
    if ('missing' in found) return;
    publisher = await publish();
    site = await WordPress.install(found);
    browser = await openBrowser();
    author = await Author.signIn(browser, site.origin, 'author');
  }, 240_000);

  afterAll(async () => {
    await browser?.close();
    await site?.close();
    await publisher?.close();
  });

  describe('with the plugin', () => {
    beforeAll(async () => {
      buildPlugin(site.plugins);
      expect(await site.php(`return is_wp_error( activate_plugin( '${PLUGIN}' ) );`)).toBe(false);
    });

    it('lets an author insert the block, see it, save it and open it again', async () => {
      await author.newPost('A trend');
      const block = await author.insert('trend-embed/trend');
      await author.answer(block, src());
      expect(await points(author.page)).toBe(11);
      await picture(author.page, 'editor');
      const { id, address } = await author.publish();
      await author.reopen(id);
      expect(await points(author.page)).toBe(11);
      expect(await author.warnings()).toEqual([]);

      const { page, messages } = await openTab(browser);
      await page.goto(address);
      expect(await points(page)).toBe(11);
      await picture(page, 'block-1280');
      expect(messages).toEqual([]);
      await page.setJavaScriptEnabled(false);
      await page.goto(address);
      const link = await page.$('trend-card > a');
      expect(await link?.isVisible()).toBe(true);
      expect(await link?.evaluate((element) => [element.textContent, element.getAttribute('href')])).toEqual([
        publisher.title,
        'https://example.com/trends/meter-tracks-buyer',
      ]);
    });
  });
});
