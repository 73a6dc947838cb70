import { readdirSync, readFileSync } from 'node:fs';
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { render } from '../../src/cli/render.js';
import { renderTrend, type RenderTrendOptions, streamTrend, TrendError } from '../../src/server/index.js';

const FOLDER = new URL('../../demo/trends/', import.meta.url);
const file = (name: string) => new URL(`${name}.json`, FOLDER);
const readTrend = (name: string) => JSON.parse(readFileSync(file(name), 'utf8')) as Record<string, unknown>;
const reference = readTrend('meter-tracks-buyer');
const small = { version: 1, id: 'small', title: 'Small' };

/** What a script of a type holds, in each of them. */
const scripts = (html: string, type: string) =>
  [...html.matchAll(new RegExp(`<script type="${type.replace('+', '\\+')}"[^>]*>([^<]*)</script>`, 'g'))].map(
    ([, json = '']) => JSON.parse(json) as Record<string, unknown>,
  );

/** What the standard says of a page, without what is a matter of taste, or told from what a browser makes of tags. */
const checker = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: {
    'long-title': 'off',
    'no-inline-style': 'error',
    // The roles say again what the tags say, because the layout takes the tags' own away.
    'no-redundant-role': 'off',
    'prefer-native-element': 'off',
    'void-style': 'off',
    'doctype-style': 'off',
    'require-sri': 'off',
    'text-content': 'off',
    // Its list does not have the value that the standard has by now.
    'attribute-allowed-values': 'off',
    'attribute-boolean-style': 'off',
    'no-implicit-button-type': 'error',
    'no-raw-characters': 'off',
    'attribute-empty-style': 'off',
    'no-trailing-whitespace': 'off',
  },
});

describe('renderTrend', () => {
  it.each(readdirSync(FOLDER).map((name) => name.replace('.json', '')))('gives valid HTML: %s', async (name) => {
    const options = { page: true, jsonLd: true, script: 'trend-embed.js', url: 'https://example.com/a/' };
    const html = renderTrend(readTrend(name), options);
    // Within a template nothing would be looked at.
    const flat = html
      .replace('<template shadowrootmode="open">', '')
      .replace('</template>', '')
      .replace(/<style>[^]*?<\/style>/g, '');
    const { results } = await checker.validateString(flat);
    expect(
      results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message, line, column }) => `${ruleId} ${line}:${column} ${message}`),
      ),
    ).toEqual([]);
  });

  it('is the card alone, with its content, its style and its document', () => {
    const html = renderTrend(reference);
    expect(html).toMatch(/^<trend-card served><template shadowrootmode="open"><style>[^<]+<\/style><!--lit-part /);
    expect(html).toMatch(/<\/script><\/trend-card>$/);
    expect(scripts(html, 'application/json')).toEqual([reference]);
  });

  it.each<[what: string, options: RenderTrendOptions, has: RegExp]>([
    ['sections', { sections: ['faq', 'stats'] }, /^<trend-card served sections="faq stats">/],
    ['sections as text', { sections: 'faq' }, /^<trend-card served sections="faq">/],
    ['theme', { theme: 'dark' }, /^<trend-card served theme="dark">/],
    ['headingLevel', { headingLevel: 3 }, /^<trend-card served heading-level="3">[^]*<h3 part="title">/],
    ['src', { src: '/t.json?a=1&b="2"' }, /^<trend-card served src="\/t.json\?a=1&#38;b=&#34;2&#34;">/],
    ['script', { script: 'x.js' }, /<\/trend-card><script type="module" src="x.js"><\/script>$/],
    [
      'integrity',
      { script: 'x.js', integrity: 'sha384-A' },
      /src="x.js" integrity="sha384-A" crossorigin="anonymous">/,
    ],
    ['nonce', { script: 'x.js', nonce: 'N' }, /<style nonce="N">[^]*src="x.js" nonce="N">/],
    [
      'page',
      { page: true },
      /^<!doctype html><html lang="en" dir="ltr"><head>[^]*<title>[^]*<h1 part="title">[^]*<\/main><\/body><\/html>\n$/,
    ],
  ])('takes %s', (_, options, has) => {
    expect(renderTrend(reference, options)).toMatch(has);
  });

  it('does not carry the document where the script loads it', () => {
    expect(renderTrend(reference, { src: 't.json' })).not.toContain('application/json');
  });

  it('renders only the sections that are asked for', () => {
    const html = renderTrend(reference, { sections: 'faq' });
    expect(html).toContain('part="faq"');
    expect(html).not.toContain('part="evidence"');
  });

  it('resolves relative links, in what is seen and in what is handed over', () => {
    const trend = {
      ...small,
      url: 'small',
      evidence: [{ company: 'A', date: '2025', stance: 'supports', text: 'T', source: { url: '../s' } }],
    };
    const html = renderTrend(trend, { url: 'https://example.com/trends/' });
    expect(html).toContain('href="https://example.com/trends/small"');
    expect(html).toContain('href="https://example.com/s"');
    expect(scripts(html, 'application/json')[0]).toMatchObject({ url: 'https://example.com/trends/small' });
  });

  it.each([
    '</script><script>alert(1)</script>',
    '<!--<script>',
    '"\'><img src=x onerror=alert(1)>',
    '\u2028\u2029&amp;',
    '</template>',
    '</title><b>',
  ])('takes %j for a text, wherever it stands', (text) => {
    const trend = {
      ...small,
      title: text,
      quickAnswer: text,
      publisher: { name: text },
      faq: [{ question: text, answer: text }],
    };
    const html = renderTrend(trend, { page: true, jsonLd: true });
    expect(html.match(/<script/g)).toHaveLength(2);
    expect(html.match(/<\/template>/g)).toHaveLength(1);
    expect(html).not.toMatch(/<img|<b>/);
    expect(scripts(html, 'application/json')[0]).toMatchObject({ title: text });
  });

  it.each([
    [{ version: 1, id: 'A b' }, 'invalid', ['/title', '/id']],
    [{ version: 2 }, 'unsupported-version', ['/version']],
    [null, 'invalid', ['']],
  ])('refuses %j with every fault, also as a stream', (document, code, pointers) => {
    for (const refused of [renderTrend, streamTrend]) {
      let thrown: unknown;
      try {
        refused(document);
      } catch (error) {
        thrown = error;
      }
      expect(thrown).toBeInstanceOf(TrendError);
      expect(thrown).toMatchObject({ code });
      expect((thrown as TrendError).problems.map(({ pointer }) => pointer).sort()).toEqual([...pointers].sort());
    }
  });

  it('streams the same, in pieces', async () => {
    const options = { page: true, jsonLd: true };
    const pieces: Uint8Array[] = [];
    for await (const piece of streamTrend(readTrend('arabic'), options) as unknown as AsyncIterable<Uint8Array>)
      pieces.push(piece);
    expect(pieces.length).toBeGreaterThan(2);
    expect(Buffer.concat(pieces).toString('utf8')).toBe(renderTrend(readTrend('arabic'), options));
  });

  it('tells machines of the article, its data and its questions, and rates no claim', () => {
    const html = renderTrend(reference, { jsonLd: true });
    const [data] = scripts(html, 'application/ld+json');
    const graph = data?.['@graph'] as Record<string, unknown>[];
    expect(data?.['@context']).toBe('https://schema.org');
    expect(graph.map((thing) => thing['@type'])).toEqual(['Article', 'Dataset', 'FAQPage']);
    expect(graph[0]).toMatchObject({ headline: reference['title'], dateModified: reference['updated'] });
    expect(graph[1]).toMatchObject({ variableMeasured: [{ '@type': 'PropertyValue', value: 27, maxValue: 30 }, {}] });
    expect(graph[1]?.['temporalCoverage']).toMatch(/^\d{4}-\d\d\/\d{4}-\d\d$/);
    expect(graph[2]?.['mainEntity']).toHaveLength((reference['faq'] as unknown[]).length);
    expect(html).not.toContain('ClaimReview');
  });

  it('tells machines only what a small trend has', () => {
    const [data] = scripts(renderTrend(small, { jsonLd: true }), 'application/ld+json');
    expect(data?.['@graph']).toEqual([{ '@type': 'Article', '@id': '#small', headline: 'Small' }]);
  });
});

