import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importFile } from '../../../src/cli/import/import.js';
import { commandLine } from './command-line.js';

const GOOD = 'company,date,stance,text,source\nAda,2025-03,supports,It runs.,https://example.org/a\n';
const DOUBTFUL = 'company,date,stance,text\nAda,03/04/2025,for,It runs.\nByron,05/06/2025,against,It stopped.\n';
const NAMED = ['--id', 'night-trains', '--title', 'Night trains are back'];

let folder: string;
const file = (name: string) => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'trend-embed-'));
  writeFileSync(file('good.csv'), GOOD);
  writeFileSync(file('doubtful.csv'), DOUBTFUL);
  writeFileSync(file('notes.md'), '---\nid: a\n---\n\n# A claim\n\nYes.\n');
  writeFileSync(file('latin.csv'), Buffer.from('company,text\nCaf\xe9,x', 'latin1'));
  writeFileSync(file('there.json'), 'mine');
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('trend-embed import', () => {
  it('writes a document of a table to stdout', async () => {
    const { code, stdout, stderr } = await commandLine(['import', file('good.csv'), ...NAMED]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({ version: 1, id: 'night-trains', evidence: [{ company: 'Ada' }] });
  });

  it('reads Markdown by the name of the file, and standard input by --format', async () => {
    const { stdout } = await commandLine(['import', file('notes.md')]);
    expect(JSON.parse(stdout)).toMatchObject({ id: 'a', title: 'A claim', quickAnswer: 'Yes.' });
    const piped = await commandLine(['import', '-', '--format', 'markdown'], {
      stdin: readFileSync(file('notes.md'), 'utf8'),
    });
    expect(piped.stdout).toBe(stdout);
  });

  it('writes to a file, and over none that exists', async () => {
    const { code } = await commandLine(['import', file('good.csv'), ...NAMED, '--out', file('out.json')]);
    expect(code).toBe(0);
    expect(JSON.parse(readFileSync(file('out.json'), 'utf8'))).toMatchObject({ id: 'night-trains' });
    const refused = await commandLine(['import', file('good.csv'), ...NAMED, '--out', file('there.json')]);
    expect(refused).toMatchObject({ code: 2, stdout: '' });
    expect(refused.stderr).toContain('--force');
    expect(readFileSync(file('there.json'), 'utf8')).toBe('mine');
  });

  it('names each doubt by row and column, and writes nothing', async () => {
    const { code, stdout, stderr } = await commandLine([
      'import',
      file('doubtful.csv'),
      ...NAMED,
      '--out',
      file('no.json'),
    ]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr.split('\n')).toEqual([
      expect.stringMatching(/doubtful\.csv:2:2 “03\/04\/2025” is 2025-04-03 or 2025-03-04/),
      expect.stringMatching(/doubtful\.csv:3:2 “05\/06\/2025” is/),
      '',
    ]);
    expect(existsSync(file('no.json'))).toBe(false);
  });

  it('takes the order of dates as an option', async () => {
    const { code, stdout } = await commandLine(['import', file('doubtful.csv'), ...NAMED, '--dates', 'dmy']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ evidence: [{ date: '2025-04-03' }, { date: '2025-06-05' }] });
  });

  it.each([
    ['a file that is not there', 'missing.csv', /no such file/],
    ['a file that is not UTF-8', 'latin.csv', /not UTF-8/],
  ])('ends with 2 for %s', async (_, name, message) => {
    const { code, stderr } = await commandLine(['import', file(name), ...NAMED]);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });

  it('asks a person once for all dates of a kind, for the title and for the id', async () => {
    const questions: string[] = [];
    const answers = ['m', 'Night trains are back', ''];
    const written = { stdout: '', stderr: '' };
    const output = (name: keyof typeof written) => ({
      write: (text: string) => ((written[name] += text), true),
      once: () => undefined,
    });
    const io = {
      stdin: (async function* () {
        yield await Promise.resolve(new Uint8Array());
      })(),
      stdout: output('stdout'),
      stderr: output('stderr'),
      env: {},
      version: '1',
    };
    const code = await importFile(file('doubtful.csv'), {}, io, (question) => {
      questions.push(question);
      return Promise.resolve(answers.shift() ?? '');
    });
    expect(code).toBe(0);
    expect(questions.map((question) => question.slice(0, 12))).toEqual([
      '2 dates can ',
      'The title of',
      'The id of th',
    ]);
    expect(JSON.parse(written.stdout)).toMatchObject({
      id: 'night-trains-are-back',
      title: 'Night trains are back',
      evidence: [{ date: '2025-03-04' }, { date: '2025-05-06' }],
    });
  });
});
