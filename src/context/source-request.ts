import { ContextEvent } from '@lit/context';
import type { TrendSource } from '../store/trend-store.js';
import { trendContext } from './trend-context.js';

/** An element that provides its trend to the elements inside it once it is defined. */
const UNDEFINED_PROVIDER = ':is(trend-card, trend-provider):not(:defined)';

/** As `element.closest`, but also searches outside the shadow roots that contain the element. */
export function closestOf(element: Element | undefined, selector: string): Element | undefined {
  return (
    element && (element.closest(selector) ?? closestOf((element.getRootNode() as Partial<ShadowRoot>).host, selector))
  );
}

/** Asks for the trend of the elements around (context protocol of the Web Components Community Group). */
export class SourceRequest {
  #connected = false;
  #unprovide: (() => void) | undefined;

  /** @param provide called at once where an element around has a trend, and whenever it has another */
  constructor(
    private readonly host: HTMLElement,
    private readonly provide: (source: TrendSource | undefined) => void,
  ) {}

  connect(): void {
    this.#connected = true;
    this.#ask();
    const provider = closestOf(this.host, UNDEFINED_PROVIDER);
    // The first request passed the provider before it was defined: ask again.
    if (provider)
      void customElements.whenDefined(provider.localName).then(() => {
        if (this.#connected) this.#ask();
      });
  }

  disconnect(): void {
    this.#connected = false;
    this.#unprovide?.();
    this.#unprovide = undefined;
  }

  #ask(): void {
    this.host.dispatchEvent(
      new ContextEvent(
        trendContext,
        this.host,
        (source, unprovide) => {
          if (unprovide !== this.#unprovide) this.#unprovide?.();
          this.#unprovide = unprovide;
          this.provide(source);
        },
        true,
      ),
    );
  }
}
