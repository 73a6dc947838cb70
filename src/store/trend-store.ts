import type { TimeSpan, TrendDocument } from '../document/index.js';
import { EMPTY, type LoadState, toTrendError } from './load-state.js';

/** Loads the document; `cache` is `reload` to go past the HTTP cache. */
export type Loader = (signal: AbortSignal, cache: RequestCache) => Promise<TrendDocument>;

/** What elements need to know of a store. It joins elements of different versions: only grow it. */
export interface TrendSource {
  readonly state: LoadState;
  /** The index, in the document's `evidence`, of the piece that the reader picked. */
  readonly selected: number | undefined;
  /** Calls back after every change; returns the way to stop it. A source loads while someone listens. */
  subscribe(listener: () => void): () => void;
  select(index: number | undefined): void;
  /** The stretch of time that the reader looks at; missing for all of it, and in sources of older versions. */
  readonly timeRange?: TimeSpan | undefined;
  /** Looks at a stretch of time, everywhere; undefined for all of it. */
  setTimeRange?(stretch: TimeSpan | undefined): void;
  /** Loads again, past the HTTP cache. Settles when that is done; never rejects. */
  reload(): Promise<void>;
}

/** Where a store's document comes from. */
export interface Remote {
  /** Tells it from other documents. */
  readonly key: string;
  readonly url: string;
  readonly load: Loader;
  /** Told when the first listener comes (true) and after the last one left (false). */
  readonly onUse?: (inUse: boolean) => void;
}

/** One trend: its load state, its selection, and those who watch them. */
export class TrendStore implements TrendSource {
  #state: LoadState;
  #selected: number | undefined;
  #timeRange: TimeSpan | undefined;
  #loading: AbortController | undefined;
  readonly #listeners = new Set<() => void>();

  /** Whether the page asked for its last good copy to be kept in the reader's browser. */
  declare keep?: boolean;

  /**
   * @param initial where it stands before anything is loaded
   * @param remote the way to load it; without one it stays as it is
   */
  constructor(
    initial: LoadState = EMPTY,
    private readonly remote?: Remote,
  ) {
    this.#state = initial;
  }

  /** Tells its document from others; undefined for one that was handed over as an object. */
  get key(): string | undefined {
    return this.remote?.key;
  }

  get state(): LoadState {
    return this.#state;
  }

  get selected(): number | undefined {
    return this.#selected;
  }

  get timeRange(): TimeSpan | undefined {
    return this.#timeRange;
  }

  subscribe(listener: () => void): () => void {
    // A function of its own for each subscription: the same listener may subscribe twice.
    const entry = () => listener();
    this.#listeners.add(entry);
    if (this.#listeners.size === 1) this.remote?.onUse?.(true);
    if (this.#state.status === 'empty') void this.#load('default');
    return () => {
      if (!this.#listeners.delete(entry) || this.#listeners.size > 0) return;
      // An element that is moved leaves and comes back at once: that is no reason to stop.
      queueMicrotask(() => {
        if (this.#listeners.size > 0) return;
        this.#loading?.abort();
        if (this.#state.status === 'loading') this.#state = EMPTY;
        this.remote?.onUse?.(false);
      });
    };
  }

  select(index: number | undefined): void {
    if (index === this.#selected) return;
    this.#selected = index;
    this.#notify();
  }

  setTimeRange(timeRange: TimeSpan | undefined): void {
    this.#timeRange = timeRange;
    this.#notify();
  }

  reload(): Promise<void> {
    return this.#load('reload');
  }

  async #load(cache: RequestCache): Promise<void> {
    if (!this.remote) return;
    const { url, load } = this.remote;
    this.#loading?.abort();
    const loading = (this.#loading = new AbortController());
    if (this.#state.status !== 'ready') this.#set({ status: 'loading', url });
    let next: LoadState;
    try {
      next = { status: 'ready', trend: await load(loading.signal, cache), url };
    } catch (error) {
      const failure = toTrendError(error, url);
      const shown = this.#state.status === 'ready' ? this.#state : failure.kept;
      next = shown ? { ...shown, failure } : { status: 'error', failure };
    }
    // A load that was given up, or overtaken by another, has nothing more to say.
    if (!loading.signal.aborted) this.#set(next);
  }

  #set(state: LoadState): void {
    if (state.status === 'ready' && this.#state.status === 'ready' && state.trend !== this.#state.trend)
      this.#selected = this.#timeRange = undefined;
    this.#state = state;
    this.#notify();
  }

  #notify(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}
