import { OnDemand } from '../../sections/behaviours/on-demand.js';
import { followLink } from '../../sections/behaviours/links.js';
import type { ReaderScroll } from '../../sections/behaviours/reader-scroll.js';
import { closestOf } from '../../context/source-request.js';
import type { HeadingLevel } from '../../sections/parts/heading-level.js';
import type { TrendTheme } from './attributes.js';
import { failureView } from '../states/load-failure-view.js';
import { isServerRendered } from '../hydration/server-rendered.js';
import { noteOpening } from '../../sections/behaviours/visit.js';
import { readoptStyles } from './readopt-styles.js';
import { TrendAttributes } from './trend-attributes.js';

/** Keeps keys inside, of fields that come with what answers the reader, and prepares the element for paper. */
const lateBehaviours = new OnDemand(() => import('./late-behaviours.js'));

/** How an element gets along with the page around it. */
export abstract class PageElement extends TrendAttributes {
  /** @internal */
  declare readerScroll?: ReaderScroll;

  /** @internal */
  declare paper?: string | undefined;

  /** @internal Whether the element shows a server's HTML, of which it has rendered nothing yet. */
  served = false;

  readonly #addBehaviours = (code: typeof lateBehaviours.code): void => code?.addBehaviours(this);

  override connectedCallback(): void {
    super.connectedCallback();
    this.renderRoot.addEventListener('click', followLink);
    noteOpening();
    lateBehaviours.use(this, this.#addBehaviours);
    // Whether the reader has scrolled since.
    if (location.hash) void lateBehaviours.load();
  }

  /** Constructed style sheets stay behind when an element moves to another document. */
  adoptedCallback(): void {
    readoptStyles(this, ...(failureView ? [failureView.failureStyles] : []));
    this.requestUpdate();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    this.served = isServerRendered(this);
    if (this.ownerDocument === document) return super.createRenderRoot();
    // In another document the style sheets come with the adoption.
    return this.shadowRoot ?? this.attachShadow({ mode: 'open' });
  }

  /** @internal The level of the topmost heading: the element's own, else that of the providers around it. */
  get shownLevel(): HeadingLevel {
    return this.inherited('heading-level')?.headingLevel ?? 2;
  }

  /** @internal The theme of the providers around it; undefined where the element has its own, or there is none. */
  get handedTheme(): TrendTheme | undefined {
    const from = this.inherited('theme');
    return from === this || from?.theme === 'auto' ? undefined : from?.theme;
  }

  /** The nearest element that has an attribute: the element itself, else a provider around it. */
  protected inherited(name: string): TrendAttributes | undefined {
    if (this.hasAttribute(name)) return this;
    // The library for servers has no `closest`.
    return typeof document === 'undefined'
      ? undefined
      : (closestOf(this, `trend-provider[${name}]`) as TrendAttributes | undefined);
  }
}
