import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createHandler } from '../../../src/edge/index.js';
import { checkAsyncProperty } from '../../unit/check-property.js';
import { BASE, bed, FILES } from './bed.js';

const ID = 'meter-tracks-buyer';

const ADDRESSES: readonly (readonly [path: string, type: string])[] = [
  ['', 'text/html; charset=utf-8'],
  ['trends.json', 'application/json'],
  ['feed.xml', 'application/atom+xml; charset=utf-8'],
  ['feed.json', 'application/feed+json'],
  ['sitemap.xml', 'text/xml; charset=utf-8'],
  ['llms.txt', 'text/plain; charset=utf-8'],
  ['404.html', 'text/html; charset=utf-8'],
  [`${ID}/`, 'text/html; charset=utf-8'],
  [`${ID}.json`, 'application/json'],
  [`${ID}.md`, 'text/markdown; charset=utf-8'],
  [`${ID}.txt`, 'text/plain; charset=utf-8'],
  [`${ID}.csv`, 'text/csv; charset=utf-8'],
  [`${ID}.svg`, 'image/svg+xml'],
  [`${ID}/embed.html`, 'text/html; charset=utf-8'],
  [`${ID}/oembed.json`, 'application/json'],
  [`${ID}/oembed.xml`, 'text/xml; charset=utf-8'],
  [`${ID}/editions.json`, 'application/json'],
  [`${ID}/editions/2026-01-31.json`, 'application/json'],
  [`oembed?url=${encodeURIComponent(`${BASE}${ID}/`)}`, 'application/json'],
  [`oembed?url=${encodeURIComponent(`${BASE}${ID}/`)}&format=xml`, 'text/xml; charset=utf-8'],
];

describe('every address', () => {
  it.each(ADDRESSES)('answers, also HEAD and with 304: %s', async (path, type) => {
    const { ask, errors } = bed();
    const whole = await ask(path);
    const body = await whole.arrayBuffer();
    const tag = whole.headers.get('etag') ?? '';
    const { 'content-length': length, ...headers } = Object.fromEntries(whole.headers);
    expect(whole.status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': type,
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
      etag: expect.stringMatching(/^"[\w-]{43}"$/) as string,
    });
    expect(Number(length)).toBe(body.byteLength);

    const head = await ask(path, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    expect(Object.fromEntries(head.headers)).toEqual(Object.fromEntries(whole.headers));

    const known = await ask(path, { headers: { 'if-none-match': tag } });
    expect([known.status, await known.text(), known.headers.get('etag')]).toEqual([304, '', tag]);
    expect(known.headers.get('access-control-allow-origin')).toBe('*');
    expect(known.headers.get('cache-control')).toBe(whole.headers.get('cache-control'));
    expect(errors.filter((error) => !String(error).includes('is not published'))).toEqual([]);
  });

  it('gives the document byte for byte', async () => {
    const response = await bed().ask(`${ID}.json`);
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(FILES.get(`${ID}.json`));
  });

  it('ignores a range, and gives the whole', async () => {
    const response = await bed().ask(`${ID}.json`, { headers: { range: 'bytes=0-3' } });
    expect([response.status, (await response.arrayBuffer()).byteLength]).toEqual([
      200,
      FILES.get(`${ID}.json`)?.length,
    ]);
  });
});

describe('If-None-Match', () => {
  const TAG = '"TAG"';
  it.each([
    [TAG, 304],
    [`W/${TAG}`, 304],
    [`"other", ${TAG}`, 304],
    [`"a,b",W/"c" , W/${TAG}`, 304],
    ['*', 304],
    [' * ', 304],
    ['"other"', 200],
    ['TAG', 200],
    ['"', 200],
    ['', 200],
    [`"${'x'.repeat(60_000)}`, 200],
  ])('%.40s is answered with %i', async (header, status) => {
    const { ask } = bed();
    const tag = (await ask(`${ID}.csv`)).headers.get('etag') ?? '';
    const headers = { 'if-none-match': header.replace(TAG, tag) };
    expect((await ask(`${ID}.csv`, { headers })).status).toBe(status);
  });

  it('finds nothing where there is nothing', async () => {
    expect((await bed().ask('nothing.csv', { headers: { 'if-none-match': '*' } })).status).toBe(404);
  });
});

