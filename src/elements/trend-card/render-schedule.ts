/**
 * How a card comes to be, from its connection to its last section:
 *
 *   reserved → skeleton → partial(n) → complete
 *       └─────────┴───────────┴──────→ failed
 *   server-rendered ─────hydrate─────→ complete
 *
 * - reserved: the card is connected and loads its document. The fallback stays in view, the skeleton's height is
 *   reserved, and the style sheets are parsed in a task of their own.
 * - skeleton: lines stand where text will be, until the trend is there.
 * - partial(n): n sections are rendered; placeholders keep the room of the others, so that nothing moves.
 * - complete: all sections and the footer are rendered; only now the state is `ready`.
 * - failed: a section threw. The state is `error`, and the fallback is shown (`TrendElement.update`).
 *
 * Sections are rendered until the time box of a task is spent; then the browser lays them out, input is handled, and
 * the next task goes on. A card is rendered at once where slices would help nobody: on a server, in a hidden document,
 * while hydrating, and where the page's address is a deep link.
 */
import { type CSSResult, isServer, type LitElement, type PropertyValues } from 'lit';
import { isDeepLink } from '../../document/deep-link.js';
import { yieldToMain } from '../../loading/yield-to-main.js';
import { loadMessages } from '../../messages/messages-for.js';
import { TrendElement, type TrendState } from '../base/trend-element.js';
import { tryHydrate } from '../hydration/hydrate.js';
import { embeddedDocument, isServerRendered, isStreaming, pageParsed } from '../hydration/server-rendered.js';
import { heightOf } from '../states/skeleton.template.js';
import { containOffscreen } from './offscreen-containment.js';

const ON_SERVER: boolean = isServer;

/** The time box: rendering in one task ends when so many ms are spent. Layout, a task of its own, takes about as long. */
const TIME_BOX = 12;

/** An element with many sections, which are rendered on the schedule above. */
export abstract class ScheduledElement extends TrendElement {
  /** How many sections are rendered; `Infinity` for all of them and the footer. */
  #count: number | undefined;
  /** How long rendering took in this task, in ms. */
  #spent = 0;
  /** Settles when the card is complete or failed; undefined before it begins and after. */
  #slices: Promise<void> | undefined;
  #reserved = false;
  #awaitsPage = false;
  #hasMessages = false;
  #backgroundChecked = false;

  /** How many sections there are. */
  protected abstract get sectionCount(): number;

  /** How many sections are to be rendered now; `Infinity` for all of them and the footer. */
  protected get renderedCount(): number {
    return this.#count ?? Infinity;
  }

  /** `ready` is said of a card when all of it is there. */
  override get state(): TrendState {
    return this.#slices && super.state === 'ready' ? 'loading' : super.state;
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
    if (trend && !this.trend) this.trend = trend;
    super.connectedCallback();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    // Server-rendered HTML brings its styles along.
    if (isServerRendered(this)) return this.shadowRoot ?? this;
    this.#reserved = true;
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    root.append(document.createElement('slot'));
    return root;
  }

  protected override async scheduleUpdate(): Promise<void> {
    if (this.#reserved) {
      this.#reserved = false;
      if (super.state === 'loading' && this.ownerDocument === document && !document.hidden)
        await reserveSpace(this, heightOf(this.skeletonLines));
      this.renderRoot.replaceChildren();
      super.createRenderRoot();
    }
    void super.scheduleUpdate();
  }

  /** Server-rendered HTML stays until there is a trend to show instead, and its messages. */
  protected override shouldUpdate(): boolean {
    if (!isServerRendered(this) || this.#hasMessages) return true;
    const messages = loadMessages(this.trend?.lang);
    if (this.trend && !messages) return true;
    if (!this.trend) super.updated();
    void messages?.then(() => {
      this.#hasMessages = true;
      this.requestUpdate();
    });
    return false;
  }

  protected override update(changed: PropertyValues): void {
    const begun = performance.now();
    if (this.#count === undefined && super.state === 'ready') this.#begin();
    super.update(changed);
    this.#spent += performance.now() - begun;
  }

  protected override commit(changed: PropertyValues): void {
    if (isServerRendered(this)) {
      let hydrated = false;
      try {
        hydrated = tryHydrate(this.renderRoot, this.render(), this.renderOptions);
      } finally {
        // Of another version's HTML, and where a section throws, nothing stays.
        if (!hydrated) {
          this.renderRoot.replaceChildren();
          super.createRenderRoot();
        }
      }
    }
    super.commit(changed);
  }

  protected override updated(): void {
    if (this.state !== 'loading' || super.state === 'loading') super.updated();
    // The first text is read before the rest has come.
    else if (!this.#backgroundChecked) this.adaptToBackground();
  }

  protected override adaptToBackground(): void {
    this.#backgroundChecked = super.state !== 'empty';
    super.adaptToBackground();
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const complete = await super.getUpdateComplete();
    if (!this.#slices) return complete;
    await this.#slices;
    return super.getUpdateComplete();
  }

  /** Decides how the trend is rendered, in the update that is its first. */
  #begin(): void {
    if (ON_SERVER || document.hidden || isDeepLink(location.hash) || isServerRendered(this)) {
      this.#count = Infinity;
      return;
    }
    containOffscreen(this);
    this.#count = 1;
    this.#spent = 0;
    this.#slices = this.#renderInSlices();
  }

  async #renderInSlices(): Promise<void> {
    try {
      for (;;) {
        await super.getUpdateComplete();
        const { renderedCount } = this;
        if (super.state !== 'ready') return;
        if (this.#spent >= TIME_BOX || renderedCount === Infinity) {
          await yieldToMain();
          // The browser lays out now, if no frame has come: not together with all of the next slice, and before the
          // card is complete, because scroll anchoring may use it from then on.
          this.getBoundingClientRect();
          if (renderedCount === Infinity) return;
          await yieldToMain();
          this.#spent = 0;
        }
        this.#count = renderedCount < this.sectionCount && !document.hidden ? renderedCount + 1 : Infinity;
        this.requestUpdate();
      }
    } finally {
      this.#count = Infinity;
      this.#slices = undefined;
      // Once more: the messages may have come meanwhile, and the state is told only now.
      this.requestUpdate();
    }
  }
}

/** Reserves a card's height before its first rendering, and parses its style sheets, in tasks of their own. */
async function reserveSpace({ shadowRoot, constructor }: LitElement, height: number): Promise<void> {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`:host(:not([hidden])){display:block;min-block-size:${height}px;overflow-anchor:none}`);
  shadowRoot?.adoptedStyleSheets.push(sheet);
  await yieldToMain();
  // Lit parses each sheet in this getter.
  ((constructor as typeof LitElement).elementStyles as CSSResult[]).map(({ styleSheet }) => styleSheet);
  await yieldToMain();
}
