/** A problem in a document; `pointer` is an RFC 6901 JSON Pointer (`""` is the whole document). */
export interface Problem {
  readonly pointer: string;
  readonly message: string;
}

/** Records a problem. */
export type Report = (pointer: string, message: string) => void;