describe('other methods', () => {
  it('answers OPTIONS with 204, at any address', async () => {
    for (const path of ['', `${ID}.json`, 'nothing/of/the/kind']) {
      const response = await bed().ask(path, { method: 'OPTIONS' });
      expect([response.status, await response.text()]).toEqual([204, '']);
      expect(response.headers.get('access-control-allow-origin')).toBe('*');
      expect(response.headers.get('access-control-allow-headers')).toBe('If-None-Match');
    }
  });

  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'PROPFIND'])('refuses %s', async (method) => {
    const response = await bed().ask(`${ID}.json`, { method });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
    expect(response.headers.get('cache-control')).toBe('no-store');
  });
});

describe('a request for what is not there', () => {
  it.each(
    [
      'nothing',
      'nothing/',
      'nothing.json',
      'nothing.png',
      `${ID}.exe`,
      `${ID}/nothing`,
      `${ID}//`,
      `/${ID}.json`,
      `${ID}.json/`,
      `${ID}/index.html`,
      `${ID.toUpperCase()}.json`,
      'faulty.json',
      'faulty/',
      'faulty/editions.json',
      'no-json.json',
      'other-id.json',
      'feed/',
      'feed.md',
      'oembed/',
      '404/',
      `${ID}/editions/..%2f..%2ffaulty.json`,
      `${ID}/editions/2026-02-01.json`,
      '%00',
      `${ID}%00.json`,
      `${ID}%2f`,
      '%',
      '%E0%A4%A',
      '%2e%2e%2fsecret.json',
      '..%5csecret.json',
      '__proto__',
      'constructor',
      'toString.json',
      '_/source/',
      '_/source/package.json',
      '_/source/..%2fpackage.json',
      '_/other/trend-embed.js',
      `${'a'.repeat(100_000)}.json`,
    ].map((path) => ({ path, name: path.slice(0, 60) })),
  )('is 404, and no cache keeps it: $name', async ({ path }) => {
    const { ask, errors } = bed();
    const response = await ask(path.startsWith('/') ? `${BASE}${path}` : path);
    expect([response.status, response.headers.get('cache-control')]).toEqual([404, 'no-store']);
    expect(errors.filter((error) => !String(error).includes('is not published'))).toEqual([]);
  });

  it('is 404 above the base, however it is written', async () => {
    for (const path of ['../', '../secret.json', '%2e%2e/secret.json', '..%2f', '/', '/trends', 'x/%2e%2e/%2e%2e/'])
      expect((await bed().ask(path)).status, path).toBe(404);
  });

  it('is a page for those who read pages, and a line for others', async () => {
    const page = await bed().ask('nothing/', { headers: { accept: 'text/html,*/*;q=0.8' } });
    expect([page.status, page.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
    expect(await page.text()).toContain(`href="${BASE}"`);
    expect(await (await bed().ask('nothing/')).text()).toBe('There is nothing at this address.\n');
  });

  it('tells whoever runs the server why a document is left out', async () => {
    const { ask, errors } = bed();
    await ask('faulty/');
    await ask('other-id/');
    expect(errors.map(String)).toEqual([
      'FaultyDocumentError: faulty.json is not published: /title missing: expected a string',
      'FaultyDocumentError: other-id.json is not published: its id is "night-trains"',
    ]);
  });

  it('never asks the store for anything but a document and its editions', async () => {
    const path = fc.oneof(
      fc.webPath(),
      fc.string({ unit: 'binary' }).map(encodeURIComponent),
      fc
        .array(fc.constantFrom('..', '%2e%2e', '%2f', '/', ID, 'editions', '.json', '_', 'source', '\\', '%00', '?'))
        .map((parts) => parts.join('')),
    );
    await checkAsyncProperty(
      fc.asyncProperty(path, async (text) => {
        const { handler, paths } = bed();
        let url: URL;
        try {
          url = new URL(BASE + text);
        } catch {
          return;
        }
        const { status } = await handler(new Request(url));
        expect([200, 301, 400, 404]).toContain(status);
        for (const read of paths) expect(read).toMatch(/^[a-z0-9-]+(\/editions(\/[\d.-]+)?)?\.json$/);
      }),
    );
  });
});

describe('addresses that lead to another', () => {
  it('lead from a trend without its slash to its page', async () => {
    const response = await bed().ask(`${ID}?from=mail`);
    expect([response.status, response.headers.get('location')]).toEqual([301, `${BASE}${ID}/`]);
  });

  it('are the same with percent-encoding, as on a static host', async () => {
    const { ask } = bed();
    const [plain, encoded] = [await ask(`${ID}.csv`), await ask(`%6deter-tracks-buyer%2Ecsv?utm_source=x`)];
    expect(await encoded.text()).toBe(await plain.text());
  });
});

describe('the base address', () => {
  it.each(['', 'trends', '/trends/', 'ftp://a.example/', 'javascript:alert(1)', 'https://', '//a.example'])(
    'is refused at once: %s',
    (base) => {
      expect(() => createHandler({ base, read: () => null, list: () => [] })).toThrow(RangeError);
      expect(() => createHandler({ base, read: () => null, list: () => [] })).toThrow(/base address/);
    },
  );

  it('gets its slash, and loses query and fragment', async () => {
    const { ask } = bed({ base: 'https://publisher.example/trends?a#b' });
    expect(await (await ask(`${ID}/oembed.json`)).text()).toContain(`${BASE}${ID}/embed.html`);
  });
});

describe('a store that fails', () => {
  const secret = new Error('password in /srv/secret.ts');
  const never = new Promise<never>(() => undefined);

  it.each([
    [
      'throws',
      {
        read: () => {
          throw secret;
        },
      },
      `${ID}.json`,
      500,
    ],
    ['rejects', { read: () => Promise.reject(secret) }, `${ID}.json`, 500],
    ['rejects, asked for the index', { read: () => Promise.reject(secret) }, '', 500],
    ['gives what is no bytes', { read: () => 'text' as unknown as Uint8Array }, `${ID}.json`, 500],
    [
      'cannot list',
      {
        list: () => {
          throw secret;
        },
      },
      'feed.xml',
      500,
    ],
    [
      'stops listing',
      {
        list: async function* () {
          yield await Promise.resolve(ID);
          throw secret;
        },
      },
      '',
      500,
    ],
    ['hangs', { read: () => never }, `${ID}.json`, 504],
    ['hangs, asked for the index', { read: () => never }, '', 504],
    [
      'hangs, listing',
      {
        list: async function* () {
          yield await never;
        },
      },
      '',
      504,
    ],
  ] as const)('is answered without a word of it: it %s', async (_, options, path, status) => {
    const { ask, errors } = bed({ ...options, timeLimit: 20 });
    const response = await ask(path);
    const text = await response.text();
    expect([response.status, response.headers.get('cache-control')]).toEqual([status, 'no-store']);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(text).toMatch(/^[\w .]+\n$/);
    expect(text).not.toMatch(/secret|password|at /);
    expect(errors.length).toBeGreaterThan(0);
  });

  it('is answered also where telling of it fails', async () => {
    const { ask } = bed({
      read: () => Promise.reject(secret),
      onError: () => {
        throw secret;
      },
    });
    expect((await ask(`${ID}.json`)).status).toBe(500);
  });

  it('may leave out what it listed, and list what is no id', async () => {
    const { ask, paths } = bed({ list: () => ['gone', ID, ID, '../x', 'feed', 'A', ''] });
    const { trends } = (await (await ask('trends.json')).json()) as { trends: { id: string }[] };
    expect(trends.map(({ id }) => id)).toEqual([ID]);
    expect(paths.sort()).toEqual(['gone.json', `${ID}.json`]);
  });

  it('may give an ArrayBuffer', async () => {
    const { ask } = bed({ read: (path) => FILES.get(path)?.slice().buffer ?? null });
    expect((await ask(`${ID}.csv`)).status).toBe(200);
  });
});

describe('pictures', () => {
  it('are not there where nothing makes them', async () => {
    const response = await bed({ asset: () => null }).ask(`${ID}.png`);
    expect([response.status, response.headers.get('cache-control')]).toEqual([404, 'no-store']);
  });
});
