import { describe, expect, it } from 'vitest';
import { attacksTogether, everywhere, HOSTILE } from './hostile.js';
import { BASE, minimal, parsed, publication, trendFile } from './published.js';

const trend = minimal({
  title: 'A claim & "more"',
  lang: 'en-GB',
  updated: '2026-06',
  quickAnswer: 'Yes.\n\nIn full.',
  stats: [{ id: 'a', label: 'Full', count: 27, total: 30, unit: 'trains' }],
  evidence: [
    { company: 'A', date: '2025', stance: 'supports', text: 'x', source: { url: 'source.html' } },
    { company: 'B', date: '2024', stance: 'challenges', text: 'y' },
  ],
  publisher: { name: 'Us' },
});

const PAGE = `${BASE}one/`;
const COUNTS = '1 supporting, 1 counterexample · as of June 2026';
const PICTURE_TEXT = `A claim & "more". 90% Full (27 of 30 trains). ${COUNTS}`;

const contentOf = (page: Document, selector: string) =>
  page.querySelector(selector)?.getAttribute('content') ?? undefined;

describe('the head of a trend’s page', async () => {
  const page = parsed(await trendFile('/', trend));

  it.each([
    ['name=description', 'Yes. In full.'],
    ['property="og:type"', 'article'],
    ['property="og:title"', 'A claim & "more"'],
    ['property="og:description"', `${COUNTS} — Yes. In full.`],
    ['property="og:url"', PAGE],
    ['property="og:site_name"', 'All trends'],
    ['property="og:locale"', 'en_GB'],
    ['property="og:image"', `${BASE}one.png`],
    ['property="og:image:type"', 'image/png'],
    ['property="og:image:width"', '1200'],
    ['property="og:image:height"', '630'],
    ['property="og:image:alt"', PICTURE_TEXT],
    ['property="article:modified_time"', '2026-06-01T00:00:00Z'],
    ['name="twitter:card"', 'summary_large_image'],
    ['name="twitter:title"', 'A claim & "more"'],
    ['name="twitter:description"', `${COUNTS} — Yes. In full.`],
    ['name="twitter:image"', `${BASE}one.png`],
    ['name="twitter:image:alt"', PICTURE_TEXT],
    ['name="twitter:label1"', 'Full'],
    ['name="twitter:data1"', '90% (27 of 30 trains)'],
  ])('says %s: %s', (name, content) => {
    expect(contentOf(page, `head > meta[${name}]`)).toBe(content);
  });

  it('has its title, with the publisher', () => {
    expect(page.title).toBe('A claim & "more" · Us');
  });

  it('leads to every other form of the trend', () => {
    const links = [...page.querySelectorAll('head > link[rel=alternate]')].map((link) => [
      link.getAttribute('type'),
      link.getAttribute('href'),
    ]);
    expect(links).toEqual([
      ['application/json+oembed', `${PAGE}oembed.json`],
      ['text/xml+oembed', `${PAGE}oembed.xml`],
      ['application/json', `${BASE}one.json`],
      ['text/markdown', `${BASE}one.md`],
      ['text/plain', `${BASE}one.txt`],
      ['text/csv', `${BASE}one.csv`],
      ['application/atom+xml', `${BASE}feed.xml`],
      ['application/feed+json', `${BASE}feed.json`],
    ]);
  });

  it('says to search engines what it is, with addresses that lead somewhere', () => {
    const data = JSON.parse(page.querySelector('script[type="application/ld+json"]')?.textContent ?? '') as {
      '@graph': readonly Readonly<Record<string, unknown>>[];
    };
    const [article, dataset] = data['@graph'];
    expect(article).toMatchObject({
      '@type': 'Article',
      '@id': `${PAGE}#one`,
      url: PAGE,
      image: `${BASE}one.png`,
      citation: [`${BASE}source.html`],
    });
    expect(dataset).toMatchObject({
      '@type': 'Dataset',
      distribution: expect.arrayContaining([
        { '@type': 'DataDownload', contentUrl: `${BASE}one.csv`, encodingFormat: 'text/csv' },
      ]) as unknown,
    });
  });

  it('loads the script of this version', () => {
    expect(page.querySelector('script[src]')?.getAttribute('src')).toBe(`${BASE}_/v1/trend-embed.js`);
  });
});

