import type { Browser, HTTPRequest, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildPlugin } from '../../integrations/wordpress/build.mjs';
import { findWordPress } from '../../scripts/wordpress.mjs';
import { WordPress } from './wordpress/bed.js';
import { Author, frameFollows, openBrowser, openTab, picture, points } from './wordpress/people.js';
import { publish, type Publisher, TREND } from './wordpress/publisher.js';

const found = findWordPress();
const missing = 'missing' in found ? found.missing : undefined;
if (missing) console.log(`No WordPress: ${missing}.`);

const PLUGIN = 'trend-embed/trend-embed.php';

let site: WordPress;
let publisher: Publisher;
let browser: Browser;
let author: Author;

const documentAddress = () => `${publisher.base}${TREND}.json`;
const pageAddress = () => `${publisher.base}${TREND}/`;
const text = async (path: string) => (await fetch(new URL(path, site.origin))).text();
const phpText = (value: string) => `base64_decode( '${Buffer.from(value).toString('base64')}' )`;

/** Publishes a post as an author, through the filters that their posts go through. @returns its id */
const post = (content: string) =>
  site.php(
    `wp_set_current_user( get_user_by( 'login', 'author' )->ID );
    kses_init();
    $post = [ 'post_title' => 'A post', 'post_status' => 'publish', 'post_content' => ${phpText(content)} ];
    return wp_insert_post( wp_slash( $post ) );`,
  );

/** Opens a post as a reader. */
async function read(id: unknown, width = 1280) {
  const tab = await openTab(browser, width);
  await tab.page.goto(`${site.origin}/?p=${String(id)}`);
  return tab;
}

const shadowless = (page: Page, selector: string) =>
  page.$$eval(selector, (links) => links.map((link) => [link.textContent, link.getAttribute('href')]));

beforeAll(async () => {
  if ('missing' in found) return;
  publisher = await publish();
  site = await WordPress.install(found);
  browser = await openBrowser();
  author = await Author.signIn(browser, site.origin, 'author');
}, 240_000);

afterAll(async () => {
  if (missing) return;
  await browser.close();
  await site.close();
  await publisher.close();
});

