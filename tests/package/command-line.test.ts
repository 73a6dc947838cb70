import { spawnSync } from 'node:child_process';
import { copyFileSync, linkSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseHTML } from 'linkedom';
import { build } from 'rolldown';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from '../../src/document/index.js';
import { jsonLd } from '../../src/server/json-ld.js';
import { snippets } from '../fixtures/snippets.js';
import { type Consumer, installed } from './consumer.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const REFERENCE = join(ROOT, 'demo/trends/meter-tracks-buyer.json');
const FAULTY = '{\n  "version": 1, "id": "a"\n}\n';

let consumer: Consumer;

beforeAll(() => {
  consumer = installed();
  const trends = join(consumer.folder, 'trends');
  mkdirSync(trends);
  copyFileSync(join(ROOT, 'demo/trends/minimal.json'), join(trends, 'night-trains.json'));
  copyFileSync(join(trends, 'night-trains.json'), join(consumer.folder, 'trend.json'));
  copyFileSync(REFERENCE, join(consumer.folder, 'reference.json'));
  writeFileSync(join(consumer.folder, 'faulty.json'), FAULTY);
});

afterAll(() => {
  consumer.remove();
});

interface Options {
  readonly input?: string;
  readonly node?: readonly string[];
}

/** Runs the installed command, as its users do. */
function trendEmbed(args: readonly string[], { input = '', node = [] }: Options = {}) {
  const bin = join(consumer.folder, 'node_modules/.bin/trend-embed');
  const { status, stdout, stderr } = spawnSync(process.execPath, [...node, bin, ...args], {
    cwd: consumer.folder,
    env: consumer.env,
    input,
    encoding: 'utf8',
    maxBuffer: 50_000_000,
  });
  return { status, stdout, stderr };
}

const shell = (code: string, input = '') =>
  spawnSync('sh', ['-e', '-c', code], { cwd: consumer.folder, env: consumer.env, input, encoding: 'utf8' });

