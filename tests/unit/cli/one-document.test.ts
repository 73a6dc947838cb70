import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commandLine } from './command-line.js';

const TREND = JSON.stringify({ version: 1, id: 'a', title: 'Night trains are back' });
const TABLE = 'company,date,stance,text\nA,2025,for,x\nB,2025,for,x\nC,2025,for,x\n';

let root: string;
const at = (name: string) => join(root, name);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'trend-embed-'));
  for (const name of ['one.json', 'two.json']) writeFileSync(at(name), TREND);
  for (const name of ['one.csv', 'two.csv']) writeFileSync(at(name), TABLE);
});

afterEach(() => rmSync(root, { recursive: true }));

describe.each([
  ['render', 'json', TREND, ['--text'], 'Night trains are back'],
  ['import', 'csv', TABLE, ['--id', 'a', '--title', 'Night trains are back'], '"title": "Night trains are back"'],
] as const)('trend-embed %s', (name, ending, input, options, output) => {
  const run = (file: string, stdin = '') => commandLine([name, file, ...options], { stdin });

  it.each(['one', 'on*'])('takes %s', async (file) => {
    const { code, stdout, stderr } = await run(at(`${file}.${ending}`));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain(output);
  });

  it('takes the standard input', async () => {
    const { code, stdout } = await run('-', input);
    expect(code).toBe(0);
    expect(stdout).toContain(output);
  });

  it.each([
    ['several', '*', /matches 2 files: name one/],
    ['none', 'three*', /matches no file/],
    ['a file that is not there', 'three', /no such file/],
  ])('takes no pattern of %s', async (_, file, message) => {
    const { code, stdout, stderr } = await run(at(`${file}.${ending}`));
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(message);
  });
});
