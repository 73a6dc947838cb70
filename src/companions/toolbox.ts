import { warnOnce } from '../console/warn-once.js';

/**
 * What the script for tags shares with its companion files, so that no module is there twice: the build puts it here
 * (`scripts/companions.ts`). First its version, which a companion compares with its own.
 */
declare const TREND_EMBED: readonly unknown[];

/** The content of a companion file: makes its exports from what the script shares; throws where that is another version. */
export type Companion = (toolbox: readonly unknown[]) => unknown;

const companions = new Map<string, Promise<unknown>>();
const failures = new Map<string, number>();

/**
 * Loads a companion once. After a failure, of which the console names the file, the next call tries again.
 * @param name of the file, without its extension
 * @param read reads the file; `attempt` counts from 0
 */
export function companion<T>(name: string, read: (name: string, attempt: number) => Promise<Companion>): Promise<T> {
  let loading = companions.get(name);
  if (!loading) {
    loading = read(name, failures.get(name) ?? 0).then((make) => make(TREND_EMBED));
    companions.set(name, loading);
    loading.catch(() => {
      companions.delete(name);
      failures.set(name, (failures.get(name) ?? 0) + 1);
      warnOnce(`${name}.js could not be loaded: put it beside the script.`);
    });
  }
  return loading as Promise<T>;
}
