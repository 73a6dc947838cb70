import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { EMPTY, type LoadState, stateOf } from '../store/load-state.js';
import { acquireStore } from '../store/store-registry.js';
import { type TrendSource, TrendStore } from '../store/trend-store.js';
import { SourceRequest } from './source-request.js';

/** The element, as far as it says which trend it shows. */
export interface SourceHost extends ReactiveControllerHost, HTMLElement {
  readonly src: string;
  readonly integrity: string;
  readonly keep: boolean;
  /** True while the document at `src` must not load yet. */
  readonly deferred: boolean;
  /** Provides the trend to the elements inside; absent in elements that provide none. */
  provide?(source: TrendSource | undefined): void;
  /** Called after every change of the source: another one, or another state, selection or time range. */
  sourceChanged(): void;
}

/**
 * Joins an element to its trend: the document that was set on it, else the one at its `src`, else the trend of the
 * nearest card or provider. Subscribes to it while the element is connected. Getters only read: `sync` does the work,
 * and is called whenever the host or its place in the page changes.
 */
export class SourceController implements ReactiveController {
  #source: TrendSource | undefined;
  #own: TrendStore | undefined;
  #documentStore: TrendStore | undefined;
  #provided: TrendSource | undefined;
  #unsubscribe: (() => void) | undefined;
  #connected = false;
  readonly #request: SourceRequest;

  constructor(private readonly host: SourceHost) {
    this.#request = new SourceRequest(host, (source) => {
      this.#provided = source;
      this.sync();
      // The theme or heading level of the provider may have changed.
      host.requestUpdate();
    });
    host.addController(this);
  }

  get source(): TrendSource | undefined {
    return this.#source;
  }

  get state(): LoadState {
    return this.#source?.state ?? EMPTY;
  }

  /** True if the trend is this element's own, and not that of an element around it. */
  get owned(): boolean {
    return this.#documentStore !== undefined || this.host.src !== '';
  }

  /** Sets a document as an object, valid or not; null or undefined removes it. */
  give(document: unknown): void {
    this.#documentStore = document === null || document === undefined ? undefined : new TrendStore(stateOf(document));
    this.sync();
  }

  hostConnected(): void {
    this.#connected = true;
    this.#provided = undefined;
    this.#request.connect();
    this.sync();
  }

  hostDisconnected(): void {
    this.#connected = false;
    this.#request.disconnect();
    this.#leave();
  }

  hostUpdate(): void {
    this.sync();
  }

  /** Joins the host to the trend that it now asks for. Called after every change of the host's attributes. */
  sync(): void {
    const next = this.#nextSource();
    if (next === this.#source && (!next || this.#unsubscribe || !this.#connected)) return;
    this.#leave();
    this.#source = next;
    this.host.provide?.(next);
    if (this.#connected) this.#unsubscribe = next?.subscribe(() => this.host.sourceChanged());
    this.host.sourceChanged();
  }

  #nextSource(): TrendSource | undefined {
    if (this.#documentStore) return this.#documentStore;
    const { src, integrity, keep, deferred } = this.host;
    if (!src) return this.#provided;
    // `loading="lazy"` may be set right after `src`: a load that has only begun is given up.
    if (deferred && this.#own?.state.status === 'loading') this.#own = undefined;
    if (!this.#connected || deferred) return this.#own;
    return (this.#own = acquireStore(src, integrity, this.#own, keep));
  }

  #leave(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }
}
