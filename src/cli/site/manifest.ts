import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The file by which a folder is known as one that this command made, and which documents it holds. */
export const MANIFEST = '.trend-embed.json';

const MADE_BY = 'trend-embed site';

/** What a folder was made of. */
export interface Manifest {
  /** Hash of all that every file depends on: the package, the base address, the title, the fonts. */
  readonly key: string;
  /** The hash of each document, by its id. */
  readonly trends: Readonly<Record<string, string>>;
}

/** The content of the file, in the order of ids. */
export function manifestText({ key, trends }: Manifest): string {
  const sorted = Object.fromEntries(Object.entries(trends).sort(([a], [b]) => (a < b ? -1 : 1)));
  return `${JSON.stringify({ madeBy: MADE_BY, key, trends: sorted }, null, 1)}\n`;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** What a folder was made of; undefined where this command did not make it. */
export async function readManifest(folder: string): Promise<Manifest | undefined> {
  let value: unknown;
  try {
    value = JSON.parse(await readFile(join(folder, MANIFEST), 'utf8'));
  } catch {
    return undefined;
  }
  if (!isRecord(value) || value['madeBy'] !== MADE_BY) return undefined;
  const { key, trends } = value;
  return {
    key: typeof key === 'string' ? key : '',
    trends: isRecord(trends)
      ? Object.fromEntries(
          Object.entries(trends).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
        )
      : {},
  };
}
