import { realpath } from 'node:fs/promises';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';

const isHidden = (name: string) =>
  name === '' || name.startsWith('.') || name === 'node_modules' || name === 'editions';

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
    return resolve(await realPathOf(parent), path.slice(parent.length).replace(/^[\\/]/, ''));
  }
}

/**
 * The file that a path of an address names; undefined for all that is no document below the folder: other kinds of files,
 * hidden ones, and what a `..` or a symbolic link leads out to.
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
  if (!name.endsWith('.json') || /[\0\\]/.test(name) || name.split('/').some(isHidden)) return undefined;
  try {
    const real = await realPathOf(resolve(folder, name));
    return isInside(folder, real) ? real : undefined;
  } catch {
    return undefined;
  }
}

/** The path of a file below the folder, with slashes. */
export const pathBelow = (folder: string, file: string): string => relative(folder, file).split(sep).join('/');
