import { copyFile, mkdir, readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { COLLECTION_FILES, type Entry, headerFiles, isEditionPath, type Publication } from '../../publish/index.js';
import { FILES, folder as releasedFolder, VERSION } from '../../publish/released.js';
import { ASSETS, fileOf } from './paths.js';
import type { Source } from './read-documents.js';
import { writeInto } from './trend-maker.js';

async function copyInto(folder: string, path: string, from: string): Promise<void> {
  const to = join(folder, path);
  await mkdir(dirname(to), { recursive: true });
  await copyFile(from, to);
}

/** Copies the files of `dist`, to where the pages look for them. */
export async function writeAssets(folder: string): Promise<void> {
  for (const name of FILES)
    await copyInto(folder, `${ASSETS}/${VERSION}/${name}`, fileURLToPath(new URL(name, releasedFolder())));
}

/** Writes the files of the collection, and those that tell static hosts the headers. */
export async function writeCollection(
  folder: string,
  entries: readonly Entry[],
  publication: Publication,
): Promise<void> {
  for (const { path, make } of COLLECTION_FILES)
    await writeInto(folder, fileOf(path), await make(entries, publication));
  for (const [name, text] of await headerFiles(publication)) await writeInto(folder, name, text);
  await writeInto(folder, '.nojekyll', '');
}

/** Copies the editions of a trend, where it has any: they stand beside its document. */
export async function copyEditions({ file, id }: Source, folder: string): Promise<void> {
  const beside = dirname(file);
  const index = join(beside, id, 'editions.json');
  if (!(await stat(index).catch(() => undefined))?.isFile()) return;
  await copyInto(folder, `${id}/editions.json`, index);
  const names = await readdir(join(beside, id, 'editions')).catch(() => []);
  for (const name of names.sort())
    if (isEditionPath(`/editions/${name}`))
      await copyInto(folder, `${id}/editions/${name}`, join(beside, id, 'editions', name));
}
