import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FIRST_TREND } from '../../../src/cli/init/first-trend.js';
import { newFiles } from '../../../src/cli/init/files.js';
import { init } from '../../../src/cli/init/init.js';
import { lint } from '../../../src/lint/lint.js';
import { commandLine } from './command-line.js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'trend-embed-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('the first trend', () => {
  it('has no fault and no warning', () => {
    expect(lint(JSON.stringify(FIRST_TREND))).toEqual([]);
  });

  it('names a schema that is in the folder', () => {
    expect([...newFiles('{}', '1.2.3').keys()]).toContain(join('trends', FIRST_TREND.$schema));
  });
});

describe('trend-embed init', () => {
  it.each([
    ['a folder that is not empty', () => writeFileSync(join(folder, 'mine'), ''), ''],
    ['a file', () => writeFileSync(join(folder, 'mine'), ''), 'mine'],
  ])('touches nothing in %s', async (_, make, name) => {
    make();
    const { code, stdout, stderr } = await commandLine(['init', join(folder, name)]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/is (not empty|a file): name a new folder, or an empty one\n$/);
    expect(readdirSync(folder)).toEqual(['mine']);
  });

  it.each(['', 'new/er'])('fills the folder “%s”, and leaves nothing else behind', async (name) => {
    mkdirSync(folder, { recursive: true });
    const written = { stdout: '', stderr: '' };
    const output = (to: keyof typeof written) => ({
      write: (text: string) => ((written[to] += text), true),
      once: () => undefined,
    });
    const stdin = (async function* () {
      yield await Promise.resolve(new Uint8Array());
    })();
    const io = { stdin, stdout: output('stdout'), stderr: output('stderr'), env: {}, version: '1.2.3' };
    expect(existsSync('dist/trend.schema.json')).toBe(true);
    expect(await init(join(folder, name), io)).toBe(0);
    expect(readdirSync(join(folder, name)).sort()).toEqual([
      '.github',
      '.gitignore',
      '.trend-embed',
      'README.md',
      'trends',
    ]);
    expect(JSON.parse(readFileSync(join(folder, name, 'trends/first-trend.json'), 'utf8'))).toEqual(FIRST_TREND);
    expect(written.stderr).toContain('npx trend-embed dev');
  });
});
