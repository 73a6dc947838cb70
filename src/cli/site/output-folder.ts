import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { chmod, mkdir, readdir, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { type Manifest, readManifest } from './manifest.js';
import { CallError } from './options.js';
import { ASSETS, isOurs } from './paths.js';

/** The folder that is to be replaced. */
export interface OutputFolder {
  /** Its real path; it need not exist yet. */
  readonly path: string;
  /** What it was made of, where this command made it. */
  readonly before?: Manifest | undefined;
  /** Its permissions, where it exists. */
  readonly mode?: number | undefined;
}

/** The real path of a folder that may not exist yet. */
async function realPath(path: string): Promise<string> {
  return realpath(path).catch(async () => {
    const parent = dirname(path);
    return parent === path ? path : join(await realPath(parent), basename(path));
  });
}

/** Files below a folder, but those in its folder of assets; paths with slashes. */
async function* filesBelow(folder: string, below = ''): AsyncGenerator<string> {
  for (const entry of await readdir(join(folder, below), { withFileTypes: true })) {
    const path = `${below}${entry.name}`;
    if (!entry.isDirectory()) yield path;
    else if (path !== ASSETS) yield* filesBelow(folder, `${path}/`);
  }
}

const isInside = (path: string, folder: string) => path === folder || path.startsWith(folder.replace(/[\\/]?$/, sep));

/**
 * Looks at the folder to write to, and changes nothing.
 * @throws {CallError} for one that holds anything but what this command wrote
 */
export async function outputFolder(out: string, input: string): Promise<OutputFolder> {
  const path = await realPath(resolve(out));
  if (isInside(await realPath(resolve(input)), path))
    throw new CallError(`--out ${out}: holds the documents, and is replaced as a whole: name another folder`);
  const found = await stat(path).catch(() => undefined);
  if (!found) return { path };
  if (!found.isDirectory()) throw new CallError(`--out ${out}: is a file: name a folder`);
  const { mode } = found;
  if ((await readdir(path)).length === 0) return { path, mode };
  const before = await readManifest(path);
  if (!before)
    throw new CallError(`--out ${out}: is not empty, and not of this command: name an empty folder or a new one`);
  for await (const file of filesBelow(path))
    if (!isOurs(file, (id) => Object.hasOwn(before.trends, id)))
      throw new CallError(`--out ${out}: holds ${file}, which is not of this command: move it elsewhere first`);
  return { path, before, mode };
}

/** A folder beside the one to be replaced, in which everything is made first. */
export interface Workshop {
  readonly path: string;
  /** Puts it in the place of the other folder. */
  finish(): Promise<void>;
  /** Removes it, as long as it is not finished. */
  discard(): Promise<void>;
}

/** Whether a mount point stands in the way: it can be filled, and not replaced. */
const isMount = (error: unknown) => ['EBUSY', 'EXDEV'].includes((error as NodeJS.ErrnoException).code ?? '');

/** Makes the folder beside. */
export async function workshopFor({ path, mode }: OutputFolder): Promise<Workshop> {
  const beside = (what: string) => join(dirname(path), `.${basename(path)}.${what}-${randomUUID().slice(0, 8)}`);
  const made = beside('new');
  await mkdir(made, { recursive: true });
  const onExit = () => rmSync(made, { recursive: true, force: true });
  const onSignal = () => process.exit(130);
  const stopWatching = () => {
    process.off('exit', onExit).off('SIGINT', onSignal).off('SIGTERM', onSignal);
  };
  process.on('exit', onExit).on('SIGINT', onSignal).on('SIGTERM', onSignal);
  return {
    path: made,
    async finish() {
      if (mode !== undefined) await chmod(made, mode & 0o7777);
      const old = beside('old');
      if (mode !== undefined)
        await rename(path, old).catch((error: unknown) => {
          if (!isMount(error)) throw error;
          throw new CallError(`${path}: is a mount point and cannot be replaced: name a folder in it`);
        });
      try {
        await rename(made, path);
      } catch (error) {
        if (mode !== undefined) await rename(old, path);
        throw error;
      }
      stopWatching();
      await rm(old, { recursive: true, force: true });
    },
    async discard() {
      stopWatching();
      await rm(made, { recursive: true, force: true });
    },
  };
}
