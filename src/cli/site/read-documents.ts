import { createHash } from 'node:crypto';
import { lintBytes } from '../../lint/index.js';
import { LIMITS } from '../../loading/limits.js';
import { type Entry, entryOf, isPublished, readTrend } from '../../publish/index.js';
import { readBytes, reasonOf } from '../files.js';
import type { Io } from '../io.js';
import { CallError } from './options.js';

/** A document that is to be published; its content is read again when its files are made. */
export interface Source {
  readonly file: string;
  readonly id: string;
  /** SHA-256 of the document. */
  readonly hash: string;
  readonly entry: Entry;
}

/** What was found in a folder. */
export interface Documents {
  readonly sources: readonly Source[];
  /** Lines for each document that is left out. */
  readonly faults: readonly string[];
  /** Lines for each file that is none. */
  readonly notes: readonly string[];
}

/** File systems take names of 255 bytes; endings come on top. */
const LONGEST_ID = 200;

/** Hex SHA-256. */
export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

type Kind = 'document' | 'editions' | 'other';

/** Whether a file is meant as a trend document; one that is no JSON may be, and its faults are told. */
function kindOf(value: unknown): Kind {
  if (value === undefined) return 'document';
  if (typeof value !== 'object' || value === null || !('version' in value && 'id' in value)) return 'other';
  return 'editions' in value && Array.isArray(value.editions) ? 'editions' : 'document';
}

/** A line for each fault of a document, as `validate` writes them. */
function faultLines(file: string, bytes: Uint8Array, problems: readonly { pointer: string; message: string }[]) {
  const findings = lintBytes(bytes, LIMITS.bytes);
  const faults = findings.filter(({ severity }) => severity === 'fault');
  if (faults.length > 0)
    return faults.map(({ line, column, pointer, message }) =>
      [`${file}:${line}:${column}`, pointer, message].filter(Boolean).join(' '),
    );
  return problems.map(({ pointer, message }) => {
    const place = findings.find((finding) => finding.pointer === pointer);
    return `${file}${place ? `:${place.line}:${place.column}` : ':'} ${pointer} ${message}`;
  });
}

async function bytesOf(file: string, io: Io): Promise<Uint8Array> {
  try {
    return await readBytes(file, io, LIMITS.bytes);
  } catch (error) {
    throw new CallError(`${file}: ${reasonOf(error)}`);
  }
}

/** Documents that share an id: none of them is published, since nobody knows which is meant. */
function withoutDoubles(sources: readonly Source[]) {
  const files = new Map<string, string[]>();
  for (const { id, file } of sources) files.set(id, [...(files.get(id) ?? []), file]);
  const doubles = [...files].filter(([, group]) => group.length > 1);
  return {
    sources: sources.filter(({ id }) => files.get(id)?.length === 1),
    faults: doubles.map(
      ([id, group]) => `the id "${id}" stands in ${group.join(' and ')}: each trend needs an id of its own`,
    ),
  };
}

/**
 * Reads every file, one at a time, and keeps what the collection says of it.
 * @throws {CallError} for a file that cannot be read
 */
export async function readDocuments(files: readonly string[], base: string, io: Io): Promise<Documents> {
  const sources: Source[] = [];
  const faults: string[] = [];
  const notes: string[] = [];
  for (const file of files) {
    const bytes = await bytesOf(file, io);
    const kind = bytes.length > LIMITS.bytes ? 'document' : kindOf(jsonIn(bytes));
    if (kind === 'editions') continue;
    if (kind === 'other') {
      notes.push(`${file}: passed over: no trend, since it has not both "version" and "id"`);
      continue;
    }
    const result = bytes.length > LIMITS.bytes ? { problems: [] } : readTrend(bytes, base);
    if (!isPublished(result)) faults.push(...faultLines(file, bytes, result.problems));
    else if (result.id.length > LONGEST_ID)
      faults.push(`${file}: /id has ${result.id.length} characters: file systems take ${LONGEST_ID}`);
    else sources.push({ file, id: result.id, hash: hashOf(bytes), entry: entryOf(result) });
  }
  const single = withoutDoubles(sources);
  return { sources: single.sources, faults: [...faults, ...single.faults], notes };
}
