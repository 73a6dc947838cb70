import { ContextEvent } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { EMPTY, type LoadState, stateOf } from '../store/load-state.js';
import { acquireStore } from '../store/store-registry.js';
import { type TrendSource, TrendStore } from '../store/trend-store.js';
import { trendContext } from './trend-context.js';

/** An element that will hand its trend to those inside it, once it is defined. */
const UNDEFINED_PROVIDER = ':is(trend-card, trend-provider):not(:defined)';

/** As `element.closest`, and on through the shadow roots that it is in. */
export function closestOf(element: Element | undefined, selector: string): Element | undefined {
  return (
    element && (element.closest(selector) ?? closestOf((element.getRootNode() as Partial<ShadowRoot>).host, selector))
  );
}

/** What an element says of the trend that it wants. */
export interface SourceHost extends ReactiveControllerHost, HTMLElement {
  readonly src: string;
  readonly integrity: string;
  readonly keep: boolean;
  /** True while an address is not yet to be loaded. */
  readonly deferred: boolean;
  /** Hands the trend on to the elements inside, where the host does that. */
  provide?(source: TrendSource | undefined): void;
}

/**
 * Joins an element to its trend: the document it was given, else the one at its `src`, else the
 * trend of the nearest card or provider. Watches it while the element is connected.
 */
export class SourceController implements ReactiveController {
  #source: TrendSource | undefined;
  #own: TrendStore | undefined;
  #given: TrendStore | undefined;
  #provided: TrendSource | undefined;
  #unsubscribe: (() => void) | undefined;
  #connected = false;
  #unprovide: (() => void) | undefined;

  constructor(private readonly host: SourceHost) {
    host.addController(this);
  }

  get source(): TrendSource | undefined {
    this.sync();
    return this.#source;
  }

  get state(): LoadState {
    return this.source?.state ?? EMPTY;
  }

  /** True where the trend is this element's own, and not that of an element around it. */
  get owned(): boolean {
    return this.#given !== undefined || this.host.src !== '';
  }

  /** Takes a document as an object, of whatever kind; null or undefined takes it back. */
  give(document: unknown): void {
    this.#given = document === null || document === undefined ? undefined : new TrendStore(stateOf(document));
    this.sync();
  }

  hostConnected(): void {
    this.#connected = true;
    this.#provided = undefined;
    this.#request();
    const provider = closestOf(this.host, UNDEFINED_PROVIDER);
    if (provider) {
      // Asks again: the first request went past the element before it could answer.
      void customElements.whenDefined(provider.localName).then(() => this.#connected && this.#request());
    }
    this.sync();
  }

  hostDisconnected(): void {
    this.#connected = false;
    this.#unprovide?.();
    this.#leave();
  }

  /** Asks the elements around for their trend, by the context protocol of the Web Components Community Group. */
  #request(): void {
    this.host.dispatchEvent(
      new ContextEvent(
        trendContext,
        this.host,
        (source, unprovide) => {
          if (unprovide !== this.#unprovide) this.#unprovide?.();
          this.#unprovide = unprovide;
          this.#provided = source;
          this.sync();
        },
        true,
      ),
    );
  }

  hostUpdate(): void {
    this.sync();
  }

  /** Follows what the host now asks for. */
  sync(): void {
    const next = this.#wanted();
    if (next === this.#source && (!next || this.#unsubscribe || !this.#connected)) return;
    this.#leave();
    this.#source = next;
    this.host.provide?.(next);
    if (this.#connected) this.#unsubscribe = next?.subscribe(() => this.host.requestUpdate());
    this.host.requestUpdate();
  }

  #wanted(): TrendSource | undefined {
    if (this.#given) return this.#given;
    const { src, integrity, keep, deferred } = this.host;
    if (!src) return this.#provided;
    if (!this.#connected || deferred) return this.#own;
    return (this.#own = acquireStore(src, integrity, this.#own, keep));
  }

  #leave(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }
}
