import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, runnerImport } from 'vite';
import { describe, expect, it } from 'vitest';
import { COMPANION_NAMES } from '../../scripts/companions.js';
import { snippets } from '../fixtures/snippets.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const DIST = join(ROOT, 'dist');

const hashes = JSON.parse(readFileSync(join(DIST, 'integrity.json'), 'utf8')) as Record<string, string>;
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };

const hash = (bytes: Uint8Array | string) => `sha384-${createHash('sha384').update(bytes).digest('base64')}`;

describe('dist/integrity.json', () => {
  it('has every released file that a page may load, and no other', () => {
    const files = readdirSync(DIST, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => relative(DIST, join(parentPath, name)).replaceAll('\\', '/'));
    const loadable = files.filter((file) => !/\.d\.ts$|\.txt$|\.ttf$|\.wasm$|^integrity\.json$|^studio\//.test(file));
    expect(Object.keys(hashes)).toEqual(loadable.sort());
    expect(Object.keys(hashes)).toEqual(
      expect.arrayContaining(['trend-embed.js', 'trend-embed.iife.js', 'embed.html']),
    );
  });

  it.each(Object.entries(hashes))('has the hash of %s', (file, named) => {
    expect(hash(readFileSync(join(DIST, file)))).toBe(named);
  });

  it.each(['module', 'classic', 'full', 'classic full', 'pictures', 'classic pictures'])(
    'is the same after another build: %s',
    async (mode) => {
      const built = await build({
        mode,
        configFile: join(ROOT, 'vite.config.ts'),
        logLevel: 'error',
        build: { write: false },
      });
      const files = [built].flat().flatMap((result) => ('output' in result ? result.output : []));
      expect(files).toHaveLength(/^(module|classic)$/.test(mode) ? 1 + COMPANION_NAMES.length : 1);
      for (const file of files) expect(file.type === 'chunk' && hash(file.code)).toBe(hashes[file.fileName]);
    },
  );

  it.each([
    'trend-embed.js',
    'trend-embed.iife.js',
    'pictures.js',
    'pictures.iife.js',
    ...COMPANION_NAMES.flatMap((name) => [`${name}.js`, `${name}.iife.js`]),
    'trend-embed.full.js',
    'trend-embed.full.iife.js',
    'dev.js',
  ])('names a file that works wherever it is copied to: %s', (file) => {
    expect(readFileSync(join(DIST, file), 'utf8')).not.toMatch(/(from|import)\s*["']/);
  });

  it.each(['embed.html', 'embed.js', 'embed.css'])('is the same after another build: %s', async (file) => {
    const { module } = await runnerImport<{ embedFile(name: string): Promise<string> }>(
      join(ROOT, 'scripts/embed-page.ts'),
      { logLevel: 'error', configFile: false },
    );
    expect(hash(await module.embedFile(file))).toBe(hashes[file]);
  });
});

describe('docs/cdn.md', () => {
  const tags = snippets('html').filter(({ name }) => name.startsWith('docs/cdn.md'));

  it.each(tags)('names this version and the hash of its file: $name', ({ code }) => {
    const [, at, file = '', integrity] =
      /trend-embed@([^/]+)\/dist\/([\w./-]+)"\s+integrity="([^"]*)"/.exec(code) ?? [];
    expect({ at, integrity }, 'npm run build writes them; commit what it wrote').toEqual({
      at: version,
      integrity: hashes[file],
    });
    expect(code).toContain('crossorigin="anonymous"');
  });

  it('shows how to get the hash of a document', () => {
    const [snippet] = snippets('bash').filter(({ name }) => name.startsWith('docs/cdn.md'));
    const trend = join(ROOT, 'demo/trends/minimal.json');
    const script = snippet?.code.replace('trend.json', trend) ?? '';
    expect(execFileSync('bash', ['-c', script], { encoding: 'utf8' }).trim()).toBe(hash(readFileSync(trend)));
  });
});

describe('docs/security.md', () => {
  const named = [...readFileSync(join(ROOT, 'docs/security.md'), 'utf8').matchAll(/`(tests\/[^`]+)`/g)];

  it('names tests that there are', () => {
    const paths = [...new Set(named.map(([, path = '']) => path))];
    expect(paths.length).toBeGreaterThan(15);
    expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });
});
