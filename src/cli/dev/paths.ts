import { access, lstat, realpath } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { MANIFEST } from '../site/manifest.js';

const isHidden = (name: string) =>
  name === '' || name.startsWith('.') || name === 'node_modules' || name === 'editions';

const isDocument = (path: string) => path.endsWith('.json') && !path.split('/').some(isHidden);

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );

/** Whether a file is in a folder that `site` has made: it would be lost with the next one. */
async function isMade(folder: string, file: string): Promise<boolean> {
  for (let above = dirname(file); ; above = dirname(above)) {
    if (await exists(join(above, MANIFEST))) return true;
    if (above === folder || above === dirname(above)) return false;
  }
}

const isInside = (folder: string, path: string): boolean => {
  const way = relative(folder, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
};

/** The real path of a file, or of what it would be in the nearest folder that exists. */
async function realPathOf(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    const parent = dirname(path);
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || parent === path) throw error;
    // A link to nothing would become a file wherever it leads.
    if (await lstat(path).catch(() => undefined)) throw error;
    return resolve(await realPathOf(parent), path.slice(parent.length).replace(/^[\\/]/, ''));
  }
}

/**
 * The file that a path of an address names; undefined for all that is no document below the folder: other kinds of files,
 * hidden ones, those that `site` has made, and what a `..` or a symbolic link leads to that is none of the folder's documents.
 * @param folder its real path
 * @param path with slashes, percent-encoded
 */
export async function documentFile(folder: string, path: string): Promise<string | undefined> {
  let name: string;
  try {
    name = decodeURIComponent(path);
  } catch {
    return undefined;
  }
  if (/[\0\\]/.test(name) || !isDocument(name)) return undefined;
  try {
    const real = await realPathOf(resolve(folder, name));
    const isOne = isInside(folder, real) && isDocument(pathBelow(folder, real)) && !(await isMade(folder, real));
    return isOne ? real : undefined;
  } catch {
    return undefined;
  }
}

/** The path of a file below the folder, with slashes. */
export const pathBelow = (folder: string, file: string): string => relative(folder, file).split(sep).join('/');
