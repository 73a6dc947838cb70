import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { snippets } from '../fixtures/snippets.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const NPM = process.env['npm_execpath'] ?? join(process.execPath, '../../lib/node_modules/npm/bin/npm-cli.js');

interface Packed {
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

let folder: string;
let tarball: string;
let packed: Packed;

const npm = (cwd: string, ...args: string[]) =>
  execFileSync(process.execPath, [NPM, ...args], { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
const node = (...args: string[]) => execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'trend-embed-'));
  const [report] = JSON.parse(
    npm(ROOT, 'pack', '--json', '--ignore-scripts', '--pack-destination', folder),
  ) as Packed[];
  if (!report) throw new Error('npm pack packed nothing.');
  packed = report;
  tarball = join(folder, packed.filename);
  writeFileSync(join(folder, 'package.json'), '{ "name": "consumer", "type": "module", "private": true }');
  npm(folder, 'install', '--no-audit', '--no-fund', tarball);
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the package', () => {
  it('holds what the contract lists', () => {
    const files = packed.files.map(({ path }) => path);
    expect(files).toEqual(
      expect.arrayContaining([
        'dist/trend-embed.js',
        'dist/trend-embed.iife.js',
        'dist/text.js',
        'dist/trend.schema.json',
        'dist/collection.schema.json',
        'dist/custom-elements.json',
        'dist/cli.js',
        'LICENSE',
        'README.md',
        ...ELEMENTS.map((name) => `dist/elements/${name}.js`),
      ]),
    );
  });

  it('holds the licences of what is bundled, and each file for a script tag says where', () => {
    const dist = (file: string) => readFileSync(join(folder, 'node_modules/trend-embed/dist', file), 'utf8');
    const names = [...dist('LICENSES.txt').matchAll(/^(\S+) \d+\.\d+\.\d+$/gm)].map(([, name]) => name);
    expect(names).toEqual(expect.arrayContaining(['lit', 'lit-html', '@lit/context', 'd3-scale', 'd3-selection']));
    expect(dist('LICENSES.txt')).toMatch(/Redistributions in binary form must reproduce/);
    for (const file of ['trend-embed.js', 'trend-embed.iife.js'])
      expect(dist(file).slice(0, 80), file).toContain('LICENSES.txt');
  });

  it('holds nothing but what a consumer needs', () => {
    expect(
      packed.files
        .map(({ path }) => path)
        .filter((path) => !/^(dist\/|package\.json|README|LICENSE|CHANGELOG)/.test(path)),
    ).toEqual([]);
  });

  it('imports in bare Node, without a browser and without defining anything', () => {
    const script = `
      import { parse, shareOf, TrendEvent } from 'trend-embed';
      import * as document from 'trend-embed/document';
      import { TrendConsumer, trendContext } from 'trend-embed/context';
      import { loadDocument } from 'trend-embed/loading';
      const result = parse({ version: 1, id: 'a', title: 'A' });
      console.log(result.ok, shareOf(27, 30).percent, typeof TrendEvent, document.parse === parse, typeof globalThis.customElements,
        typeof TrendConsumer, typeof trendContext, (await loadDocument('not a URL')).failure.code);`;
    expect(node('--input-type=module', '-e', script).trim()).toBe(
      'true 90 function true undefined function symbol network',
    );
  });

