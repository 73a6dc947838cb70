import { constants } from 'node:fs';
import { copyFile, link, mkdir, readdir } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { TREND_FILES } from '../../publish/index.js';
import { VERSION } from '../../publish/released.js';
import { ASSETS, fileOf } from './paths.js';

/** Gives a file a second name; copies it where the file system has none. */
async function keepFile(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  try {
    await link(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw error;
    await copyFile(from, to, constants.COPYFILE_FICLONE);
  }
}

/**
 * Takes the files of an unchanged trend over from the folder that is replaced.
 * @returns whether all of them were there
 */
export async function keepTrend(id: string, from: string, to: string): Promise<boolean> {
  try {
    for (const { suffix } of TREND_FILES) {
      const file = fileOf(`${id}${suffix}`);
      await keepFile(join(from, file), join(to, file));
    }
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

/**
 * Takes the files of earlier releases over from the folder that is replaced: lines that were pasted then, and pages in
 * caches, name them.
 */
export async function keepReleases(from: string, to: string): Promise<void> {
  const files = await readdir(join(from, ASSETS), { recursive: true, withFileTypes: true }).catch(() => []);
  for (const file of files) {
    const path = join(relative(from, file.parentPath), file.name);
    if (file.isFile() && !path.startsWith(join(ASSETS, VERSION, '/'))) await keepFile(join(from, path), join(to, path));
  }
}