describe('the installed command', () => {
  it.each([
    ['HTML', [], '<trend-card served'],
    ['a whole page', ['--page', '--script', 'trend-embed.js'], '<!doctype html>'],
    ['Markdown', ['--markdown'], '# '],
    ['plain text', ['--text'], 'Night trains'],
  ])('renders a trend as %s', (_, options, start) => {
    const { status, stdout, stderr } = trendEmbed(['render', 'trend.json', ...options]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.slice(0, start.length)).toBe(start);
    expect(stdout).toContain('Night trains');
  });

  it('says that a page without a script only shows the trend', () => {
    const { status, stdout, stderr } = trendEmbed(['render', 'trend.json', '--page', '--json-ld']);
    expect({ status, start: stdout.slice(0, 15) }).toEqual({ status: 0, start: '<!doctype html>' });
    expect(stderr).toMatch(/^trend-embed: the page has no script: [^\n]+ --script URL\.\n$/);
  });

  it('describes the trend to machines as the source does', () => {
    const { document } = parseHTML(trendEmbed(['render', 'reference.json', '--json-ld']).stdout);
    const data: unknown = JSON.parse(document.querySelector('script[type$="ld+json"]')?.textContent ?? '');
    const parsed = parse(JSON.parse(readFileSync(REFERENCE, 'utf8')));
    expect(parsed.ok && JSON.parse(JSON.stringify(jsonLd(parsed.trend)))).toEqual(data);
  });

  it.each([
    ['a faulty document', ['faulty.json'], 1, '/title missing: expected a string'],
    ['one that is not there', ['none.json'], 2, 'no such file'],
    ['an option that is no such value', ['trend.json', '--theme', 'pink'], 2, 'light'],
    ['two formats at once', ['trend.json', '--markdown', '--text'], 2, 'one of them'],
  ])('renders nothing of %s, and says why', (_, args, status, reason) => {
    const ran = trendEmbed(['render', ...args]);
    expect({ status: ran.status, stdout: ran.stdout }).toEqual({ status, stdout: '' });
    expect(ran.stderr).toContain(reason);
  });

  it.each([
    ['a valid document', ['validate', 'trend.json'], 0, ''],
    ['a faulty one', ['validate', 'faulty.json'], 1, 'faulty.json:1:1 /title missing: expected a string\n'],
    ['one that is not there', ['validate', 'none.json'], 2, ''],
    ['a pattern', ['validate', '*y.json'], 1, 'faulty.json:1:1 /title missing: expected a string\n'],
    ['no command', [], 2, ''],
  ])('judges %s', (_, args, status, stdout) => {
    expect(trendEmbed(args)).toMatchObject({ status, stdout });
  });

  it('reads the standard input', () => {
    expect(trendEmbed(['validate', '-'], { input: FAULTY })).toMatchObject({
      status: 1,
      stdout: '<stdin>:1:1 /title missing: expected a string\n',
    });
  });

  it('tells its version, which is the package’s', () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
    expect(trendEmbed(['--version'])).toMatchObject({ status: 0, stdout: `${version}\n` });
  });

  it('needs nothing that is not in the package', async () => {
    const dist = join(consumer.folder, 'node_modules/trend-embed/dist');
    const { output } = await build({ input: join(dist, 'cli.js'), write: false, logLevel: 'silent', platform: 'node' });
    const imported = output.flatMap((part) => (part.type === 'chunk' ? [...part.imports, ...part.dynamicImports] : []));
    const own = output.map(({ fileName }) => fileName);
    expect(imported).toContain('node:fs');
    expect(imported.filter((name) => !isBuiltin(name) && !own.includes(name))).toEqual([]);
    const licences = readFileSync(join(dist, 'cli/LICENSES.txt'), 'utf8');
    for (const name of ['commander', 'jsonc-parser', 'leven', 'picocolors', 'tinyglobby', 'fdir', 'picomatch'])
      expect(licences).toMatch(new RegExp(`^${name} \\d`, 'm'));
  });

  it('is quiet when nobody reads on', () => {
    mkdirSync(join(consumer.folder, 'faulty'), { recursive: true });
    for (let i = 0; i < 2000; i++)
      linkSync(join(consumer.folder, 'faulty.json'), join(consumer.folder, `faulty/${i}.json`));
    const { stdout, stderr } = shell(
      'node_modules/.bin/trend-embed validate "faulty/*.json" --format json | head -n 1',
    );
    expect([stdout, stderr]).toEqual(['{ "files": [\n', '']);
  });

  it('validates ten thousand documents in memory that could not hold them', { timeout: 300_000 }, () => {
    const many = join(consumer.folder, 'many');
    mkdirSync(many);
    const pieces = Array.from({ length: 60 }, (_, i) => ({
      company: `C ${i}`,
      date: '2025',
      stance: 'supports',
      text: '.'.repeat(60),
    }));
    const trend = { version: 1, id: 'a', title: 'A', outlook: 'It is 85 %.', evidence: pieces, stats: 'x'.repeat(300) };
    writeFileSync(join(many, '0.json'), JSON.stringify(trend));
    // Another name for the same file costs nothing, and is read anew.
    for (let i = 1; i < 10_000; i++) linkSync(join(many, '0.json'), join(many, `${i}.json`));
    const { status, stdout, stderr } = trendEmbed(['validate', 'many/*.json'], { node: ['--max-old-space-size=40'] });
    expect([status, stderr]).toEqual([1, '10,000 documents: 10,000 faults, 0 warnings\n']);
    expect(stdout.split('\n')).toHaveLength(10_001);
  });
});

describe('what the docs tell to run', () => {
  const ours = (language: string) =>
    snippets(language).filter(({ name }) => /^docs\/(validate|publish)\.md/.test(name));

  it.each(ours('sh'))('runs, and finds nothing wrong: $name', ({ code }) => {
    const { status, stdout, stderr } = shell(code);
    // `init` names the files that it has made.
    expect([status, code.includes(' init ') ? '' : stdout], stderr).toEqual([0, '']);
  });

  it.each(ours('yaml'))('runs, and finds nothing wrong: $name', ({ code }) => {
    const commands = [...code.matchAll(/(?:run|entry): (.*trend-embed .*)$/gm)].map(([, command = '']) => command);
    expect(commands.length).toBeGreaterThan(0);
    for (const command of commands) {
      // A hook's entry is told the files that are to be committed.
      const whole = command.startsWith('trend-embed') ? `npx ${command} trend.json` : command;
      expect(shell(whole)).toMatchObject({ status: 0 });
    }
  });

  it.each(ours('json'))('is a document that has no fault: $name', ({ code }) => {
    expect(trendEmbed(['validate', '--strict', '-'], { input: code })).toMatchObject({ status: 0, stdout: '' });
  });

  it.each(ours('text'))('tells what the docs show: $name', ({ code }) => {
    const [command = '', ...lines] = code.trimEnd().split('\n');
    const { stdout } = shell(command.replace(/^\$ /, ''));
    expect(stdout.trimEnd().split('\n')).toEqual(lines);
  });
});