  it('writes Markdown and text with a file that needs neither a page nor, but for words, another file', () => {
    const code = readFileSync(join(folder, 'node_modules/trend-embed/dist/text.js'), 'utf8');
    expect(code.match(/innerHTML|createElement|\bfrom ?["']|\bimport ?["']/g) ?? []).toEqual([]);
  });

  it('gives its schema and its manifest', () => {
    const read = (path: string) =>
      JSON.parse(readFileSync(join(folder, 'node_modules/trend-embed', path), 'utf8')) as Record<string, unknown>;
    expect(read('dist/trend.schema.json')['$schema']).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(read('dist/custom-elements.json')['schemaVersion']).toBeTypeOf('string');
  });

  it('has each element as a module with bare imports', () => {
    const dist = join(folder, 'node_modules/trend-embed/dist');
    expect(readdirSync(join(dist, 'elements')).sort()).toEqual(ELEMENTS.map((name) => `${name}.js`).sort());
    const shared = readdirSync(join(dist, 'shared')).map((name) => readFileSync(join(dist, 'shared', name), 'utf8'));
    expect(shared.some((code) => /from ?["']lit["']/.test(code))).toBe(true);
  });

  it('types an element, its properties and its events', () => {
    mkdirSync(join(folder, 'src'), { recursive: true });
    writeFileSync(
      join(folder, 'src/use.ts'),
      `import 'trend-embed/elements/trend-card';
       import type { TrendDocument } from 'trend-embed';
       const card = document.createElement('trend-card');
       card.trend = { version: 1, id: 'a', title: 'A' };
       card.headingLevel = 3;
       card.addEventListener('trend-load', (event) => { const trend: TrendDocument = event.detail.trend; console.log(trend.title); });
       card.addEventListener('trend-faq-toggle', ({ detail }) => { const open: boolean = detail.open; console.log(open); });
       // @ts-expect-error no such theme
       card.theme = 'purple';`,
    );
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({
        compilerOptions: {
          strict: true,
          noEmit: true,
          skipLibCheck: false,
          target: 'ES2022',
          module: 'NodeNext',
          lib: ['ES2023', 'DOM', 'DOM.Iterable'],
          types: [],
        },
        include: ['src'],
      }),
    );
    expect(node(join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', '.')).toBe('');
  });

  const bin = (path: string, ...args: string[]) => node(join(ROOT, 'node_modules', path), ...args);

  it('is in order for publint', () => {
    expect(bin('publint/src/cli.js', 'run', tarball, '--strict')).toContain('All good!');
  });

  it('has types that are right, for each entry', () => {
    const frameworks = ['react', 'preact', 'solid', 'vue', 'svelte'];
    const entries = [
      '.',
      'document',
      'context',
      'loading',
      'text',
      'server',
      'trend-embed.js',
      ...frameworks,
      ...ELEMENTS.map((name) => `elements/${name}.js`),
    ];
    // Ends with 1, and so throws, when it finds a problem.
    const report = bin(
      '@arethetypeswrong/cli/dist/index.js',
      tarball,
      '--profile',
      'esm-only',
      '--entrypoints',
      ...entries,
    );
    expect(report).toContain('trend-embed/elements/trend-faq.js');
  });

  it.each(snippets('ts'))('is used as the docs say, types and all: $name', async ({ code }) => {
    const file = join(folder, 'src', 'snippet.ts');
    writeFileSync(file, code);
    expect(node(join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', '.')).toBe('');
    const { output } = await build({ input: file, cwd: folder, write: false, logLevel: 'silent', platform: 'browser' });
    const built = output.map(({ fileName }) => fileName);
    expect(output[0].imports.filter((name) => !built.includes(name))).toEqual([]);
  });

  it.each(snippets('js'))('does in Node what the docs say: $name', ({ code }) => {
    const told = code
      .split('\n')
      .filter((line) => line.startsWith('// '))
      .map((line) => line.slice(3))
      .join('\n');
    expect(node('--input-type=module', '-e', code).replace(/\s+/g, ' ').trim()).toBe(told.replace(/\s+/g, ' ').trim());
  });

  // The command that is installed is run, in command-line.test.ts.
  const scripted = snippets('sh').filter(({ code }) => !code.includes('npx trend-embed'));

  it.each(scripted)('has the commands that the docs name: $name', ({ code }) => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    const named = [...code.matchAll(/npm (?:run )?(\w+)/g)].map(([, name = '']) => name);
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((name) => name !== 'ci' && !Object.hasOwn(scripts, name))).toEqual([]);
  });
});

const ELEMENTS = [
  'trend-card',
  'trend-provider',
  'trend-header',
  'trend-stats',
  'trend-meters',
  'trend-prose',
  'evidence-timeline',
  'evidence-table',
  'evidence-counterexamples',
  'trend-faq',
];
