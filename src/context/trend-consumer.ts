import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Evidence, TrendDocument } from '../document/index.js';
import type { TrendError } from '../loading/trend-error.js';
import { EMPTY, type LoadState } from '../store/load-state.js';
import { evidenceAt, WantedEvidence } from '../store/selected-evidence.js';
import type { TrendSource } from '../store/trend-store.js';
import { SourceRequest } from './source-request.js';

/**
 * Gives an element of the page's own the trend of the nearest `<trend-card>` or `<trend-provider>` around it, and updates
 * the element after each change: of the load state, of the selected piece, of the visible time range.
 *
 * The host is any `ReactiveControllerHost`, as every `LitElement` is. Where nothing around it provides a trend, `state`
 * is `empty`.
 */
export class TrendConsumer implements ReactiveController {
  #source: TrendSource | undefined;
  #unsubscribe: (() => void) | undefined;
  readonly #wanted = new WantedEvidence();
  readonly #request: SourceRequest;

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    this.#request = new SourceRequest(host, (source) => this.#join(source));
    host.addController(this);
  }

  /** The trend with its load state and what the reader did with it; undefined where nothing provides one. */
  get source(): TrendSource | undefined {
    return this.#source;
  }

  /** Where loading stands: `empty`, `loading`, `ready` or `error`. */
  get state(): LoadState['status'] {
    return this.#state.status;
  }

  /** The trend; undefined until it is there, and where it cannot be had. */
  get trend(): TrendDocument | undefined {
    return this.#state.status === 'ready' ? this.#state.trend : undefined;
  }

  /** Why the trend cannot be had, in the state `error`. */
  get error(): TrendError | undefined {
    return this.#state.status === 'error' ? this.#state.failure : undefined;
  }

  /** The selected piece of evidence, or null; set it to a piece, to its id, or to null, before the trend is there too. */
  get selected(): Evidence | null {
    return evidenceAt(this.trend, this.#source?.selected);
  }
  set selected(piece: Evidence | string | null) {
    this.#wanted.set(piece);
    this.#source?.select(this.#wanted.take(this.trend));
  }

  hostConnected(): void {
    this.#request.connect();
  }

  hostDisconnected(): void {
    this.#request.disconnect();
    this.#join(undefined);
  }

  get #state(): LoadState {
    return this.#source?.state ?? EMPTY;
  }

  #join(source: TrendSource | undefined): void {
    if (source === this.#source) return;
    this.#unsubscribe?.();
    this.#source = source;
    this.#unsubscribe = source?.subscribe(() => this.#changed());
    this.#changed();
  }

  #changed(): void {
    const index = this.#wanted.take(this.trend, this.#source?.selected);
    if (index !== undefined) this.#source?.select(index);
    this.host.requestUpdate();
  }
}
