import { type Entry, entryOf, isPublished, type PublishedTrend, readTrend } from '../publish/index.js';
import type { Wanted } from './deadline.js';
import { isId } from './route.js';
import { readBytes, type Store } from './store.js';

/** How many documents are read at the same time for the collection: edge runtimes open six connections at once. */
const AT_ONCE = 6;

/** The published trends of a store. */
export interface Documents {
  /** The bytes of a document; undefined where there is none. */
  bytes(id: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** The trend in them; undefined where the document has faults, or another id. */
  trendIn(id: string, bytes: Uint8Array): PublishedTrend | undefined;
  /** Both. */
  read(id: string): Promise<PublishedTrend | undefined>;
  /** What the collection's files say of every trend. */
  entries(wanted: Wanted): Promise<readonly Entry[]>;
}

/** A document of the store that is left out, for whoever runs the server. */
export class FaultyDocumentError extends Error {
  constructor(path: string, faults: readonly string[]) {
    super(`${path} is not published: ${faults.join('; ')}`);
    this.name = 'FaultyDocumentError';
  }
}

/**
 * The published trends of a store.
 * @param report takes what is wrong with documents that are left out
 */
export function documentsOf(store: Store, base: string, report: (error: Error) => void): Documents {
  const pathOf = (id: string) => `${id}.json`;
  const bytesOf = (id: string) => readBytes(store.read, pathOf(id));

  function trendIn(id: string, bytes: Uint8Array): PublishedTrend | undefined {
    const path = pathOf(id);
    const result = readTrend(bytes, base);
    if (!isPublished(result)) {
      report(
        new FaultyDocumentError(
          path,
          result.problems.map(({ pointer, message }) => `${pointer} ${message}`.trim()),
        ),
      );
      return undefined;
    }
    if (result.id === id) return result;
    report(new FaultyDocumentError(path, [`its id is "${result.id}"`]));
    return undefined;
  }

  async function read(id: string): Promise<PublishedTrend | undefined> {
    const bytes = await bytesOf(id);
    return bytes && trendIn(id, bytes);
  }

  async function entries(wanted: Wanted): Promise<readonly Entry[]> {
    const ids = new Set<string>();
    for await (const id of store.list()) {
      wanted.check();
      if (isId(id)) ids.add(id);
    }
    const found: Entry[] = [];
    const queue = ids.values();
    const reader = async () => {
      for (const id of queue) {
        wanted.check();
        const trend = await read(id);
        if (trend) found.push(entryOf(trend));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, reader));
    return found;
  }

  return { bytes: bytesOf, trendIn, read, entries };
}
