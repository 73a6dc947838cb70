import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer, request } from 'node:http';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dev } from '../../../src/cli/dev/dev.js';
import { refusalOf } from '../../../src/cli/dev/guard.js';
import { type DevServer, serve } from '../../../src/cli/dev/server.js';
import { commandLine } from './command-line.js';

const TREND = '{ "version": 1, "id": "a", "title": "A" }\n';

let root: string;
let server: DevServer;
const file = (name: string) => join(root, name);

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'trend-embed-'));
  for (const folder of [
    'trends/deep',
    'trends/.git',
    'trends/node_modules',
    'trends/a/editions',
    'trends/public',
    'dist/studio',
    'outside',
  ])
    mkdirSync(file(folder), { recursive: true });
  for (const [name, text] of Object.entries({
    'trends/a.json': TREND,
    'trends/deep/faulty.json': '{ "version": 1, "id": "b" }',
    'trends/deep/half.json': '{ "version": 1,',
    'trends/notes.txt': 'mine',
    'trends/.git/config.json': '{}',
    'trends/node_modules/b.json': '{}',
    'trends/a/editions/2026-01-01.json': '{}',
    'trends/public/.trend-embed.json': '{}',
    'trends/public/a.json': TREND,
    'outside/secret.json': '{ "secret": true }',
    'dist/studio/index.html': '<meta name="trend-embed:files" content="../" /><title>Studio</title>',
    'dist/studio/preview.html': `<meta\n  http-equiv="content-security-policy"\n  content="default-src 'none'"\n/>`,
    'dist/trend-embed.js': 'export {};',
    'dist/embed.html': '<meta http-equiv="content-security-policy" content="script-src &#39;self&#39;">',
  }))
    writeFileSync(file(name), text);
  symlinkSync(file('outside'), file('trends/link'));
  symlinkSync(file('outside/secret.json'), file('trends/link.json'));
  symlinkSync('.git/config.json', file('trends/hidden.json'));
  symlinkSync('notes.txt', file('trends/notes.json'));
  symlinkSync(file('outside/new.json'), file('trends/dangling.json'));
  server = await serve(file('trends'), pathToFileURL(file('dist/')), 0);
});

afterEach(async () => {
  await server.close();
  rmSync(root, { recursive: true });
});

interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** Asks with a path as it is, which `fetch` would resolve first. */
const ask = (path: string, { method = 'GET', headers = {}, body = '' }: Asked = {}) =>
  new Promise<{ status: number; headers: Readonly<Record<string, unknown>>; text: string }>((resolve, reject) => {
    const asked = request(new URL(server.address), { path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: Buffer.concat(chunks).toString(),
        }),
      );
    });
    asked.on('error', reject);
    asked.end(body);
  });

const etagOf = async (path: string) => String((await ask(`/api/files/${path}`)).headers['etag']);

describe('the server of the studio', () => {
  it('leads to the studio, which it tells where all is', async () => {
    expect(await ask('/')).toMatchObject({ status: 302, headers: { location: '/studio/' } });
    const { status, text } = await ask('/studio/');
    expect(status).toBe(200);
    expect(text).toBe(
      '<meta name="trend-embed:files" content="../dist/"><meta name="trend-embed:server" content="../api/"><title>Studio</title>',
    );
    expect(await ask('/dist/trend-embed.js')).toMatchObject({ status: 200, text: 'export {};' });
  });

  it('lists the documents that a site would have', async () => {
    const { text } = await ask('/api/files');
    expect(JSON.parse(text)).toMatchObject({
      files: [
        { path: 'a.json', id: 'a', title: 'A', faults: 0 },
        { path: 'deep/faulty.json', id: 'b', faults: 1 },
        { path: 'deep/half.json', faults: 1 },
      ],
    });
    expect((JSON.parse(text) as { files: unknown[] }).files).toHaveLength(3);
  });

  it('gives a document byte for byte, and its tag', async () => {
    const answer = await ask('/api/files/a.json');
    expect(answer).toMatchObject({ status: 200, text: TREND });
    expect(answer.headers['etag']).toMatch(/^"[\w-]{22}"$/);
  });
});

describe('the headers', () => {
  it('of a page hold the policy that it states, and keep it out of other sites', async () => {
    const { headers } = await ask('/studio/preview.html');
    expect(headers['content-security-policy']).toBe("default-src 'none'; frame-ancestors 'self'");
    // A page of the release may be framed, and keeps to its own.
    expect((await ask('/dist/embed.html')).headers['content-security-policy']).toBe("frame-ancestors 'self'");
  });

  it.each(['/studio/', '/dist/trend-embed.js', '/api/files', '/api/files/a.json', '/api/files/missing.json', '/none'])(
    'of %s give nothing to other sites',
    async (path) => {
      const { headers } = await ask(path);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'cross-origin-resource-policy': 'same-origin',
        'cache-control': 'no-store',
      });
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
    },
  );

  it('of the events too', async () => {
    const controller = new AbortController();
    const { headers } = await fetch(`${server.address}api/events`, { signal: controller.signal });
    controller.abort();
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'text/event-stream',
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
    });
  });
});

