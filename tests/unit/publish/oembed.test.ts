import { describe, expect, it } from 'vitest';
import { oembed, oembedBody, type OembedLimits } from '../../../src/publish/index.js';
import { attacks, everywhere } from './hostile.js';
import { BASE, minimal, parsed, publication, published, trendFile } from './published.js';
import { parseXml, textsOf } from './xml.js';

const answer = (trend: object, limits?: OembedLimits) => oembed(published(trend), publication, limits);

const FRAME = `${BASE}one/embed.html?sections=claim+stats+timeline`;

describe('the answer of oEmbed', () => {
  it('is the one of the contract, to the byte', () => {
    expect(answer(minimal({ title: 'A "claim" & more' }))).toEqual({
      version: '1.0',
      type: 'rich',
      title: 'A "claim" & more',
      author_name: 'trends.example',
      provider_name: 'trends.example',
      provider_url: BASE,
      html:
        `<blockquote><a href="${BASE}one/">A &#34;claim&#34; &#38; more</a></blockquote>` +
        `<iframe src="${FRAME}" width="600" height="600" frameborder="0" title="A &#34;claim&#34; &#38; more"></iframe>`,
      width: 600,
      height: 600,
      thumbnail_url: `${BASE}one.png`,
      thumbnail_width: 1200,
      thumbnail_height: 630,
    });
  });

  it('names the publisher, whose relative address counts from the document', () => {
    const { author_name, author_url } = answer(minimal({ publisher: { name: 'Us', url: '../about' } }));
    expect([author_name, author_url]).toEqual(['Us', 'https://trends.example/about']);
  });

  it.each([
    [{}, 600, 600, true],
    [{ maxwidth: 320 }, 320, 600, false],
    [{ maxheight: 250 }, 600, 250, false],
    [{ maxwidth: 1200, maxheight: 630 }, 600, 600, true],
    [{ maxwidth: 1199, maxheight: 630 }, 600, 600, false],
    [{ maxwidth: 1200, maxheight: 629 }, 600, 600, false],
  ])('honours %j', (limits, width, height, withThumbnail) => {
    const given = answer(minimal(), limits);
    expect([given.width, given.height]).toEqual([width, height]);
    expect(given.html).toContain(` width="${width}" height="${height}" `);
    expect('thumbnail_url' in given).toBe(withThumbnail);
    expect('thumbnail_width' in given).toBe(withThumbnail);
    expect('thumbnail_height' in given).toBe(withThumbnail);
  });

  it('has no thumbnail where no picture is made', () => {
    expect(oembed(published(minimal()), { base: BASE, version: 'v1' })).not.toHaveProperty('thumbnail_url');
  });

  it('is the same as a file, in JSON and in XML', async () => {
    const trend = minimal({ title: 'A <b> & ]]>' });
    const given = answer(trend);
    expect(JSON.parse(await trendFile('/oembed.json', trend))).toEqual(given);
    const xml = await trendFile('/oembed.xml', trend);
    expect(xml).toBe(oembedBody(given, 'xml'));
    for (const [name, value] of Object.entries(given))
      expect(textsOf(parseXml(xml), `oembed/${name}`)).toEqual([String(value)]);
  });

  it('holds no element and no attribute but its own, whatever the title', () => {
    for (const attack of attacks()) {
      const { html, title } = answer(everywhere(attack, 'one'));
      const body = parsed(`<!doctype html><html><body>${html}</body></html>`).body;
      const elements = [...body.querySelectorAll('*')];
      expect(elements.map(({ localName }) => localName)).toEqual(['blockquote', 'a', 'iframe']);
      expect(elements.map((element) => element.getAttributeNames())).toEqual([
        [],
        ['href'],
        ['src', 'width', 'height', 'frameborder', 'title'],
      ]);
      expect(elements[2]?.getAttribute('src')).toBe(FRAME);
      expect(elements[1]?.textContent).toBe(title);
      // A strict parser reads the other form.
      parseXml(oembedBody(answer(everywhere(attack, 'one')), 'xml'));
    }
  });
});
