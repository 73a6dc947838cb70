import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { commandLine } from '../../unit/cli/command-line.js';

/** Of a script that the package has no font for. */
const FONT = fileURLToPath(
  new URL(
    '../../../node_modules/@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf',
    import.meta.url,
  ),
);

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'trend-embed-site-'));
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

const at = (path: string) => join(folder, path);

function put(files: Readonly<Record<string, unknown>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(at(path)), { recursive: true });
    writeFileSync(at(path), typeof content === 'string' ? content : JSON.stringify(content));
  }
}

const trend = (id: string, more: object = {}) => ({ version: 1, id, title: `The trend ${id}`, ...more });

const BASE = 'https://publisher.example/trends/';

/** Runs the command; paths in what it says are below the folder. */
async function site(...more: readonly string[]) {
  const ran = await commandLine(['site', at('in'), '--out', at('out'), '--base', BASE, ...more]);
  return { ...ran, stderr: ran.stderr.replaceAll(`${folder}/`, '') };
}

/** Every file below a folder, by its path, with its content. */
const contentOf = (path: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(at(path), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort()
      .map((file) => [file.slice(at(path).length + 1), readFileSync(file, 'latin1')]),
  );

/** What stands in the folder: nothing half written is left beside. */
const beside = () => readdirSync(folder).sort();

const FILES_OF_A_TREND = '.csv .json .md .png .svg .txt /embed.html /index.html /oembed.json /oembed.xml'.split(' ');

describe('trend-embed site', () => {
  it('writes every address, and nothing else', async () => {
    put({ 'in/a.json': trend('a'), 'in/deep/er/b.json': trend('b') });
    expect(await site()).toEqual({ code: 0, stdout: '', stderr: '2 trends in out: 2 made, 0 unchanged\n' });
    expect(Object.keys(contentOf('out')).sort()).toEqual(
      [
        ...['.htaccess', '.nojekyll', '.trend-embed.json', '_headers', 'nginx.conf'],
        ...['404.html', 'feed.json', 'feed.xml', 'index.html', 'llms.txt', 'sitemap.xml', 'trends.json'],
        ...['a', 'b'].flatMap((id) => FILES_OF_A_TREND.map((suffix) => `${id}${suffix}`)),
      ].sort(),
    );
    expect(beside()).toEqual(['in', 'out']);
  });

  it('gives the same bytes a second time, and makes nothing again', async () => {
    put({ 'in/a.json': trend('a'), 'in/b.json': trend('b') });
    await site();
    const first = contentOf('out');
    const { ino } = statSync(at('out/a/index.html'));
    expect((await site()).stderr).toBe('2 trends in out: 0 made, 2 unchanged\n');
    expect(contentOf('out')).toEqual(first);
    expect(statSync(at('out/a/index.html')).ino).toBe(ino);
    rmSync(at('out'), { recursive: true });
    await site();
    expect(contentOf('out')).toEqual(first);
  });

  it.each([
    ['a document that changed', () => put({ 'in/a.json': trend('a', { outlook: 'New.' }) }), [], 1],
    ['a file that is gone', () => rmSync(at('out/a.md')), [], 1],
    ['another title', () => undefined, ['--title', 'Trends'], 2],
    ['another base', () => undefined, ['--base', 'https://other.example/'], 2],
    ['another font', () => copyFileSync(FONT, at('font.ttf')), ['--font', 'FONT'], 2],
  ])('makes again what depends on %s', async (_, change, options, made) => {
    put({ 'in/a.json': trend('a'), 'in/b.json': trend('b') });
    await site();
    change();
    const { stderr } = await site(...options.map((option) => (option === 'FONT' ? at('font.ttf') : option)));
    expect(stderr).toBe(`2 trends in out: ${made} made, ${2 - made} unchanged\n`);
    const changed = contentOf('out');
    rmSync(at('out'), { recursive: true });
    await site(...options.map((option) => (option === 'FONT' ? at('font.ttf') : option)));
    expect(contentOf('out')).toEqual(changed);
  });

  it('drops a trend that is gone', async () => {
    put({ 'in/a.json': trend('a'), 'in/b.json': trend('b') });
    await site();
    rmSync(at('in/b.json'));
    await site();
    expect(Object.keys(contentOf('out')).filter((file) => /^b[./]/.test(file))).toEqual([]);
    expect(readFileSync(at('out/trends.json'), 'utf8')).not.toContain('"b"');
  });

  it('keeps the files of earlier releases: lines that were pasted then name them', async () => {
    put({ 'in/a.json': trend('a') });
    await site();
    put({ 'out/_/0123456789ab/trend-embed.js': 'old', 'out/_/0123456789ab/strings/de.js': 'alt' });
    await site('--title', 'Other');
    const { '_/0123456789ab/trend-embed.js': script, '_/0123456789ab/strings/de.js': words } = contentOf('out');
    expect([script, words]).toEqual(['old', 'alt']);
  });

  it('passes over what is no trend, and says so', async () => {
    put({
      'in/a.json': trend('a'),
      'in/package.json': { name: 'x', version: '1.0.0' },
      'in/list.json': [1],
      'in/null.json': 'null',
      'in/notes.txt': '{',
      'in/.hidden.json': trend('hidden'),
      'in/.git/b.json': trend('b'),
      'in/node_modules/c/c.json': trend('c'),
      'in/a/editions/2026-01-01.json': trend('a'),
      'in/a/editions.json': { version: 1, id: 'a', editions: [] },
    });
    const { code, stderr } = await site();
    expect([code, stderr.split('\n')]).toEqual([
      0,
      [
        ...['list', 'null', 'package'].map(
          (name) => `trend-embed: in/${name}.json: passed over: no trend, since it has not both "version" and "id"`,
        ),
        '1 trend in out: 1 made, 0 unchanged',
        '',
      ],
    ]);
    expect(
      Object.keys(contentOf('out'))
        .filter((file) => file.includes('editions'))
        .sort(),
    ).toEqual(['a/editions.json', 'a/editions/2026-01-01.json']);
  });

  it('reads its own output never, and a folder once', async () => {
    put({ 'in/a.json': trend('a') });
    symlinkSync(at('in'), at('in/again'));
    for (const round of [1, 2])
      expect((await commandLine(['site', at('in'), '-o', at('in/public'), '-b', BASE])).code, `${round}`).toBe(0);
    expect(JSON.parse(readFileSync(at('in/public/trends.json'), 'utf8'))).toMatchObject({ trends: [{ id: 'a' }] });
  });

  it('keeps the permissions of the folder', async () => {
    put({ 'in/a.json': trend('a') });
    mkdirSync(at('out'));
    chmodSync(at('out'), 0o751);
    await site();
    expect(statSync(at('out')).mode & 0o777).toBe(0o751);
  });

  it('puts a folder where a link leads', async () => {
    put({ 'in/a.json': trend('a') });
    mkdirSync(at('real'));
    symlinkSync(at('real'), at('out'));
    expect((await site()).code).toBe(0);
    expect(existsSync(at('real/a/index.html'))).toBe(true);
  });

  it('shows its progress on a terminal', async () => {
    put(Object.fromEntries(Array.from({ length: 5 }, (_, i) => [`in/${i}.json`, trend(`t${i}`)])));
    let time = 0;
    vi.spyOn(Date, 'now').mockImplementation(() => (time += 200));
    const { stderr } = await commandLine(['site', at('in'), '-o', at('out'), '-b', BASE], { terminal: true });
    expect(stderr).toContain('3 of 5');
  });
});

describe('documents with faults', () => {
  it.each([
    ['a fault', { 'x.json': { version: 1, id: 'x' } }, 'in/x.json:1:1 /title missing: expected a string'],
    ['another version', { 'x.json': { version: 2, id: 'x' } }, 'in/x.json:1:12 /version format version 2 is not known'],
    ['no JSON', { 'x.json': '{"version": 1,\n' }, 'in/x.json:2:1 '],
    ['an id that leaves the folder', { 'x.json': trend('../x') }, 'in/x.json:1:19 /id expected only'],
    ['an id that is reserved', { 'x.json': trend('feed') }, '/id "feed" names a file of the collection'],
    ['an id that is too long', { 'x.json': trend('x'.repeat(201)) }, 'in/x.json: /id has 201 characters'],
    ['too many bytes', { 'x.json': trend('x', { outlook: '.'.repeat(5_000_001) }) }, 'in/x.json:1:1 larger than 5 MB'],
    [
      'an id that stands twice',
      { 'x.json': trend('x'), 'y/x.json': trend('x') },
      'the id "x" stands in in/x.json and in/y/x.json: each trend needs an id of its own',
    ],
  ])('are left out and named, and the rest is published: %s', async (_, files, line) => {
    put({ 'in/a.json': trend('a') });
    put(Object.fromEntries(Object.entries(files).map(([name, content]) => [`in/${name}`, content])));
    const { code, stdout, stderr } = await site();
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain(line);
    expect(stderr).toMatch(/\n1 trend in out: 1 made, 0 unchanged\n$/);
    expect(Object.keys(contentOf('out')).filter((file) => /^[xf.][./]/.test(file) || file.startsWith('feed/'))).toEqual(
      [],
    );
    expect(JSON.parse(readFileSync(at('out/trends.json'), 'utf8'))).toMatchObject({ trends: [{ id: 'a' }] });
  });

  it('alone publish nothing', async () => {
    put({ 'in/a.json': trend('a') });
    await site();
    const before = contentOf('out');
    put({ 'in/a.json': { version: 1, id: 'a' } });
    expect(await site()).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/no document is without a fault: nothing is written\n$/) as string,
    });
    expect(contentOf('out')).toEqual(before);
  });
});

