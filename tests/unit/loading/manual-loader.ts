import type { TrendDocument } from '../../../src/document/index.js';
import { TrendError } from '../../../src/loading/trend-error.js';
import { EMPTY } from '../../../src/store/load-state.js';
import { type Loader, TrendStore } from '../../../src/store/trend-store.js';

export const URL_HERE = 'https://page.example/trend.json';

export const trendNamed = (title: string): TrendDocument => ({ version: 1, id: 'x', title });

export interface ManualLoad {
  readonly signal: AbortSignal;
  readonly cache: RequestCache;
  readonly succeed: (trend: TrendDocument) => Promise<void>;
  /** Ends with the error, or rejects with whatever else it is. */
  readonly fail: (error: unknown) => Promise<void>;
}

/** Lets everything happen that has only to wait for its turn. */
export async function turns(): Promise<void> {
  for (let i = 0; i < 10; i++) await Promise.resolve();
}

/** A store whose loads succeed and fail when the test says so, and what it told of its use. */
export function manualStore() {
  const loads: ManualLoad[] = [];
  const uses: boolean[] = [];
  const load: Loader = (signal, cache) =>
    new Promise((resolve, reject) => {
      loads.push({
        signal,
        cache,
        succeed: (trend) => (resolve({ status: 'ready', trend, url: URL_HERE }), turns()),
        fail: (error) => {
          if (error instanceof TrendError) resolve({ status: 'error', failure: error });
          // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- anything may be thrown
          else reject(error);
          return turns();
        },
      });
    });
  const store = new TrendStore(EMPTY, { key: 'key', url: URL_HERE, load, onUse: (inUse) => uses.push(inUse) });
  return { store, loads, uses };
}

/** The load of that number, which must have begun. */
export function nth(loads: readonly ManualLoad[], index: number): ManualLoad {
  const load = loads[index];
  if (!load) throw new Error(`Only ${loads.length} loads were begun.`);
  return load;
}
