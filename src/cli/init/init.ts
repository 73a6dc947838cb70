import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { folder as releasedFolder } from '../../publish/released.js';
import { reasonOf } from '../files.js';
import { type ExitCode, type Io, write } from '../io.js';
import { printable } from '../printable.js';
import { newFiles } from './files.js';

/** Why a folder cannot be begun in; undefined where it is new or empty. */
async function obstacle(folder: string): Promise<string | undefined> {
  try {
    return (await readdir(folder)).length > 0 ? 'is not empty: name a new folder, or an empty one' : undefined;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    return code === 'ENOTDIR' ? 'is a file: name a new folder, or an empty one' : reasonOf(error);
  }
}

/** Writes the files into a folder beside, and moves them to their place. */
async function fill(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  const parent = dirname(folder);
  await mkdir(parent, { recursive: true });
  const workshop = join(parent, `.${basename(folder)}.${process.pid}`);
  try {
    for (const [path, text] of files) {
      const file = join(workshop, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, text);
    }
    await mkdir(folder, { recursive: true });
    for (const name of await readdir(workshop)) await rename(join(workshop, name), join(folder, name));
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
}

/** Makes a folder with a first trend. */
export async function init(dir: string, io: Io): Promise<ExitCode> {
  const folder = resolve(dir);
  const fail = async (why: string): Promise<ExitCode> => {
    await write(io.stderr, `trend-embed: ${printable(dir)}: ${printable(why)}\n`);
    return 2;
  };
  const why = await obstacle(folder);
  if (why !== undefined) return fail(why);
  const files = newFiles(await readFile(new URL('trend.schema.json', releasedFolder()), 'utf8'), io.version);
  try {
    await fill(folder, files);
  } catch (error) {
    return fail(reasonOf(error));
  }
  for (const path of files.keys()) await write(io.stdout, `${join(dir, path)}\n`);
  const enter = folder === process.cwd() ? '' : `cd ${printable(dir)} && `;
  await write(io.stderr, `Next: ${enter}npx trend-embed dev\n`);
  return 0;
}
