import type { Bytes, Read, Store } from './store.js';

/** The options of `createHandler`. */
export interface HandlerOptions extends Store {
  /** The address that all others are below: absolute, `https:` or `http:`; a slash at its end is added. */
  readonly base: string;
  /** Names the index: "All trends" in the collection's language by default. */
  readonly title?: string | undefined;
  /** Gives the files of the package's `dist`: in Node those of the installed package by default. */
  readonly asset?: Read | undefined;
  /** `trend-embed/resvg.wasm`, which makes pictures: needed with an `asset` of one's own; without it there are none. */
  readonly resvg?: WebAssembly.Module | undefined;
  /** Fonts (TTF, OTF) for other scripts than Latin, Greek and Cyrillic. */
  readonly fonts?: readonly Bytes[] | undefined;
  /** How long an answer may take, in ms, before it is 504: 10,000 by default. */
  readonly timeLimit?: number | undefined;
  /** Takes what went wrong: an error of the store, a document that is left out. Writes to the console by default. */
  readonly onError?: ((error: unknown, request: Request) => void) | undefined;
}

/** Answers the requests below the base address; never rejects. */
export type Handler = (request: Request) => Promise<Response>;
