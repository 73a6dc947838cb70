import { adoptStyles, type LitElement, type PropertyValues } from 'lit';
import type { TrendInput } from '../../document/index.js';
import { loadMessages } from '../../messages/messages-for.js';
import { loadExplainer } from '../../sections/glossary/glossary.js';
import { OnDemand } from '../../sections/behaviours/on-demand.js';
import { TrendElement } from '../base/trend-element.js';
import { embeddedDocument, isServerRendered, isStreaming, pageParsed } from './server-rendered.js';

/** Only pages with a server's HTML need it; without it, that is replaced by what the element renders. */
const hydration = new OnDemand(() => import('./hydrate.js'), false);

/** An element that a server may have rendered: that HTML stays until all that it needs has come, and is then taken over. */
export abstract class HydratableElement extends TrendElement {
  #awaitsPage = false;
  #hasNeeded = false;

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
    const { shadowRoot } = this;
    this.served = isServerRendered(this);
    if (!this.served || !shadowRoot) return super.createRenderRoot();
    // Server-rendered HTML brings its styles along, which a page's policy may refuse.
    if (!shadowRoot.querySelector('style')?.sheet)
      adoptStyles(shadowRoot, (this.constructor as typeof LitElement).elementStyles);
    return shadowRoot;
  }

  /** Server-rendered HTML stays until there is a trend to show instead, and what that needs. */
  protected override shouldUpdate(): boolean {
    if (!this.served || this.#hasNeeded) return true;
    const needed = [
      loadMessages(this.trend?.lang),
      loadExplainer(this.trend),
      hydration.code ? undefined : hydration.load(),
    ].filter((pending) => pending !== undefined);
    if (this.trend && needed.length === 0) return true;
    if (!this.trend) this.updated();
    else
      void Promise.all(needed).then(() => {
        this.#hasNeeded = true;
        this.requestUpdate();
      });
    return false;
  }

  protected override update(changed: PropertyValues): void {
    if (this.served) {
      let hydrated = false;
      try {
        hydrated = hydration.code?.tryHydrate(this.renderRoot, this.render(), this.renderOptions) ?? false;
      } finally {
        this.served = false;
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
