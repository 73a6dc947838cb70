import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandLine } from './command-line.js';

const VALID = '{ "version": 1, "id": "a", "title": "A" }';
const FAULTY = '{\n  "version": 1, "id": "a"\n}';
const WARNED = '{ "version": 1, "id": "a", "title": "A",\n  "titel": "" }';

let folder: string;
const file = (name: string) => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'trend-embed-'));
  mkdirSync(file('deep/er'), { recursive: true });
  mkdirSync(file('node_modules'));
  for (const [name, text] of Object.entries({
    'valid.json': VALID,
    'faulty.json': FAULTY,
    'warned.json': WARNED,
    'deep/er/valid.json': VALID,
    'deep/[odd].json': VALID,
    'node_modules/faulty.json': FAULTY,
    'large.json': `${VALID}${' '.repeat(5_000_000)}`,
  }))
    writeFileSync(file(name), text);
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('trend-embed validate', () => {
  it.each([
    ['a valid document', ['valid.json'], [], 0, /^$/, /^1 document: valid\n$/],
    ['a faulty one', ['faulty.json'], [], 1, /faulty\.json:1:1 \/title missing: expected a string\n$/, /1 fault, 0 w/],
    ['a warning', ['warned.json'], [], 0, /:2:3 \/titel warning: "titel" is .*"title"\?\n$/, /0 faults, 1 warning/],
    ['a warning, strictly', ['warned.json'], ['--strict'], 1, /:2:3 \/titel "titel" is unknown/, /1 fault, 0 warnings/],
    [
      'no such file',
      ['none.json', 'valid.json'],
      [],
      2,
      /^$/,
      /none\.json: no such file\n1 document: valid; 1 could not/,
    ],
    ['a folder', ['deep'], [], 2, /^$/, /is a directory: name the files in it/],
    ['a pattern', ['**/*.json'], [], 1, /^\S+faulty.json:\d.*\n\S+large.*\n\S+warned.json.*\n$/, /6 documents/],
    ['a pattern of nothing', ['**/*.toml'], [], 2, /^$/, /matches no file/],
    ['a name like a pattern', ['deep/[odd].json'], [], 0, /^$/, /1 document: valid/],
    ['one file named twice', ['valid.json', '*alid.json'], [], 0, /^$/, /1 document: valid/],
    ['more than readers take', ['large.json'], [], 1, /large\.json:1:1 "" larger than 5 MB/, /1 fault/],
  ])('reports %s', async (_, names, options, code, stdout, stderr) => {
    const ran = await commandLine(['validate', ...names.map(file), ...options]);
    expect(ran.stdout).toMatch(stdout);
    expect(ran.stderr).toMatch(stderr);
    expect(ran.code).toBe(code);
  });

  it('reads standard input', async () => {
    expect(await commandLine(['validate', '-'], { stdin: `\uFEFF${FAULTY}` })).toMatchObject({
      code: 1,
      stdout: '<stdin>:1:1 /title missing: expected a string\n',
    });
  });

  it.each([
    [[], /Usage: trend-embed/],
    [['validate'], /missing required argument 'files'/],
    [['valdate', 'a.json'], /unknown command 'valdate'.*Did you mean validate/s],
    [['validate', '--colour', 'a.json'], /unknown option '--colour'/],
    [['validate', '--format', 'xml', 'a.json'], /Allowed choices are text, json, github, sarif/],
  ])('rejects %j', async (args, stderr) => {
    const ran = await commandLine(args);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toMatch(stderr);
  });

  it.each([
    [['--help'], /validate .*<files\.\.\.>/],
    [['help', 'validate'], /Exit code: 0/],
    [['validate', '--help'], /--format <format>/],
    [['--version'], /^1\.2\.3\n$/],
  ])('prints the answer to %j', async (args, stdout) => {
    const ran = await commandLine(args);
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(ran.stdout).toMatch(stdout);
  });

  it.each([
    ['on a terminal', { terminal: true }, true],
    ['in a pipe', { terminal: false, env: { CI: 'true' } }, false],
    ['where NO_COLOR asks for none', { terminal: true, env: { NO_COLOR: '1' } }, false],
    ['on a terminal that knows none', { terminal: true, env: { TERM: 'dumb' } }, false],
  ])('chooses colours %s', async (_, given, coloured) => {
    const { stdout } = await commandLine(['validate', file('faulty.json')], given);
    expect(stdout.includes('\u001B[')).toBe(coloured);
  });

  it.each(['text', 'json', 'github', 'sarif'])('prints no control character of a document: %s', async (format) => {
    const bad = '\u001B[31m\u009B2J\u0007\u202E\u2028\r\n::error::x';
    const stdin = JSON.stringify({ version: 1, id: bad, title: 'A', [bad]: 1, stats: [{ id: bad }, { id: bad }] });
    const { code, stdout } = await commandLine(['validate', '-', '--format', format], { stdin });
    expect(code).toBe(1);
    expect(stdout).toContain('error::x');
    expect(stdout).not.toMatch(/[^\P{Cc}\n]|[\u202E\u2028]|^::error::x/mu);
  });
});
