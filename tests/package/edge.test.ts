// Each address, file by file: what `trend-embed site` writes, what the handler answers in Node, and what it answers in a
// worker with R2, KV and the cache of a data centre.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Miniflare } from 'miniflare';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type * as Edge from '../../src/edge/index.js';
import type * as Released from '../../src/publish/released.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const DIST = join(ROOT, 'dist');
const TRENDS = join(ROOT, 'demo/trends');
const BASE = 'https://publisher.example/trends/';

const { createHandler } = (await import(join(DIST, 'edge.js'))) as typeof Edge;
const { FILES, FONTS, VERSION } = (await import(join(DIST, 'released.js'))) as typeof Released;

const documents = new Map(
  readdirSync(TRENDS).map((name) => {
    const bytes = readFileSync(join(TRENDS, name));
    return [(JSON.parse(bytes.toString()) as { id: string }).id, new Uint8Array(bytes)] as const;
  }),
);

/** What is used of R2 and KV, whose types come with another package. */
interface Store {
  put(key: string, value: ArrayBuffer): Promise<unknown>;
}

/** The worker of the docs. */
const [, WORKER = ''] = /```js worker\n([^]*?)```/.exec(readFileSync(join(ROOT, 'docs/edge.md'), 'utf8')) ?? [];

const code = (name: string) => readFileSync(join(DIST, name), 'utf8');

let folder: string;
let worker: Miniflare;
let ran: ReturnType<typeof site>;

const site = (out: string) =>
  spawnSync(process.execPath, [join(DIST, 'cli.js'), 'site', TRENDS, '--out', join(folder, out), '--base', BASE], {
    encoding: 'utf8',
  });

const filesOf = (out: string): readonly string[] =>
  readdirSync(join(folder, out), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(join(folder, out).length + 1))
    .sort();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'trend-embed-edge-'));
  ran = site('out');
  worker = new Miniflare({
    modules: [
      { type: 'ESModule', path: 'worker.js', contents: WORKER },
      { type: 'ESModule', path: 'trend-embed/edge', contents: code('edge.js') },
      { type: 'ESModule', path: 'trend-embed/publish.js', contents: code('publish.js') },
      { type: 'ESModule', path: 'trend-embed/released.js', contents: code('released.js') },
      { type: 'CompiledWasm', path: 'trend-embed/resvg.wasm', contents: readFileSync(join(DIST, 'resvg.wasm')) },
    ],
    r2Buckets: ['TRENDS'],
    kvNamespaces: ['DIST'],
    bindings: { BASE },
    compatibilityDate: '2025-09-01',
    compatibilityFlags: ['nodejs_compat'],
  });
  const bucket = (await worker.getR2Bucket('TRENDS')) as unknown as Store;
  for (const [id, bytes] of documents) await bucket.put(`${id}.json`, bytes.slice().buffer);
  const kv = (await worker.getKVNamespace('DIST')) as unknown as Store;
  for (const name of [...FILES, ...FONTS])
    await kv.put(name, new Uint8Array(readFileSync(join(DIST, name))).slice().buffer);
}, 180_000);

afterAll(async () => {
  await worker.dispose();
  rmSync(folder, { recursive: true, force: true });
});

/** Types that a static host tells by the end of a name, and those that the command tells it. */
const TYPES: readonly (readonly [pattern: RegExp, type: string])[] = [
  [/^feed\.xml$/, 'application/atom+xml; charset=utf-8'],
  [/^feed\.json$/, 'application/feed+json'],
  [/\.html$/, 'text/html; charset=utf-8'],
  [/\.json$/, 'application/json'],
  [/\.md$/, 'text/markdown; charset=utf-8'],
  [/\.txt$/, 'text/plain; charset=utf-8'],
  [/\.csv$/, 'text/csv; charset=utf-8'],
  [/\.svg$/, 'image/svg+xml'],
  [/\.png$/, 'image/png'],
  [/\.xml$/, 'text/xml; charset=utf-8'],
  [/\.js$/, 'text/javascript; charset=utf-8'],
  [/\.css$/, 'text/css; charset=utf-8'],
];

/** Files that tell the headers to static hosts, and what the command needs itself. */
const HOST_FILES = ['.htaccess', '.nojekyll', '.trend-embed.json', '_headers', 'nginx.conf'];

const addressOf = (file: string) => BASE + file.replace(/(^|\/)index\.html$/, '$1');

type Ask = (address: string) => Promise<{
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  arrayBuffer(): Promise<ArrayBuffer>;
}>;

