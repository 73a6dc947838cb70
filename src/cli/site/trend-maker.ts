import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isPublished, MissingScriptError, type Publication, readTrend, TREND_FILES } from '../../publish/index.js';
import { fileOf } from './paths.js';
import { hashOf } from './read-documents.js';

/** A trend whose files are to be made. */
export interface Job {
  readonly file: string;
  readonly id: string;
  readonly hash: string;
  /** The folder to write to. */
  readonly folder: string;
}

/** Lines for each picture that could not be made. */
export type Lacks = readonly string[];

/** Writes a file, and the folder that it is in. */
export async function writeInto(folder: string, path: string, body: string | Uint8Array): Promise<void> {
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, body);
}

/**
 * Makes and writes all files of a trend.
 * @throws {Error} when the document is no longer the one that was read, or a file cannot be written
 */
export async function makeTrend({ file, id, hash, folder }: Job, publication: Publication): Promise<Lacks> {
  const bytes = await readFile(file);
  const trend = hashOf(bytes) === hash ? readTrend(bytes, publication.base) : undefined;
  if (!trend || !isPublished(trend)) throw new Error(`${file}: changes while it is being published: try again`);
  const lacks: string[] = [];
  for (const row of TREND_FILES) {
    try {
      await writeInto(folder, fileOf(`${id}${row.suffix}`), await row.make(trend, publication));
    } catch (error) {
      if (!(error instanceof MissingScriptError)) throw error;
      lacks.push(`${file}: no ${id}${row.suffix}: ${error.message}`);
    }
  }
  return lacks;
}
