/** One fault in a document: where (an RFC 6901 JSON Pointer; `""` is the whole document) and what. */
export interface Problem {
  readonly pointer: string;
  readonly message: string;
}

/** Takes down one fault. */
export type Report = (pointer: string, message: string) => void;
