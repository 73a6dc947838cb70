import { createReadStream, existsSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import type { Io } from './io.js';

export const STDIN = '<stdin>';

/** A document to read, or the reason why it cannot be read. */
export interface Source {
  readonly file: string;
  readonly unreadable?: string;
}

async function matching(argument: string): Promise<readonly Source[]> {
  // Loaded on demand: file names are more common than patterns.
  const { glob, isDynamicPattern } = await import('tinyglobby');
  const pattern = process.platform === 'win32' ? argument.replaceAll('\\', '/') : argument;
  if (!isDynamicPattern(pattern)) return [{ file: argument }];
  const found = await glob(pattern, {
    absolute: isAbsolute(argument),
    expandDirectories: false,
    ignore: ['**/node_modules/**'],
  });
  // `ignore` does not apply above the current folder.
  const files = found.filter((file) => !/(^|[\\/])node_modules[\\/]/.test(file));
  if (files.length === 0) return [{ file: argument, unreadable: 'matches no file' }];
  return files.sort().map((file) => ({ file }));
}

/** Resolves arguments to documents: files, the matches of patterns, and `-` for standard input. */
export async function sourcesOf(args: readonly string[]): Promise<readonly Source[]> {
  const sources = new Map<string, Source>();
  for (const argument of args) {
    const named =
      argument === '-' ? [{ file: STDIN }] : existsSync(argument) ? [{ file: argument }] : await matching(argument);
    for (const source of named) sources.set(source.file, source);
  }
  return [...sources.values()];
}

/** The one document that an argument names; a pattern has to match one alone. */
export async function sourceOf(argument: string): Promise<Source> {
  const [first = { file: argument }, ...more] = await sourcesOf([argument]);
  return more.length === 0 ? first : { file: argument, unreadable: `matches ${more.length + 1} files: name one` };
}

/** Reads a document, and stops once it is larger than the limit. */
export async function readBytes(file: string, { stdin }: Pick<Io, 'stdin'>, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of file === STDIN ? stdin : (createReadStream(file) as AsyncIterable<Uint8Array>)) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > limit) break;
  }
  return Buffer.concat(chunks);
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EISDIR: 'is a directory: name the files in it, as in "trends/**/*.json"',
  EACCES: 'may not be read: no permission',
};

/** Why a file could not be read. */
export function reasonOf(error: unknown): string {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return REASONS[code] ?? `cannot be read: ${message}`;
}
