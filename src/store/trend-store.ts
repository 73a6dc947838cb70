import type { TimeSpan } from '../document/index.js';
import type { LoadResult } from '../loading/load-result.js';
import { EMPTY, type LoadState, unexpected } from './load-state.js';

/** Loads the document; `cache` is `reload` to bypass the HTTP cache. Rejects when the signal aborts. */
export type Loader = (signal: AbortSignal, cache: RequestCache) => Promise<LoadResult>;

/** A place in an element that a link can lead to: a point on a timeline, a row of a table, or a question. */
export type TrendPlace = 'point' | 'row' | 'question';

/** An element that shows a trend, as the other elements that show it see it. */
export interface TrendPeer {
  /**
   * Scrolls to a piece of evidence or a question, by its index in the document.
   * @param focus whether the focus moves there too
   * @returns false if the element does not show it
   */
  reveal(place: TrendPlace, index: number, focus: boolean): boolean;
}

/**
 * One trend, as the elements that show it see it: what it is, and what the reader selected in it. Elements of different
 * builds on one page meet through this interface (see `trendContext`), so members are added and never changed; a member
 * added later is optional.
 */
export interface TrendSource {
  /** Where loading stands. Every change is a new object. */
  readonly state: LoadState;
  /** The index, in the document's `evidence`, of the selected piece; undefined for none. */
  readonly selected: number | undefined;
  /** The visible time range; undefined for all of the time, and in sources that have none. */
  readonly timeRange?: TimeSpan | undefined;
  /**
   * Calls the listener after every change of `state`, `selected` or `timeRange`. The document loads while there are
   * subscribers.
   * @returns a function that ends the subscription
   */
  subscribe(listener: () => void): () => void;
  /** Selects a piece of evidence in every element that shows the trend; undefined clears the selection. */
  select(index: number | undefined): void;
  /** Sets the visible time range in every element that shows the trend; undefined for all of the time. */
  setTimeRange?(timeRange: TimeSpan | undefined): void;
  /** The connected elements that show the trend and can lead to a place in it; missing in sources that have none. */
  readonly peers?: Set<TrendPeer>;
  /**
   * Loads the document again, bypassing the HTTP cache. A trend that is shown stays until the new one has loaded.
   * @returns a promise that resolves when loading has ended, and never rejects
   */
  reload(): Promise<void>;
}

/** Where a store's document comes from. */
export interface Remote {
  /** Identifies the document: its address and its hash. */
  readonly key: string;
  readonly url: string;
  readonly load: Loader;
  /** Called when the first subscriber comes (true) and after the last one has left (false). */
  readonly onUse?: (inUse: boolean) => void;
}

/** One trend: its load state, its selection, its time range, and their subscribers. */
export class TrendStore implements TrendSource {
  #state: LoadState;
  #selected: number | undefined;
  #timeRange: TimeSpan | undefined;
  #loading: AbortController | undefined;
  readonly #listeners = new Set<() => void>();
  readonly peers = new Set<TrendPeer>();

  /** Whether to keep an offline copy in the reader's browser. */
  declare keep?: boolean;

  /**
   * @param initial the state before anything is loaded
   * @param remote how to load the document; without it the state never changes
   */
  constructor(
    initial: LoadState = EMPTY,
    private readonly remote?: Remote,
  ) {
    this.#state = initial;
  }

  /** Identifies the document; undefined for a document that was set as an object. */
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
    // A new function for each subscription: the same listener may subscribe twice.
    const entry = () => listener();
    this.#listeners.add(entry);
    if (this.#listeners.size === 1) this.remote?.onUse?.(true);
    if (this.#state.status === 'empty') void this.#load('default');
    return () => {
      if (!this.#listeners.delete(entry) || this.#listeners.size > 0) return;
      // An element that is moved in the page unsubscribes and subscribes again in one task: loading goes on.
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
    // The loader handles its failures; it rejects only when it is aborted, or has not loaded itself.
    const result = await load(loading.signal, cache).catch(() => unexpected(url));
    // An aborted load is out of date.
    if (loading.signal.aborted) return;
    const shown = this.#state;
    this.#set('failure' in result && shown.status === 'ready' ? { ...shown, failure: result.failure } : result);
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
