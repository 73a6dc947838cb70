import { grouped } from './counted.js';
import type { Output } from './io.js';

/** How often it is told, in ms: often enough to be seen moving. */
const PACE = 100;
const ERASE = '\r\u001B[K';

/** Tells on a terminal how far a long work is. */
export interface Progress {
  /** So many of all are done. */
  at(done: number): void;
  /** Takes away what was told, before something else is written. */
  clear(): void;
}

/** Nothing is told of short work, and nothing at all but on a terminal. */
export function progressOn(output: Output, total: number, now: () => number = Date.now): Progress {
  let last = now();
  let shown = false;
  return {
    at(done) {
      if (!output.isTTY || now() - last < PACE) return;
      last = now();
      shown = true;
      output.write(`${ERASE}${grouped(done)} of ${grouped(total)}`);
    },
    clear() {
      if (shown) output.write(ERASE);
      shown = false;
    },
  };
}
