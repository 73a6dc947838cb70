import { createHash } from 'node:crypto';
import { counted, grouped } from '../counted.js';
import { type ExitCode, type Io, write } from '../io.js';
import { printable } from '../printable.js';
import { progressOn } from '../progress.js';
import { VERSION } from '../../publish/released.js';
import { jsonFilesBelow } from './find-files.js';
import { MANIFEST, manifestText } from './manifest.js';
import { baseOf, CallError, readFonts, type SiteOptions } from './options.js';
import { type OutputFolder, outputFolder, workshopFor } from './output-folder.js';
import { publicationOf, type SiteFacts } from './publication.js';
import { type Documents, hashOf, readDocuments } from './read-documents.js';
import { keepReleases, keepTrend } from './reuse.js';
import { copyEditions, writeAssets, writeCollection } from './shared-files.js';
import { makeTrends } from './threads.js';
import { type Job, writeInto } from './trend-maker.js';

/** Hash of all that every file of a site depends on. */
const keyOf = ({ base, title, fonts }: SiteFacts, version: string): string =>
  createHash('sha256')
    .update(JSON.stringify([version, VERSION, base, title ?? null, fonts.map(hashOf)]))
    .digest('hex');

interface Made {
  readonly made: number;
  readonly kept: number;
  /** Lines for pictures that could not be made. */
  readonly lacks: readonly string[];
}

/** Makes a site in a folder. */
async function build(
  folder: string,
  { sources }: Documents,
  facts: SiteFacts,
  { path: previous, before }: OutputFolder,
  io: Io,
): Promise<Made> {
  const key = keyOf(facts, io.version);
  const progress = progressOn(io.stderr, sources.length);
  const trends: Record<string, string> = {};
  const lacks = new Map<string, readonly string[]>();
  const jobs: Job[] = [];
  for (const source of sources) {
    const { file, id, hash } = source;
    const isUnchanged = before?.key === key && before.trends[id] === hash;
    if (!isUnchanged || !(await keepTrend(id, previous, folder))) jobs.push({ file, id, hash, folder });
    await copyEditions(source, folder);
    trends[id] = hash;
  }
  let done = sources.length - jobs.length;
  await makeTrends(jobs, facts, ({ id }, lines) => {
    progress.at(++done);
    if (lines.length === 0) return;
    lacks.set(id, lines);
    // Next time it is made again, and what it lacks is told again.
    trends[id] = '';
  });
  progress.clear();
  await writeAssets(folder);
  if (before) await keepReleases(previous, folder);
  await writeCollection(
    folder,
    sources.map(({ entry }) => entry),
    publicationOf(facts),
  );
  await writeInto(folder, MANIFEST, manifestText({ key, trends }));
  return {
    made: jobs.length,
    kept: sources.length - jobs.length,
    lacks: sources.flatMap(({ id }) => lacks.get(id) ?? []),
  };
}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'no space is left on the device',
  EDQUOT: 'the quota of the disk is used up',
  EFBIG: 'a file is larger than the system allows',
  EROFS: 'the file system can only be read',
  EACCES: 'no permission to write',
  EPERM: 'no permission to write',
};

/** Why a folder could not be written. */
function reasonFor(error: unknown): string {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return REASONS[code] ?? message;
}

/** `trend-embed site`: the documents below a folder become the files of a site. */
export async function site(input: string, options: SiteOptions, io: Io): Promise<ExitCode> {
  const say = (line: string) => write(io.stderr, `${printable(line)}\n`);
  const sayError = (line: string) => say(`trend-embed: ${line}`);
  try {
    const base = baseOf(options);
    const fonts = await readFonts(options.font);
    const output = await outputFolder(options.out, input);
    const documents = await readDocuments(await jsonFilesBelow(input), base, io);
    for (const line of documents.notes) await sayError(line);
    for (const line of documents.faults) await say(line);
    const left = documents.faults.length > 0;
    if (documents.sources.length === 0) {
      await sayError(
        `${input}: ${left ? 'no document is without a fault' : 'holds no trend document'}: nothing is written`,
      );
      return left ? 1 : 2;
    }
    const facts = { base, title: options.title, fonts: fonts.map(({ bytes }) => bytes) };
    const workshop = await workshopFor(output).catch((error: unknown) => {
      throw new CallError(`--out ${options.out}: ${reasonFor(error)}`);
    });
    let result: Made;
    try {
      result = await build(workshop.path, documents, facts, output, io);
      await workshop.finish();
    } catch (error) {
      await workshop.discard();
      await sayError(
        `${error instanceof CallError ? '' : `--out ${options.out}: `}${reasonFor(error)}: nothing is changed`,
      );
      return 2;
    }
    for (const line of result.lacks) await sayError(line);
    const { made, kept } = result;
    await say(
      `${counted(documents.sources.length, 'trend')} in ${options.out}: ${grouped(made)} made, ${grouped(kept)} unchanged`,
    );
    return left || result.lacks.length > 0 ? 1 : 0;
  } catch (error) {
    if (!(error instanceof CallError)) throw error;
    await sayError(error.message);
    return 2;
  }
}