describe.each<[name: string, ask: () => Ask]>([
  [
    'the handler in Node',
    () => {
      const handler = createHandler({
        base: BASE,
        read: (path) => documents.get(path.replace('.json', '')) ?? null,
        list: () => documents.keys(),
        timeLimit: 60_000,
      });
      return (address) => handler(new Request(address));
    },
  ],
  ['the worker of the docs', () => (address) => worker.dispatchFetch(address)],
])('%s', (_, start) => {
  it('answers each file of the site with the same bytes and its type', { timeout: 180_000 }, async () => {
    const ask = start();
    const files = filesOf('out').filter((file) => !HOST_FILES.includes(file));
    expect(files.length).toBeGreaterThan(documents.size * 9 + FILES.length);
    const wrong: string[] = [];
    for (const file of files) {
      const answer = await ask(addressOf(file));
      const same = Buffer.from(await answer.arrayBuffer()).equals(readFileSync(join(folder, 'out', file)));
      const type = TYPES.find(([pattern]) => pattern.test(file))?.[1];
      if (answer.status !== 200 || !same || answer.headers.get('content-type') !== type)
        wrong.push(`${file}: ${answer.status}, ${same ? 'same' : 'other'}, ${answer.headers.get('content-type')}`);
    }
    expect(wrong).toEqual([]);
  });

  it('leads from the files of earlier releases, which pasted lines name, to those of this one', async () => {
    const handler = createHandler({ base: BASE, read: () => null, list: () => [] });
    const ask = async (path: string) => {
      const { status, headers } = await handler(new Request(BASE + path));
      return [status, headers.get('location')];
    };
    expect(await ask('_/0123456789ab/trend-embed.js')).toEqual([302, `${BASE}_/${VERSION}/trend-embed.js`]);
    expect(await ask('_/0123456789ab/strings/de.js')).toEqual([302, `${BASE}_/${VERSION}/strings/de.js`]);
    for (const path of ['_/0123456789ab/package.json', '_/latest/trend-embed.js', '_/0123456789ab/'])
      expect(await ask(path)).toEqual([404, null]);
  });

  it('has no picture where a script has no font', { timeout: 60_000 }, async () => {
    const ask = start();
    const answer = await ask(`${BASE}desalination-solar-hours.png`);
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([404, 'no-store']);
    expect(Buffer.from(await answer.arrayBuffer()).toString()).toMatch(/^No font for Arabic/);
  });
});

describe('the worker of the docs', () => {
  it('keeps answers, one for all queries, and no refusal', async () => {
    const state = async (path: string, init = {}) => {
      const { status, headers } = await worker.dispatchFetch(BASE + path, init);
      return [status, headers.get('cf-cache-status')];
    };
    await worker.dispatchFetch(`${BASE}bread-by-weight.csv`);
    expect(await state('bread-by-weight.csv?utm_source=mail')).toEqual([200, 'HIT']);
    for (const path of ['nothing/', 'oembed?url=x']) {
      await worker.dispatchFetch(BASE + path);
      expect((await state(path))[1]).toBeNull();
    }
    const { headers } = await worker.dispatchFetch(`${BASE}bread-by-weight.csv`);
    const known = { headers: { 'if-none-match': headers.get('etag') ?? '' } };
    expect((await state('bread-by-weight.csv', known))[0]).toBe(304);
    expect((await state('bread-by-weight.csv', { method: 'POST', body: 'x' }))[0]).toBe(405);
  });
});

describe('trend-embed site, as it is built', () => {
  it('names the documents whose picture lacks a font', () => {
    expect(ran.status).toBe(1);
    expect(ran.stderr).toMatch(/no desalination-solar-hours\.png: No font for Arabic/);
  });

  it('gives the same bytes when it makes all anew', { timeout: 120_000 }, () => {
    site('again');
    expect(filesOf('again')).toEqual(filesOf('out'));
    for (const file of filesOf('out'))
      expect(readFileSync(join(folder, 'again', file)).equals(readFileSync(join(folder, 'out', file))), file).toBe(
        true,
      );
  });

  it('leaves nothing behind on a full disk, and says so', () => {
    const before = readdirSync(folder);
    const command = `ulimit -f 100; exec "$0" "$@"`;
    const args = [join(DIST, 'cli.js'), 'site', TRENDS, '--out', join(folder, 'full'), '--base', BASE];
    const { status, stderr } = spawnSync('sh', ['-c', command, process.execPath, ...args], { encoding: 'utf8' });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^trend-embed: --out \S+: a file is larger than the system allows: nothing is changed\n$/m);
    expect(readdirSync(folder)).toEqual(before);
  });
});
