import { createHash, randomUUID } from 'node:crypto';
import { chmod, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
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

/** The bytes of a file; undefined where there is none. */
export async function bytesOf(file: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    if (['ENOENT', 'EISDIR', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
}

/** Writes a file whole, with the rights that it has: a reader finds the old bytes or the new ones. */
export async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const draft = join(dirname(file), `.${randomUUID()}.tmp`);
  const mode = (await stat(file).catch(() => undefined))?.mode;
  try {
    await writeFile(draft, bytes, { flag: 'wx' });
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

function facts(bytes: Uint8Array): Omit<Listed, 'path'> {
  const faults = lintBytes(bytes, LIMITS.bytes).filter(({ severity }) => severity === 'fault').length;
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return { ...textIn(value, 'id'), ...textIn(value, 'title'), faults };
  } catch {
    return { faults };
  }
}

/** Lists the documents of a folder; a file is read again only when it has changed. */
export class DocumentList {
  readonly #known = new Map<string, { readonly key: string; readonly listed: Listed }>();

  constructor(private readonly folder: string) {}

  async list(): Promise<readonly Listed[]> {
    const files: Listed[] = [];
    for (const file of await jsonFilesBelow(this.folder)) {
      const path = pathBelow(this.folder, file);
      const found = await stat(file).catch(() => undefined);
      // A link may lead out of the folder.
      if (!found || !(await documentFile(this.folder, path.split('/').map(encodeURIComponent).join('/')))) continue;
      const key = `${found.mtimeMs} ${found.size} ${found.ino}`;
      const known = this.#known.get(file);
      if (known?.key === key) {
        files.push(known.listed);
        continue;
      }
      const bytes = await bytesOf(file);
      if (!bytes) continue;
      const listed = { path, ...facts(bytes) };
      this.#known.set(file, { key, listed });
      files.push(listed);
    }
    return files;
  }
}