describe('the canonical address', () => {
  it.each([
    [undefined, PAGE],
    ['https://elsewhere.example/trend', 'https://elsewhere.example/trend'],
    ['mine.html', `${BASE}mine.html`],
    ['/mine', 'https://trends.example/mine'],
  ])('of a document whose url is %s is %s; Open Graph has that of the page', async (url, canonical) => {
    const page = parsed(await trendFile('/', minimal({ ...(url && { url }) })));
    expect(page.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(canonical);
    expect(contentOf(page, 'meta[property="og:url"]')).toBe(PAGE);
  });
});

describe('a page', () => {
  it('has no picture where none is made, and says so nowhere', async () => {
    const html = await trendFile('/', trend, { base: BASE, version: 'v1' });
    expect(html).not.toContain('.png');
    expect(contentOf(parsed(html), 'meta[name="twitter:card"]')).toBe('summary');
  });

  it('leads back to the index, by its name', async () => {
    const link = parsed(await trendFile('/', trend, { ...publication, title: 'Ours' })).querySelector('nav a');
    expect([link?.getAttribute('href'), link?.textContent]).toEqual([BASE, 'Ours']);
  });

  it('shows the lines that embed it', async () => {
    const page = parsed(await trendFile('/', trend));
    expect([...page.querySelectorAll('footer code')].map((code) => code.textContent)).toEqual([
      `<script type="module" async src="${BASE}_/v1/trend-embed.js"></script>\n` +
        `<trend-card src="${BASE}one.json"><a href="${PAGE}">A claim &#38; &#34;more&#34;</a></trend-card>`,
      PAGE,
    ]);
  });

  it('is in the language and direction of its trend', async () => {
    const page = parsed(await trendFile('/', minimal({ lang: 'ar' })));
    expect([page.documentElement.lang, page.documentElement.dir]).toEqual(['ar', 'rtl']);
    expect(page.querySelector('nav a')?.textContent).toBe('كل الاتجاهات');
  });

  it('hands its document over, so that it comes alive without a request', async () => {
    const page = parsed(await trendFile('/', trend));
    const card = page.querySelector('main > trend-card');
    expect(card?.hasAttribute('src')).toBe(false);
    const document = JSON.parse(
      card?.querySelector('script[type="application/json"]')?.textContent ?? '',
    ) as typeof trend;
    expect(document).toEqual({
      ...trend,
      evidence: trend.evidence?.map((piece) =>
        piece.source ? { ...piece, source: { url: `${BASE}source.html` } } : piece,
      ),
    });
  });

  it('is made of the same elements, whatever its texts', async () => {
    // Without the two data blocks, whose content is no markup.
    const shape = async (text: string) => {
      const page = parsed(await trendFile('/', everywhere(text)));
      for (const block of page.querySelectorAll('script:not([src])')) block.textContent = '';
      return [...page.querySelectorAll('head *, nav *, footer *')].map(
        (element) => `${element.localName} ${element.getAttributeNames().join(' ')}`,
      );
    };
    const plain = await shape('plain');
    for (const attack of [...HOSTILE, ...attacksTogether()]) expect(await shape(attack), attack).toEqual(plain);
  });
});

describe('the other files of a trend', () => {
  it('count relative addresses from the document', async () => {
    expect(await trendFile('.md', trend)).toContain(`${BASE}source.html`);
    expect(await trendFile('.txt', trend)).toContain(`<${BASE}source.html>`);
    expect(await trendFile('.csv', trend)).toContain(`"${BASE}source.html"`);
  });

  it.each(['.md', '.txt', '.csv'] as const)('%s names the page, where the document names none', async (suffix) => {
    expect(await trendFile(suffix, trend)).toContain(PAGE);
    expect(await trendFile(suffix, { ...trend, url: '/mine' })).toContain('https://trends.example/mine');
  });

  it('exist for the smallest document: the CSV is its head, the picture says the claim with both counts', async () => {
    expect(await trendFile('.csv', minimal())).toMatch(/^"company","date",[^\n]*\r\n$/);
    const picture = await trendFile('.svg', minimal());
    for (const words of ['One claim', '0 supporting', '0 counterexamples']) expect(picture).toContain(words);
  });

  it('are in the words of the trend’s language', async () => {
    const german = { ...trend, lang: 'de' };
    for (const suffix of ['/', '.md', '.txt', '.svg'] as const)
      expect(await trendFile(suffix, german), suffix).toContain('Gegenbeispiel');
  });

  it('say that no PNG can be made without what draws it', async () => {
    await expect(trendFile('.png', trend, { base: BASE, version: 'v1' })).rejects.toThrow(/PNG/);
  });
});
