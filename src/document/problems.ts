/** One fault in a document: where (an RFC 6901 JSON Pointer; `""` is the whole document) and what. */
export interface Problem {
  readonly pointer: string;
  readonly message: string;
}

/** Builds an RFC 6901 JSON Pointer from property names and array indices. */
export function jsonPointer(path: readonly unknown[]): string {
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
