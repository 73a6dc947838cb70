import { existsSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type Doubt, type Imported, importMarkdown, type ImportOptions, importTable } from '../../import/index.js';
import { LIMITS } from '../../loading/limits.js';
import { readBytes, reasonOf, sourceOf, STDIN } from '../files.js';
import { type ExitCode, type Io, write } from '../io.js';
import { printable } from '../printable.js';
import { type Ask, answered, onTerminal } from './questions.js';

export interface ImportCommandOptions extends ImportOptions {
  readonly out?: string;
  readonly force?: boolean;
  readonly format?: 'table' | 'markdown';
}

/** How often at most a person is asked. */
const QUESTIONS = 5;

/** Reads the file again after each answer, until nothing is in doubt that can be asked about. */
async function withAnswers(
  read: (options: ImportOptions) => Imported,
  options: ImportOptions,
  ask: Ask,
): Promise<Imported> {
  let result = read(options);
  let known: ImportOptions | undefined = options;
  for (let i = 0; i < QUESTIONS && !result.ok; i++) {
    known = await answered(result.doubts, known, ask);
    if (!known) break;
    result = read(known);
  }
  return result;
}

/** Writes a file whole: a reader finds the old one or the new one. */
async function writeWhole(path: string, text: string): Promise<void> {
  const draft = join(dirname(path), `.${basename(path)}.${process.pid}`);
  try {
    await writeFile(draft, text, { flag: 'wx' });
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

const line = (file: string, { row, column, message }: Doubt): string =>
  `${printable(file)}:${row}:${column} ${printable(message)}\n`;

/** Makes a document of a file, and writes it. */
export async function importFile(
  argument: string,
  { out, force = false, format, ...options }: ImportCommandOptions,
  io: Io,
  ask?: Ask,
): Promise<ExitCode> {
  const { file, unreadable } = await sourceOf(argument);
  const fail = async (what: string, why: string): Promise<ExitCode> => {
    await write(io.stderr, `trend-embed: ${printable(what)}: ${printable(why)}\n`);
    return 2;
  };
  if (unreadable !== undefined) return fail(file, unreadable);
  if (out !== undefined && existsSync(out) && !force) return fail(out, 'exists: --force writes over it');
  let text: string;
  try {
    const bytes = await readBytes(file, io, LIMITS.bytes);
    if (bytes.length > LIMITS.bytes) return await fail(file, `larger than ${LIMITS.bytes / 1e6} MB`);
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return fail(file, 'not UTF-8: save the file in that encoding');
    return fail(file, reasonOf(error));
  }
  const isMarkdown = format === undefined ? /\.(md|markdown|mdx)$/i.test(file) : format === 'markdown';
  const read = (answers: ImportOptions) => (isMarkdown ? importMarkdown : importTable)(text, answers);
  const canAsk = process.stdin.isTTY && file !== STDIN;
  const result = ask
    ? await withAnswers(read, options, ask)
    : canAsk
      ? await onTerminal((asking) => withAnswers(read, options, asking))
      : read(options);
  if (!result.ok) {
    for (const doubt of result.doubts) await write(io.stderr, line(file, doubt));
    return 1;
  }
  for (const note of result.notes) await write(io.stderr, `${printable(file)}: ${printable(note)}\n`);
  const json = `${JSON.stringify(result.document, null, 2)}\n`;
  if (out === undefined) {
    await write(io.stdout, json);
    return 0;
  }
  try {
    await writeWhole(out, json);
  } catch (error) {
    return fail(out, reasonOf(error));
  }
  return 0;
}