describe('who may ask', () => {
  it('the own page at the port that browsers leave out', () => {
    const asking = (host: string, port: number) =>
      refusalOf({ headers: { host, origin: `http://${host}` }, url: '/api/files' }, port);
    expect(asking('127.0.0.1', 80)).toBeUndefined();
    expect(asking('127.0.0.1', 8080)).toBeDefined();
  });

  it.each([
    ['another name of this machine', { host: 'evil.example' }],
    ['a page of another site', { origin: 'https://evil.example' }],
    ['an opaque page', { origin: 'null' }],
    ['another port of this machine', { origin: 'http://127.0.0.1:1' }],
    ['a request from another site without an origin', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }],
    ['another port without an origin', { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'no-cors' }],
    [
      'a link of another site to a document',
      { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' },
    ],
  ])('not %s', async (_, headers) => {
    const { status, text } = await ask('/api/files/a.json', { headers: headers });
    expect(status).toBe(403);
    expect(text).not.toContain('"id"');
  });

  it('a link of another site to the studio', async () => {
    const headers = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };
    expect((await ask('/studio/', { headers })).status).toBe(200);
  });

  it('no other machine', async () => {
    const own = Object.values(networkInterfaces()).flatMap((all) => all ?? []);
    for (const { address } of own.filter(({ internal, family }) => !internal && family === 'IPv4')) {
      const { port } = new URL(server.address);
      await expect(fetch(`http://${address}:${port}/`)).rejects.toThrow();
    }
  });
});

describe('what is no document of the folder', () => {
  it.each([
    '../outside/secret.json',
    'deep/../../outside/secret.json',
    '..%2Foutside%2Fsecret.json',
    '%2e%2e/outside/secret.json',
    '..%5Coutside%5Csecret.json',
    'link/secret.json',
    'link.json',
    'link/new.json',
    '%2Fetc%2Fhosts.json',
    'a.json%00.json',
    'hidden.json',
    'notes.json',
    'dangling.json',
    'public/a.json',
    '.git/config.json',
    'node_modules/b.json',
    'a/editions/2026-01-01.json',
    'notes.txt',
    'missing.json',
    '%E0%A4.json',
  ])('%s is neither read nor written', async (path) => {
    expect((await ask(`/api/files/${path}`)).status).toBe(404);
    if (path === 'missing.json') return;
    const wrote = await ask(`/api/files/${path}`, { method: 'PUT', headers: { 'if-none-match': '*' }, body: '{}' });
    expect(wrote.status).toBe(404);
    expect(readFileSync(file('outside/secret.json'), 'utf8')).toContain('true');
    expect(readdirSync(file('outside'))).toEqual(['secret.json']);
  });

  it.skipIf(process.platform === 'win32')('a pipe is not waited for', async () => {
    execFileSync('mkfifo', [file('trends/pipe.json')]);
    expect((await ask('/api/files/pipe.json')).status).toBe(404);
    expect((await ask('/api/files')).text).not.toContain('pipe.json');
  });

  it.each([
    '/dist/../outside/secret.json',
    '/studio/..%2f..%2fpackage.json',
    '/dist/%2e%2e/outside/secret.json',
    '/etc/passwd',
  ])('%s is not served', async (path) => {
    expect((await ask(path)).status).toBe(404);
  });
});

