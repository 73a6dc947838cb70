import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { snippets } from '../fixtures/snippets.js';
import { type Consumer, installed } from './consumer.js';

let consumer: Consumer;

beforeAll(() => {
  consumer = installed();
});

afterAll(() => {
  consumer.remove();
});

const bin = () => join(consumer.folder, 'node_modules/.bin/trend-embed');

function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin(), ...args], {
    cwd: consumer.folder,
    env: consumer.env,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('trend-embed init', () => {
  it('makes a folder in which nothing is to be mended, and that becomes a site', () => {
    expect(run('init', 'mine')).toMatchObject({ status: 0 });
    expect(run('validate', '--strict', 'mine/trends/*.json')).toMatchObject({ status: 0, stdout: '' });
    const made = run('site', 'mine/trends', '--out', 'public', '--base', 'https://example.org/');
    expect(made).toMatchObject({ status: 0 });
    expect(readFileSync(join(consumer.folder, 'public/first-trend/index.html'), 'utf8')).toContain('<trend-card');
  });

  it('names a schema that is there', () => {
    const trend = join(consumer.folder, 'mine/trends/first-trend.json');
    const { $schema = '' } = JSON.parse(readFileSync(trend, 'utf8')) as { readonly $schema?: string };
    expect(readFileSync(join(trend, '..', $schema), 'utf8')).toContain('json-schema.org');
  });
});

describe('trend-embed import', () => {
  const write = (name: string, text: string) => writeFileSync(join(consumer.folder, name), text);

  it('reads the table of the docs', () => {
    const docs = readFileSync('docs/import.md', 'utf8');
    const rows = [...docs.matchAll(/^\| (.*) \|$/gm)].map(([, row = '']) =>
      row.split(' | ').map((cell) => cell.trim()),
    );
    const lines = rows.slice(0, 5).filter(([first]) => first !== '---');
    write('evidence.csv', lines.map((cells) => cells.map((cell) => `"${cell}"`).join()).join('\n'));
    const code = snippets('sh').find(({ name }) => name.startsWith('docs/import.md'))?.code ?? '';
    const ran = spawnSync('sh', ['-e', '-c', code], { cwd: consumer.folder, env: consumer.env, encoding: 'utf8' });
    expect([ran.status, ran.stdout], ran.stderr).toEqual([0, '']);
    const made: unknown = JSON.parse(readFileSync(join(consumer.folder, 'night-trains.json'), 'utf8'));
    expect(made).toMatchObject({ evidence: [{ date: '2025-03' }, { date: '2025-11-04' }, { date: '2026' }] });
  });

  it.each(snippets('markdown').filter(({ name }) => name.startsWith('docs/import.md')))('reads $name', ({ code }) => {
    write('night-trains.md', code);
    const { status, stdout, stderr } = run('import', 'night-trains.md');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({ id: 'night-trains', evidence: [{}, {}], faq: [{}], stats: [{}] });
  });

  it('tells a doubt as the docs show it', () => {
    const code = snippets('text').find(({ name }) => name.startsWith('docs/import.md'))?.code ?? '';
    write(
      'evidence.csv',
      'company,date,stance,text\nA,03/04/2025,for,x\nB,2025,for,x\nC,2025,for,x\nD,2025,perhaps,x\n',
    );
    const { status, stdout, stderr } = run('import', 'evidence.csv', '--id', 'a', '--title', 'A');
    expect({ status, stdout, stderr }).toEqual({
      status: 1,
      stdout: '',
      stderr: code,
    });
  });
});

describe('trend-embed dev', () => {
  it('serves the studio on the files of a folder, and ends on Ctrl+C', async () => {
    const trends = join(consumer.folder, 'open');
    mkdirSync(trends);
    writeFileSync(join(trends, 'a.json'), '{ "version": 1, "id": "a", "title": "A" }');
    const child = spawn(process.execPath, [bin(), 'dev', 'open', '--port', '0', '--no-open'], {
      cwd: consumer.folder,
      env: consumer.env,
    });
    try {
      const [first] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
      expect(first).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
      const answer = await fetch(`${first}studio/`);
      expect(answer.headers.get('content-security-policy')).toMatch(
        /^default-src 'none'; .*require-trusted-types-for 'script'; .*frame-ancestors 'self'$/,
      );
      const page = await answer.text();
      expect(page).toContain('<meta name="trend-embed:server" content="../api/">');
      for (const [, file = ''] of page.matchAll(/(?:src|href)="(\.[^"]+\.(?:js|css|svg))"/g))
        expect((await fetch(new URL(file, `${first}studio/`))).status, file).toBe(200);
      expect((await fetch(`${first}dist/trend-embed.js`)).status).toBe(200);
      expect(await (await fetch(`${first}api/files`)).json()).toMatchObject({
        files: [{ path: 'a.json', title: 'A' }],
      });
      const address = `${first}api/files/a.json`;
      const headers = { 'if-match': (await fetch(address)).headers.get('etag') ?? '' };
      expect((await fetch(address, { method: 'PUT', headers, body: 'saved' })).status).toBe(204);
      expect(readFileSync(join(trends, 'a.json'), 'utf8')).toBe('saved');
      expect((await fetch(address, { method: 'PUT', headers, body: 'again' })).status).toBe(412);
    } finally {
      child.kill('SIGINT');
    }
    expect(await once(child, 'exit')).toEqual([0, null]);
  });
});
