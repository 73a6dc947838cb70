/**
 * Holds `TrendSource` still: elements of different builds meet through it, so a member may be added, as an optional one,
 * and none may change. `tsc -p tests/types` is the test.
 */
import type { LoadState, TrendSource } from '../../src/entries/context.js';
import type { TimeSpan } from '../../src/document/index.js';
import type { TrendPeer } from '../../src/store/trend-store.js';

/** The members of the context key `trend-embed/source/2`. */
interface Source2 {
  readonly state: LoadState;
  readonly selected: number | undefined;
  readonly timeRange?: TimeSpan | undefined;
  subscribe(listener: () => void): () => void;
  select(index: number | undefined): void;
  setTimeRange?(timeRange: TimeSpan | undefined): void;
  readonly peers?: Set<TrendPeer>;
  reload(): Promise<void>;
}

type Same<A, B> = [A, B] extends [B, A] ? true : false;
type Holds<Claim extends true> = Claim;

export type Frozen = [
  Holds<Same<TrendSource, Source2>>,
  Holds<Same<keyof TrendSource, keyof Source2>>,
  Holds<Same<LoadState['status'], 'empty' | 'loading' | 'ready' | 'error'>>,
];
