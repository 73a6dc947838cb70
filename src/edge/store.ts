/** Bytes as stores give them: R2 and KV give an `ArrayBuffer`. */
export type Bytes = Uint8Array | ArrayBuffer;

/** Gives the file at a path, or null where there is none. */
export type Read = (path: string) => Promise<Bytes | null | undefined> | Bytes | null | undefined;

/** Where a publisher's documents are. */
export interface Store {
  /** Gives the bytes of `ID.json`, `ID/editions.json` or `ID/editions/NAME.json`, or null. */
  readonly read: Read;
  /** All ids, in any order. */
  readonly list: () => AsyncIterable<string> | Iterable<string>;
}

/**
 * Reads a file as bytes.
 * @throws {TypeError} for what is neither bytes nor nothing
 */
export async function readBytes(read: Read, path: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const bytes = (await read(path)) ?? undefined;
  if (bytes === undefined) return undefined;
  if (bytes instanceof ArrayBuffer) return new Uint8Array(bytes);
  if (bytes instanceof Uint8Array) return bytes as Uint8Array<ArrayBuffer>;
  throw new TypeError(`${path}: the store gave neither bytes nor null`);
}