describe.skipIf(missing)('a WordPress with the plugin', { timeout: 120_000 }, () => {
  beforeAll(async () => {
    buildPlugin(site.plugins);
    expect(await site.php(`return is_wp_error( activate_plugin( '${PLUGIN}' ) );`)).toBe(false);
  });

  it('lets an author insert the block, see it, save it and open it again', async () => {
    const src = `${documentAddress()}?a=1&b=2`;
    await author.newPost('A trend');
    const block = await author.insert('trend-embed/trend');
    await author.answer(block, src);
    expect(await points(author.page)).toBe(11);
    await picture(author.page, 'editor');
    const { id } = await author.publish();
    await author.reopen(id);
    expect(await points(author.page)).toBe(11);
    expect(await author.warnings()).toEqual([]);
    expect(await author.page.$eval('trend-card', (card) => card.getAttribute('src'))).toBe(src);

    const { page, messages } = await openTab(browser);
    await page.evaluateOnNewDocument(() => {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) document.documentElement.dataset['shift'] = JSON.stringify(entry);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(`${site.origin}/?p=${id}`);
    expect(await points(page)).toBe(11);
    expect(messages).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.dataset['shift'])).toBeUndefined();
    await picture(page, 'block-1280');
    await page.setViewport({ width: 375, height: 800, isMobile: true });
    await picture(page, 'block-375');
    await page.setJavaScriptEnabled(false);
    await page.reload();
    expect(await (await page.$('trend-card > a'))?.isVisible()).toBe(true);
    expect(await shadowless(page, 'trend-card > a')).toEqual([
      [publisher.title, 'https://example.com/trends/meter-tracks-buyer'],
    ]);
  });

  it('shows the shortcode, and the script on no other page', async () => {
    const { page, messages } = await read(
      await post(`[trend src="${documentAddress()}" sections="timeline"]The meter[/trend]`),
    );
    expect(await points(page)).toBe(11);
    expect(messages).toEqual([]);
    expect(await shadowless(page, 'trend-card > a')).toEqual([['The meter', documentAddress()]]);
    expect(await text('?p=1')).not.toMatch(/trend-embed/);
  });

  it.each([
    ['a script for an address', '[trend src="javascript:alert(1)"]'],
    ['no address', '[trend]'],
    ['a name and a password', '[trend src="https://me:secret@example.com/trend.json"]'],
  ])('shows readers nothing of a shortcode with %s', async (_, content) => {
    expect(await text(`?p=${String(await post(`<p>before</p>${content}<p>after</p>`))}`)).toMatch(
      /<p>before<\/p>\s*(<p>\s*<\/p>\s*)?<p>after<\/p>/,
    );
  });

  it('writes what an author gives as text, whatever it is', async () => {
    const given = JSON.stringify({
      src: `${documentAddress()}?"><script>alert(1)</script>`,
      title: '</a><img src=x onerror=alert(1)>"\'&',
      link: 'javascript:alert(1)',
      sections: 'timeline "onload=alert(1)',
      headingLevel: 9,
      theme: 'dark" onload="alert(1)',
    });
    // As an administrator saves it: no filter has been there before.
    const id = await site.php(
      `return wp_insert_post( wp_slash( [ 'post_title' => 'A post', 'post_status' => 'publish', 'post_content' => '<!-- wp:trend-embed/trend ' . ${phpText(given.replaceAll('--', '\\u002d\\u002d'))} . ' /-->' ] ) );`,
    );
    const { page } = await read(id);
    expect(
      await page.$eval('trend-card', (card) => [
        card.getAttributeNames(),
        [...card.children].map(({ tagName }) => tagName),
      ]),
    ).toEqual([['src', 'sections'], ['A']]);
    expect(await page.$eval('trend-card > a', (link) => link.getAttribute('href'))).not.toMatch(/^javascript/);
    expect(await page.$('[onload], [onerror], img[src=x]')).toBeNull();
  });

  it('has the link in feeds and in what programs read', async () => {
    const id = String(
      await post(`<!-- wp:trend-embed/trend ${JSON.stringify({ src: documentAddress(), title: 'A & B' })} /-->`),
    );
    const link = `<p><a href="${documentAddress()}">A &amp; B</a></p>`;
    const rest = JSON.parse(await text(`?rest_route=/wp/v2/posts/${id}`)) as { content: { rendered: string } };
    for (const content of [await text('?feed=rss2'), await text('?feed=atom'), rest.content.rendered]) {
      expect(content).toContain(link);
      expect(content).not.toContain('trend-card');
    }
  });

  it('takes the addresses of publishers, and says what is wrong with others', async () => {
    const admin = await Author.signIn(browser, site.origin, 'admin');
    const lines = [
      publisher.base.slice(0, -1),
      'javascript:alert(1)',
      'https://me:secret@example.com/',
      '',
      'https://example.com/?a',
    ];
    const said = await admin.set('options-reading.php', '#trend_embed_bases', lines.join('\n'));
    await picture(admin.page, 'settings');
    await admin.close();
    expect(said.filter((line) => line.startsWith('Trends'))).toEqual([
      'Trends, line 2, “javascript:alert(1)”, is left out: it does not begin with https:// or http:// and a host.',
      'Trends, line 3, “https://me:secret@example.com/”, is left out: it holds a user name or password.',
      'Trends, line 5, “https://example.com/?a”, is left out: it holds a query (?) or a fragment (#).',
    ]);
    expect(await site.php(`return get_option( 'trend_embed_bases' );`)).toBe(publisher.base);
  });

  it('shows the trend for a link to a publisher, and takes no script from one', async () => {
    const id = await post(`before\n\n${pageAddress()}\n\nafter`);
    const { page, messages } = await read(id);
    expect(await points(page)).toBe(11);
    expect(await shadowless(page, 'trend-card > a')).toEqual([[publisher.title, pageAddress()]]);
    expect(messages).toEqual([]);
    publisher.extra = '<script>alert(1)</script><img src=x onerror=alert(1)>';
    const answer = await site.php(`return wp_oembed_get( '${pageAddress()}' );`);
    publisher.extra = '';
    expect(answer).toMatch(/^<iframe( (src|width|height|frameborder|title)="[^"]*"){5}><\/iframe>$/);
    expect(await text('?feed=rss2')).toContain(`<a href="${pageAddress()}">`);
  });

  it('has given PHP nothing to complain of, and leaves nothing when it goes', async () => {
    expect(site.complaints.filter((line) => line.includes('/trend-embed/'))).toEqual([]);
    const left = await site.php(
      `deactivate_plugins( '${PLUGIN}' );
      $deleted = delete_plugins( [ '${PLUGIN}' ] );
      return [ $deleted, $GLOBALS['wpdb']->get_col( "SELECT option_name FROM {$GLOBALS['wpdb']->options} WHERE option_name LIKE '%trend%embed%'" ) ];`,
    );
    expect(left).toEqual([true, []]);
  });
});

describe.skipIf(missing)(
  'a link that an author pastes into a WordPress without the plugin',
  { timeout: 120_000 },
  () => {
    let id = '';

    it('becomes a frame whose height follows, in the editor and on the page', async () => {
      await author.newPost('A link');
      const block = await author.insert('core/embed');
      await author.answer(block, pageAddress());
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
      const { page } = await read(id, 375);
      await frameFollows(page);
      await picture(page, 'link-375');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375);
    });

    it('is shown also when WordPress’ script comes after the frame has spoken', async () => {
      const { page } = await openTab(browser);
      await page.evaluateOnNewDocument(() =>
        addEventListener('message', ({ data }: MessageEvent<{ message?: string } | undefined>) => {
          if (data?.message === 'height') document.documentElement.dataset['told'] = 'yes';
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
      expect(await page.$eval('iframe[data-secret]', ({ style }) => style.clip)).not.toBe('');
      expect(held).toHaveLength(1);
      for (const request of held) await request.continue();
      await loaded;
      await frameFollows(page);
    });

    it('is a link where JavaScript is off', async () => {
      const { page } = await openTab(browser);
      await page.setJavaScriptEnabled(false);
      await page.goto(`${site.origin}/?p=${id}`);
      expect(await (await page.$('blockquote[data-secret] a'))?.isVisible()).toBe(true);
      expect(await shadowless(page, 'blockquote[data-secret] a')).toEqual([[publisher.title, pageAddress()]]);
    });
  },
);