describe('a call that is wrong', () => {
  const run = (args: readonly string[]) =>
    commandLine(['site', ...args.map((arg) => (/^(in|out|file|none|font)\b/.test(arg) ? at(arg) : arg))]);

  const good = ['in', '-o', 'out', '-b', BASE];

  it.each([
    ['no folder', ['-o', 'out', '-b', BASE], 'missing required argument'],
    ['no --out', ['in', '-b', BASE], "required option '-o, --out"],
    ['no --base', ['in', '-o', 'out'], "required option '-b, --base"],
    ['an option that is none', [...good, '--out-dir', 'x'], 'unknown option'],
    ['two folders', ['in', 'in', '-o', 'out', '-b', BASE], 'too many arguments'],
    ['a folder that is not there', ['none', '-o', 'out', '-b', BASE], 'no such folder'],
    ['a file for a folder', ['file.json', '-o', 'out', '-b', BASE], 'is a file'],
    ['a base without scheme', ['in', '-o', 'out', '-b', 'publisher.example'], '--base'],
    ['a base of a file', ['in', '-o', 'out', '-b', 'file:///srv/'], '--base'],
    ['a font that is not there', [...good, '--font', 'none.ttf'], 'no such file'],
    ['a font that is none', [...good, '--font', 'file.json'], 'is no font in TTF or OTF'],
    ['a font in WOFF', [...good, '--font', 'font.woff2'], 'it is WOFF'],
    ['a file for the output', ['in', '-o', 'file.json', '-b', BASE], 'is a file'],
    ['an output in a file', ['in', '-o', 'file.json/out', '-b', BASE], 'file.json'],
    ['an output that holds the input', ['in', '-o', 'in', '-b', BASE], 'holds the documents'],
    ['an output above the input', ['in/deep', '-o', 'in', '-b', BASE], 'holds the documents'],
  ])('is refused, and changes nothing: %s', async (_, args, reason) => {
    put({ 'in/a.json': trend('a'), 'in/deep/b.json': trend('b'), 'file.json': '{}', 'font.woff2': 'wOF2' });
    const before = contentOf('.');
    const { code, stdout, stderr } = await run(args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(reason);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(contentOf('.')).toEqual(before);
  });

  it.each([
    ['is not ours', { 'out/index.html': '<!doctype html>' }, 'is not empty, and not of this command'],
    ['has a file of our name', { 'out/.trend-embed.json': '{"name":"x"}' }, 'is not empty, and not of this command'],
    ['has a hidden file', { 'out/.git/HEAD': 'x' }, 'is not empty'],
  ])('is one whose output folder %s', async (_, files, reason) => {
    put({ 'in/a.json': trend('a'), ...files });
    const before = contentOf('.');
    const { code, stderr } = await site();
    expect([code, stderr.includes(reason)], stderr).toEqual([2, true]);
    expect(contentOf('.')).toEqual(before);
  });

  it.each(['CNAME', 'a/picture.png', 'b.html', 'c/index.html', 'a/editions/mine.json'])(
    'is one whose output folder got a file of the publisher’s: %s',
    async (path) => {
      put({ 'in/a.json': trend('a') });
      await site();
      put({ [`out/${path}`]: 'mine' });
      const before = contentOf('.');
      const { code, stderr } = await site();
      expect([code, stderr]).toEqual([
        2,
        `trend-embed: --out out: holds ${path}, which is not of this command: move it elsewhere first\n`,
      ]);
      expect(contentOf('.')).toEqual(before);
    },
  );

  it('does not mind what file managers leave', async () => {
    put({ 'in/a.json': trend('a') });
    await site();
    put({ 'out/.DS_Store': 'x', 'out/a/Thumbs.db': 'x' });
    expect((await site()).code).toBe(0);
  });

  it('is one for a folder without a document', async () => {
    put({ 'in/package.json': { version: '1' } });
    const { code, stderr } = await site();
    expect([code, stderr.split('\n').at(-2)]).toEqual([
      2,
      'trend-embed: in: holds no trend document: nothing is written',
    ]);
    expect(beside()).toEqual(['in']);
  });
});
