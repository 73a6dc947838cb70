import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { reasonOf } from '../files.js';
import { MANIFEST } from './manifest.js';
import { CallError } from './options.js';

/** Folders that hold no documents to publish: packages, hidden folders, frozen editions. */
const isPassedOver = (folder: string) => folder === 'node_modules' || folder === 'editions' || folder.startsWith('.');

const inOrder = (a: string, b: string) => (a < b ? -1 : Number(a > b));

async function collect(folder: string, seen: Set<string>, files: string[]): Promise<void> {
  const real = await realpath(folder);
  // A link may lead back to a folder above.
  if (seen.has(real)) return;
  seen.add(real);
  const names = (await readdir(folder)).sort(inOrder);
  // A folder that this command made holds copies of the documents.
  if (names.includes(MANIFEST)) return;
  for (const name of names) {
    const path = join(folder, name);
    const found = await stat(path).catch(() => undefined);
    if (found?.isDirectory()) {
      if (!isPassedOver(name)) await collect(path, seen, files);
    } else if (name.endsWith('.json') && !name.startsWith('.')) files.push(path);
  }
}

/**
 * The JSON files below a folder, in the order of their paths, whatever the file system's.
 * @throws {CallError} for a folder that cannot be read
 */
export async function jsonFilesBelow(folder: string): Promise<readonly string[]> {
  const found = await stat(folder).catch((error: unknown) => {
    throw new CallError(`${folder}: ${reasonOf(error).replace('no such file', 'no such folder')}`);
  });
  if (!found.isDirectory()) throw new CallError(`${folder}: is a file: name the folder that it is in`);
  const files: string[] = [];
  try {
    await collect(folder, new Set(), files);
  } catch (error) {
    const { path = folder } = error as NodeJS.ErrnoException;
    throw new CallError(`${path}: ${reasonOf(error)}`);
  }
  return files;
}