describe('a document that is saved', () => {
  const put = (path: string, body: string | Uint8Array, headers: Record<string, string>) =>
    ask(`/api/files/${path}`, { method: 'PUT', body, headers });

  it('is written as it is, also when it is no JSON yet, and keeps its mode', async () => {
    const { mode } = statSync(file('trends/a.json'));
    const answer = await put('a.json', '{ "vers', { 'if-match': await etagOf('a.json') });
    expect(answer.status).toBe(204);
    expect(answer.headers['etag']).toBe(await etagOf('a.json'));
    expect(readFileSync(file('trends/a.json'), 'utf8')).toBe('{ "vers');
    expect(statSync(file('trends/a.json')).mode).toBe(mode);
  });

  it('that is private stays so, and leaves nothing beside it', async () => {
    chmodSync(file('trends/a.json'), 0o600);
    await put('a.json', TREND, { 'if-match': await etagOf('a.json') });
    expect(statSync(file('trends/a.json')).mode & 0o777).toBe(0o600);
    expect(readdirSync(file('trends')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('is written through a link inside the folder', async () => {
    symlinkSync('../a.json', file('trends/deep/same.json'));
    expect((await put('deep/same.json', '{}', { 'if-match': await etagOf('a.json') })).status).toBe(204);
    expect(readFileSync(file('trends/a.json'), 'utf8')).toBe('{}');
    expect(lstatSync(file('trends/deep/same.json')).isSymbolicLink()).toBe(true);
  });

  it('replaces what it says that it replaces, also where several are saved at once', async () => {
    symlinkSync('../a.json', file('trends/deep/same.json'));
    const headers = { 'if-match': await etagOf('a.json') };
    const paths = ['a.json', 'a.json', 'deep/same.json', 'a.json'];
    const statuses = await Promise.all(paths.map(async (path, i) => (await put(path, `${i}`, headers)).status));
    expect(statuses.toSorted()).toEqual([204, 412, 412, 412]);
    expect(readFileSync(file('trends/a.json'), 'utf8')).toBe(`${statuses.indexOf(204)}`);
    const made = [1, 2, 3].map(async () => (await put('b.json', '{}', { 'if-none-match': '*' })).status);
    expect((await Promise.all(made)).toSorted()).toEqual([201, 412, 412]);
  });

  it.skipIf(process.getuid?.() === 0)('may not be there to be read only', async () => {
    chmodSync(file('trends/a.json'), 0o444);
    const { status, text } = await put('a.json', '{}', { 'if-match': await etagOf('a.json') });
    expect([status, readFileSync(file('trends/a.json'), 'utf8')], text).toEqual([500, TREND]);
  });

  it('may be new', async () => {
    expect((await put('new/b.json', TREND, { 'if-none-match': '*' })).status).toBe(201);
    expect(readFileSync(file('trends/new/b.json'), 'utf8')).toBe(TREND);
  });

  it.each([
    ['that has changed since', 'a.json', TREND, { 'if-match': '"old"' }, 412],
    ['that is there, as a new one', 'a.json', '{}', { 'if-none-match': '*' }, 412],
    ['that is gone', 'gone.json', TREND, { 'if-match': '"old"' }, 412],
    ['without saying which', 'a.json', '{}', {}, 428],
    ['that is too large', 'a.json', ' '.repeat(5_000_001), { 'if-match': '"old"' }, 413],
    ['that is no UTF-8', 'a.json', new Uint8Array([0xff]), { 'if-match': '"old"' }, 400],
  ])('is not written over one %s', async (_, path, body, headers, status) => {
    expect((await put(path, body, headers as Record<string, string>)).status).toBe(status);
    expect(readFileSync(file('trends/a.json'), 'utf8')).toBe(TREND);
  });
});

describe('trend-embed dev', () => {
  it.each([
    ['a folder that is not there', ['missing'], /no such folder/],
    ['a file', ['trends/a.json'], /is a file: name the folder/],
    ['a port that is none', ['trends', '--port', 'x'], /A port is a number from 0 to 65535/],
  ])('ends with 2 for %s', async (_, args, message) => {
    const { code, stdout, stderr } = await commandLine(['dev', file(args[0] ?? ''), '--no-open', ...args.slice(1)]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(message);
  });

  it('says that a named port is taken', async () => {
    const { code, stderr } = await commandLine([
      'dev',
      file('trends'),
      '--no-open',
      '--port',
      new URL(server.address).port,
    ]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/is taken/);
  });

  it('says which port is taken, where it takes the next', async () => {
    const other = createServer().listen(4747, '127.0.0.1');
    // Whoever has the port: it is taken.
    await new Promise<void>((resolve) => other.once('listening', resolve).once('error', () => resolve()));
    const written = { stdout: '', stderr: '' };
    const output = (name: keyof typeof written) => ({
      write: (text: string) => ((written[name] += text), true),
      once: () => undefined,
    });
    const stdin = (async function* () {
      yield await Promise.resolve(new Uint8Array());
    })();
    const io = { stdin, stdout: output('stdout'), stderr: output('stderr'), env: {}, version: '1' };
    expect(await dev(file('trends'), { open: false }, io, { until: () => Promise.resolve() })).toBe(0);
    other.close();
    expect(written.stdout).toMatch(/^http:\/\/127\.0\.0\.1:(?!4747)\d+\/\n$/);
    expect(written.stderr).toContain('port 4747: is taken');
  });

  it('tells its address first, and ends when it is asked to', async () => {
    let stdout = '';
    const output = { write: (text: string) => ((stdout += text), true), once: () => undefined };
    const stdin = (async function* () {
      yield await Promise.resolve(new Uint8Array());
    })();
    let end = (): void => undefined;
    const running = dev(
      file('trends'),
      { port: 0, open: false },
      { stdin, stdout: output, stderr: { ...output, write: () => true }, env: {}, version: '1' },
      { until: () => new Promise<void>((resolve) => (end = resolve)) },
    );
    await expect.poll(() => stdout).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\n$/);
    expect((await fetch(`${stdout.trim()}api/files`)).status).toBe(200);
    end();
    expect(await running).toBe(0);
    await expect(fetch(stdout.trim())).rejects.toThrow();
  });
});
