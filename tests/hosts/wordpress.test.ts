import { beforeAll, describe, expect, it } from 'vitest';
import { buildPlugin } from '../../integrations/wordpress/build.mjs';
import { Author, links, openBeforeScript, picture, points, shift } from './wordpress/people.js';
import { setStage } from './wordpress/stage.js';

const { missing, stage } = setStage();

const PLUGIN = 'trend-embed/trend-embed.php';

const text = async (path: string) => (await fetch(new URL(path, stage().site.origin))).text();
const phpText = (value: string) => `base64_decode( '${Buffer.from(value).toString('base64')}' )`;

/** Publishes a post as an author, through the filters that their posts go through. @returns its id */
const post = (content: string) =>
  stage().site.php(
    `wp_set_current_user( get_user_by( 'login', 'author' )->ID );
    kses_init();
    $post = [ 'post_title' => 'A post', 'post_status' => 'publish', 'post_content' => ${phpText(content)} ];
    return wp_insert_post( wp_slash( $post ) );`,
  );

describe.skipIf(missing)('a WordPress with the plugin', { timeout: 120_000 }, () => {
  beforeAll(async () => {
    const { site } = stage();
    buildPlugin(site.plugins);
    expect(await site.php(`return is_wp_error( activate_plugin( '${PLUGIN}' ) );`)).toBe(false);
  });

  it('lets an author insert the block, see it, save it and open it again', async () => {
    const { author, documentAddress, publisher, read, site } = stage();
    const src = `${documentAddress}?a=1&b=2`;
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

    const { page, messages, asked } = await read(id);
    expect(await points(page)).toBe(11);
    expect(messages).toEqual([]);
    expect(asked.filter((url) => !url.startsWith(site.origin))).toEqual([src]);
    await picture(page, 'block-1280');
    const phone = await read(id, 375);
    expect(await points(phone.page)).toBe(11);
    await picture(phone.page, 'block-375');
    await page.setJavaScriptEnabled(false);
    await page.reload();
    expect(await (await page.$('trend-card > a'))?.isVisible()).toBe(true);
    expect(await links(page, 'trend-card > a')).toEqual([
      [publisher.title, 'https://example.com/trends/meter-tracks-buyer'],
    ]);
  });

  it('shows the shortcode, and the script on no other page', async () => {
    const { documentAddress, read } = stage();
    const { page, messages } = await read(
      await post(`[trend src="${documentAddress}" sections="timeline"]The meter[/trend]`),
    );
    expect(await points(page)).toBe(11);
    expect(messages).toEqual([]);
    expect(await links(page, 'trend-card > a')).toEqual([['The meter', documentAddress]]);
    expect(await text('?p=1')).not.toMatch(/trend-embed/);
  });

  it.each([
    ['a shortcode', 'twentytwentythree', '[trend src="SRC"]'],
    ['a block', 'twentytwentythree', '<!-- wp:trend-embed/trend {"src":"SRC"} /-->'],
    ['a shortcode', 'late', '[trend src="SRC"]'],
    ['a block', 'late', '<!-- wp:trend-embed/trend {"src":"SRC"} /-->'],
  ])('keeps the text below %s in its place until the script comes, in the theme %s', async (_, theme, content) => {
    const { browser, documentAddress, site } = stage();
    const id = await post(`${content.replace('SRC', documentAddress)}\n\n<p>after</p>`);
    await site.php(`switch_theme( '${theme}' ); return true;`);
    const page = await openBeforeScript(browser, `${site.origin}/?p=${String(id)}`);
    await site.php(`switch_theme( 'twentytwentythree' ); return true;`);
    expect(await points(page)).toBe(11);
    expect(await shift(page)).toBe(0);
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
    const { documentAddress, read, site } = stage();
    const given = JSON.stringify({
      src: `${documentAddress}?"><script>alert(1)</script>`,
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
        card.getAttribute('sections'),
        [...card.children].map(({ tagName }) => tagName),
      ]),
    ).toEqual([['src', 'sections'], 'timeline', ['A']]);
    expect(await page.$eval('trend-card > a', (link) => link.getAttribute('href'))).not.toMatch(/^javascript/);
    expect(await page.$('[onload], [onerror], img[src=x]')).toBeNull();
  });

  it('has the link in feeds and in what programs read', async () => {
    const { documentAddress } = stage();
    const id = String(
      await post(`<!-- wp:trend-embed/trend ${JSON.stringify({ src: documentAddress, title: 'A & B' })} /-->`),
    );
    const link = `<p><a href="${documentAddress}">A &amp; B</a></p>`;
    const rest = JSON.parse(await text(`?rest_route=/wp/v2/posts/${id}`)) as { content: { rendered: string } };
    for (const content of [await text('?feed=rss2'), await text('?feed=atom'), rest.content.rendered]) {
      expect(content).toContain(link);
      expect(content).not.toContain('trend-card');
    }
  });

  it('takes the addresses of publishers, and says what is wrong with others', async () => {
    const { browser, publisher, site } = stage();
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
    const { pageAddress, publisher, read, site } = stage();
    const id = await post(`before\n\n${pageAddress}\n\nafter`);
    const { page, messages } = await read(id);
    expect(await points(page)).toBe(11);
    expect(await links(page, 'trend-card > a')).toEqual([[publisher.title, pageAddress]]);
    expect(await page.$eval('trend-card', (card) => card.getAttribute('sections'))).toBe('claim stats timeline');
    expect(messages).toEqual([]);
    publisher.extra = '<script>alert(1)</script><img src=x onerror=alert(1)>';
    const answer = await site.php(`return wp_oembed_get( '${pageAddress}' );`);
    publisher.extra = '';
    expect(answer).toMatch(/^<iframe( (src|width|height|frameborder|title)="[^"]*"){5}><\/iframe>$/);
    expect(await text('?feed=rss2')).toContain(`<a href="${pageAddress}">`);
  });

  it('has given PHP nothing to complain of, and leaves nothing when it goes', async () => {
    const { site } = stage();
    expect(site.complaints.filter((line) => line.includes('/trend-embed/'))).toEqual([]);
    const left = await site.php(
      `deactivate_plugins( '${PLUGIN}' );
      $deleted = delete_plugins( [ '${PLUGIN}' ] );
      return [ $deleted, $GLOBALS['wpdb']->get_col( "SELECT option_name FROM {$GLOBALS['wpdb']->options} WHERE option_name LIKE '%trend%embed%'" ) ];`,
    );
    expect(left).toEqual([true, []]);
  });
});
