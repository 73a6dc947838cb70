import { adoptStyles, type LitElement, type PropertyValues } from 'lit';
import type { TrendInput } from '../../document/index.js';
import { loadMessages } from '../../messages/messages-for.js';
import { loadExplainer } from '../../sections/glossary/glossary.js';
import { TrendElement } from '../base/trend-element.js';
import { tryHydrate } from './hydrate.js';
import { embeddedDocument, isServerRendered, isStreaming, pageParsed } from './server-rendered.js';

/** An element that a server may have rendered: that HTML stays until all that it needs has come, and is then taken over. */
export abstract class HydratableElement extends TrendElement {
  #awaitsPage = false;
  #served = false;
  #hasMessages = false;

  /** @internal Whether the element shows a server's HTML still. */
  protected get served(): boolean {
    return this.#served;
  }

  override connectedCallback(): void {
    if (this.#awaitsPage) return;
    if (isStreaming(this)) {
      this.#awaitsPage = true;
      void pageParsed().then(() => {
        this.#awaitsPage = false;
        if (this.isConnected) this.connectedCallback();
      });
      return;
    }
    const trend = embeddedDocument(this);
    if (trend && this.loadState.status === 'empty') this.trend = trend as TrendInput;
    super.connectedCallback();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    this.#served = isServerRendered(this);
    const { shadowRoot } = this;
    if (!this.#served || !shadowRoot) return super.createRenderRoot();
    // Server-rendered HTML brings its styles along, which a page's policy may refuse.
    if (!shadowRoot.querySelector('style')?.sheet)
      adoptStyles(shadowRoot, (this.constructor as typeof LitElement).elementStyles);
    return shadowRoot;
  }

  /** Server-rendered HTML stays until there is a trend to show instead, and its messages. */
  protected override shouldUpdate(): boolean {
    if (!this.#served || this.#hasMessages) return true;
    const needed = [loadMessages(this.trend?.lang), loadExplainer(this.trend)].filter(
      (pending) => pending !== undefined,
    );
    if (this.trend && needed.length === 0) return true;
    if (!this.trend) this.updated();
    else
      void Promise.all(needed).then(() => {
        this.#hasMessages = true;
        this.requestUpdate();
      });
    return false;
  }

  protected override update(changed: PropertyValues): void {
    if (this.#served) {
      let hydrated = false;
      try {
        hydrated = tryHydrate(this.renderRoot, this.render(), this.renderOptions);
      } finally {
        this.#served = false;
        // Of another version's HTML, and where a section throws, nothing stays.
        if (!hydrated) {
          this.renderRoot.replaceChildren();
          super.createRenderRoot();
        }
      }
    }
    super.update(changed);
  }
}
