import { createHash, randomUUID } from 'node:crypto';
import { access, chmod, constants, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parse } from '../../document/index.js';
import { lintBytes } from '../../lint/index.js';
import { LIMITS } from '../../loading/limits.js';
import { jsonFilesBelow } from '../site/find-files.js';
import { documentFile, pathBelow } from './paths.js';

/** What a list tells of a document. */
export interface Listed {
  /** Below the folder, with slashes. */
  readonly path: string;
  readonly id?: string;
  readonly title?: string;
  readonly faults: number;
}

/** A strong entity tag (RFC 9110) of bytes. */
export const entityTag = (bytes: Uint8Array): string =>
  `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;

/** The bytes of a file; undefined where there is none, or what is there is a folder or a pipe. */
export async function bytesOf(file: string): Promise<Uint8Array | undefined> {
  try {
    return (await stat(file)).isFile() ? await readFile(file) : undefined;
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
}

/**
 * Writes a file whole, with the rights that it has: a reader finds the old bytes or the new ones.
 * @throws where it may not be written, as Node does (`EACCES`)
 */
export async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const draft = join(dirname(file), `.${randomUUID()}.tmp`);
  const mode = (await stat(file).catch(() => undefined))?.mode;
  // Renaming would replace a file that is there to be read only.
  if (mode !== undefined) await access(file, constants.W_OK);
  try {
    await writeFile(draft, bytes, { flag: 'wx', mode });
    if (mode !== undefined) await chmod(draft, mode);
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

const textIn = (value: unknown, name: string): Readonly<Record<string, string>> => {
  const text = (value as Readonly<Record<string, unknown>> | null)?.[name];
  return typeof text === 'string' ? { [name]: text } : {};
};

const faultsIn = (bytes: Uint8Array): number =>
  lintBytes(bytes, LIMITS.bytes).filter(({ severity }) => severity === 'fault').length;

function facts(bytes: Uint8Array): Omit<Listed, 'path'> {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return { faults: faultsIn(bytes) };
  }
  // The linter has a fault exactly where this refuses, and takes twenty times as long.
  const isFaultless = parse(value).ok;
  return { ...textIn(value, 'id'), ...textIn(value, 'title'), faults: isFaultless ? 0 : faultsIn(bytes) };
}

/** How many files are read at once. */
const AT_ONCE = 32;

/** Lists the documents of a folder; a file is read again only when it has changed. */
export class DocumentList {
  readonly #known = new Map<string, { readonly key: string; readonly listed: Listed }>();

  constructor(private readonly folder: string) {}

  async list(): Promise<readonly Listed[]> {
    const files = await jsonFilesBelow(this.folder);
    const listed: (Listed | undefined)[] = [];
    for (let from = 0; from < files.length; from += AT_ONCE)
      listed.push(...(await Promise.all(files.slice(from, from + AT_ONCE).map((file) => this.#listed(file)))));
    return listed.filter((one) => one !== undefined);
  }

  async #listed(file: string): Promise<Listed | undefined> {
    const path = pathBelow(this.folder, file);
    const found = await stat(file).catch(() => undefined);
    // A link may lead out of the folder.
    if (!found || !(await documentFile(this.folder, path.split('/').map(encodeURIComponent).join('/'))))
      return undefined;
    const key = `${found.mtimeMs} ${found.size} ${found.ino}`;
    const known = this.#known.get(file);
    if (known?.key === key) return known.listed;
    // What is too large for a document is not read.
    const bytes = found.size > LIMITS.bytes ? undefined : await bytesOf(file);
    if (!bytes && found.size <= LIMITS.bytes) return undefined;
    const listed = { path, ...(bytes ? facts(bytes) : { faults: 1 }) };
    this.#known.set(file, { key, listed });
    return listed;
  }
}
