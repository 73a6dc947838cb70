import type { TestContext } from 'vitest';
import { isCI } from '../../scripts/browsers.mjs';

declare module 'vitest' {
  interface TaskMeta {
    /** Why a test is skipped on this machine. `scripts/test.mjs` puts it into its summary. */
    skipped?: string;
  }
}

/** Skips a test that this machine cannot run, and says why in the summary. */
export function skipFor({ task, skip }: TestContext, reason: string | undefined): void {
  if (reason === undefined) return;
  task.meta.skipped = reason;
  skip(reason);
}

/** The longest that one file of these tests may take before it leaves the rest out, in ms. */
const LIMIT = 20 * 60_000;

/** A limit of time for all the hosts of a file, from now on. */
export function timeLimit(): () => string | undefined {
  const start = performance.now();
  return () => {
    if (performance.now() - start < LIMIT) return undefined;
    const reason = `not run: the hosts before it took ${LIMIT / 60_000} minutes`;
    if (isCI) throw new Error(reason);
    return reason;
  };
}
