import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { COLLECTION_FILES, headerFiles, headersOf, TREND_FILES } from '../../../src/publish/index.js';
import { assetType } from '../../../src/publish/asset-type.js';
import { minimal, parsed, publication, trendFile } from './published.js';

const rows = [
  ...TREND_FILES.map(({ suffix, type, kind }) => ({ name: `ID${suffix}`, type, kind })),
  ...COLLECTION_FILES.map(({ path, type, kind }) => ({ name: path || 'index', type, kind })),
];

const COMMON = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'X-Content-Type-Options': 'nosniff',
};

/** The directives of a policy, by name. */
const directives = (policy = ''): Readonly<Record<string, string>> =>
  Object.fromEntries(
    policy.split('; ').map((directive): [string, string] => {
      const [name = '', ...values] = directive.split(' ');
      return [name, values.join(' ')];
    }),
  );

describe('the headers', () => {
  it.each(rows)('of $name let any page read it, and let nobody guess its type', async (row) => {
    expect(await headersOf(row, publication)).toMatchObject({ ...COMMON, 'Content-Type': row.type });
  });

  it.each(rows)('of $name say the charset of a text', ({ type }) => {
    if (/^text\/|xml;/.test(type)) expect(type).toMatch(/; charset=utf-8$/);
  });

  it('let a file of dist be kept for ever, and nothing else', async () => {
    const caching = async (kind: 'asset' | 'page' | 'data') =>
      (await headersOf({ type: 'x/y', kind }, publication))['Cache-Control'];
    expect(await caching('asset')).toBe('public, max-age=31536000, immutable');
    for (const kind of ['page', 'data'] as const) expect(await caching(kind)).not.toContain('immutable');
  });

  it('let no page be framed, and every frame', async () => {
    const policy = async (kind: 'page' | 'frame' | 'not-found') =>
      (await headersOf({ type: 'text/html', kind }, publication))['Content-Security-Policy'];
    expect(directives(await policy('page'))['frame-ancestors']).toBe("'none'");
    expect(directives(await policy('not-found'))['frame-ancestors']).toBe("'none'");
    expect(await policy('frame')).toBeUndefined();
  });

  it('let a picture that is opened by itself do nothing', async () => {
    const headers = await headersOf({ type: 'image/svg+xml', kind: 'picture' }, publication);
    expect(directives(headers['Content-Security-Policy'])).toMatchObject({
      'default-src': "'none'",
      sandbox: '',
    });
  });
});

describe('the policy of a page', () => {
  const trends = [minimal(), minimal({ glossary: [{ term: 'claim', meaning: 'What is said.' }] })];

  it.each(trends)(
    'names each of its inline styles by its hash, and no script but those of this version',
    async (trend) => {
      const html = await trendFile('/', trend);
      const header = (await headersOf({ type: 'text/html', kind: 'page' }, publication))['Content-Security-Policy'];
      const inside =
        parsed(html).querySelector('meta[http-equiv=Content-Security-Policy]')?.getAttribute('content') ?? '';
      expect(header).toBe(`${inside}; frame-ancestors 'none'`);
      const allowed = directives(inside);
      const styles = [...html.matchAll(/<style>([^]*?)<\/style>/g)].map(([, style = '']) => style);
      expect(styles).toHaveLength(2);
      for (const style of styles)
        expect(allowed['style-src']).toContain(`'sha256-${createHash('sha256').update(style).digest('base64')}'`);
      expect(allowed['script-src']).toBe('https://trends.example/all/_/v1/');
      expect(inside).not.toMatch(/unsafe|\*/);
      expect(html).not.toMatch(/ style=| on\w+=/);
    },
  );

  it('takes no directive from the base address', async () => {
    const base = "https://trends.example/a;script-src%20*,b'/";
    const policy = (await headersOf({ type: 'text/html', kind: 'page' }, { ...publication, base }))[
      'Content-Security-Policy'
    ];
    expect(directives(policy)['script-src']).toBe("https://trends.example/a%3Bscript-src%20*%2Cb'/_/v1/");
  });
});

describe('the type of a file of dist', () => {
  it.each([
    ['trend-embed.js', 'text/javascript; charset=utf-8'],
    ['strings/zh-Hans.iife.js', 'text/javascript; charset=utf-8'],
    ['embed.html', 'text/html; charset=utf-8'],
    ['themes/ink.css', 'text/css; charset=utf-8'],
    ['trend.schema.json', 'application/json'],
    ['LICENSES.txt', 'text/plain; charset=utf-8'],
    ['unknown', 'application/octet-stream'],
  ])('%s is %s', (name, type) => {
    expect(assetType(name)).toBe(type);
  });
});

describe('the headers for static hosts', () => {
  it('in _headers name no header twice for one address with another value', async () => {
    const text = (await headerFiles(publication)).get('_headers') ?? '';
    const rules = text.split(/\n(?=\/)/).map((block) => {
      const [pattern = '', ...lines] = block.trim().split('\n');
      const source = pattern
        .replace(/[.*+?]/g, (sign) => (sign === '*' ? '.*' : `\\${sign}`))
        .replace(/:\w+/g, '[^/]+');
      return { matches: new RegExp(`^${source}$`), headers: lines.map((line) => line.trim().split(/: (.*)/s)) };
    });
    const headersAt = (path: string) => {
      const found = new Map<string, Set<string>>();
      for (const { matches, headers } of rules)
        if (matches.test(path))
          for (const [name = '', value = ''] of headers) found.set(name, (found.get(name) ?? new Set()).add(value));
      return found;
    };
    const dressed: readonly (readonly [
      path: string,
      kind: 'page' | 'data' | 'frame' | 'asset' | 'picture' | 'not-found',
    ])[] = [
      ['', 'page'],
      ['index.html', 'page'],
      ['one/', 'page'],
      ['one/index.html', 'page'],
      ['404.html', 'page'],
      ['one.json', 'data'],
      ['one.md', 'data'],
      ['feed.xml', 'data'],
      ['one/embed.html', 'frame'],
      ['one/oembed.json', 'data'],
      ['one/editions/2026-06-01.json', 'data'],
      ['one.svg', 'picture'],
      ['_/v1/trend-embed.js', 'asset'],
      ['_/v1/strings/ar.js', 'asset'],
    ];
    for (const [path, kind] of dressed) {
      const found = headersAt(`/all/${path}`);
      const expected = await headersOf({ type: '', kind }, publication);
      for (const [name, values] of found) {
        expect([...values], `${path}: ${name}`).toHaveLength(1);
        if (name !== 'Content-Type') expect([...values], `${path}: ${name}`).toEqual([expected[name]]);
      }
      const names = Object.keys(expected).filter((name) => name !== 'Content-Type');
      expect([...found.keys()].filter((name) => name !== 'Content-Type').sort(), path).toEqual(names.sort());
    }
    // Cloudflare: at most 100 rules, of lines of at most 2,000 characters.
    expect(rules.length).toBeLessThan(100);
    expect(Math.max(...text.split('\n').map(({ length }) => length))).toBeLessThan(2000);
  });

  it.each(['.htaccess', 'nginx.conf'])('in %s hold the same values', async (name) => {
    const text = (await headerFiles(publication)).get(name) ?? '';
    for (const kind of ['page', 'data', 'picture', 'asset'] as const) {
      const headers = await headersOf({ type: '', kind }, publication);
      for (const [header, value] of Object.entries(headers).filter(([header]) => header !== 'Content-Type')) {
        expect(text).toContain(header);
        expect(text).toContain(`"${value}"`);
      }
    }
  });
});
