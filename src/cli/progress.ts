import { grouped } from './counted.js';
import type { Output } from './io.js';

/** Interval between updates, in ms. */
const INTERVAL = 100;
const ERASE = '\r\u001B[K';

/** Shows the progress of a long run on a terminal. */
export interface Progress {
  /** Shows how many documents are done. */
  at(done: number): void;
  /** Erases the progress before other output. */
  clear(): void;
}

/** Shows nothing for short runs, and nothing without a terminal. */
export function progressOn(output: Output, total: number, now: () => number = Date.now): Progress {
  let last = now();
  let shown = false;
  return {
    at(done) {
      if (!output.isTTY || now() - last < INTERVAL) return;
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