describe('trend-embed render', () => {
  it('renders a file as the function does', async () => {
    const path = file('minimal').pathname;
    expect(await render(path, { page: true, theme: 'light', headingLevel: '2' })).toBe(
      renderTrend(readTrend('minimal'), { page: true, theme: 'light', headingLevel: 2 }),
    );
  });

  it.each([
    { sections: ' faq\n stats ' },
    { src: 'trends/a.json' },
    { src: '//example.com/a.json', url: 'https://example.com/' },
    { script: 'x.js', integrity: 'sha384-A/b+c== sha256-d' },
    { markdown: true, headingLevel: '3', url: 'https://example.com/' },
  ])('takes %j', async (options) => {
    expect(await render(file('minimal').pathname, options)).toContain('Night trains');
  });

  it.each([
    [{ theme: 'purple' }, '--theme is one of auto, light, dark, and not "purple".'],
    [{ headingLevel: '7' }, '--heading-level is one of 1, 2, 3, 4, 5, 6, and not "7".'],
    [{ sections: 'faq,stats' }, '--sections: there is no "faq,stats", but header stats'],
    [{ sections: 'faq constructor' }, '--sections: there is no "constructor", but header stats'],
    [{ sections: ' ' }, '--sections names none. There are header stats'],
    [{ src: 'javascript:alert(1)' }, '--src is an address with http: or https:, or relative'],
    [{ src: '' }, '--src is an address'],
    [{ url: 'trends/' }, '--url is an address with http: or https:, and not "trends/".'],
    [{ url: 'file:///trends/' }, '--url is an address'],
    [{ integrity: 'sha384-A' }, '--script is missing'],
    [{ integrity: 'A', script: 'x.js' }, '--integrity is a hash such as sha384-…, and not "A".'],
    [{ markdown: true, text: true }, '--markdown or --text: one of them.'],
    [{ markdown: true, page: true }, '--page is for HTML, and not for --markdown.'],
    [{ text: true, jsonLd: true }, '--json-ld is for HTML, and not for --text.'],
  ])('refuses %j', async (options, message) => {
    await expect(render(file('minimal').pathname, options)).rejects.toThrow(message);
  });
});
