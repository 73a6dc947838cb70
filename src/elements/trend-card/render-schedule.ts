/**
 * How a card comes to be, from its connection to its last section:
 *
 *   reserved → skeleton → partial(n) → complete
 *       └─────────┴───────────┴──────→ failed
 *   server-rendered ─────hydrate─────→ complete
 *
 * - reserved: the card is connected and loads its document. The fallback stays in view, the skeleton's height is
 *   reserved, and the style sheets are parsed in a task of their own.
 * - skeleton: below the fallback lines stand where text will be, until the trend is there; one window high at most.
 * - partial(n): n sections are rendered; placeholders keep the room of the others, so that nothing moves.
 * - complete: all sections and the footer are rendered; only now the state is `ready`.
 * - failed: a section threw. The state is `error`, and the fallback is shown (`TrendElement.performUpdate`).
 *
 * Sections are rendered until the time box of a task is spent; then the browser lays them out, input is handled, and
 * the next task goes on. A card is rendered at once where slices would help nobody: on a server, in a hidden document,
 * while hydrating, and where the page's address is a deep link.
 */
import { type CSSResult, isServer, type LitElement, type PropertyValues, supportsAdoptingStyleSheets } from 'lit';
import { isDeepLink } from '../../document/deep-link.js';
import { yieldToMain } from '../../loading/yield-to-main.js';
import { HydratableElement } from '../hydration/hydratable-element.js';
import { isServerRendered } from '../hydration/server-rendered.js';
import { heightOf } from '../states/skeleton.template.js';
import { containOffscreen } from './offscreen-containment.js';

/** Lit's build for Node runs in unit tests too, which have a document. Lit types it as the literal false. */
const ON_SERVER = (isServer as boolean) && typeof document === 'undefined';

/** The time box: rendering in one task ends when so many ms are spent. Layout, a task of its own, takes about as long. */
const TIME_BOX = 16;

/** An element with many sections, which are rendered on the schedule above. */
export abstract class ScheduledElement extends HydratableElement {
  /** How many sections are rendered; `Infinity` for all of them and the footer; undefined before the first. */
  #count: number | undefined;
  /** Settles when the card is complete or failed; undefined before it begins and after. */
  #slices: Promise<void> | undefined;
  #reserved = false;
  #growing = false;

  /** @internal How many sections there are. */
  protected abstract get sectionCount(): number;

  /** @internal How many sections are to be rendered now; `Infinity` for all of them and the footer. */
  protected get renderedCount(): number {
    return this.#count ?? Infinity;
  }

  /** @internal Whether this update only adds to the sections that are rendered: they stay as they are. */
  protected get growing(): boolean {
    return this.#growing;
  }

  /** @internal */
  protected override get untouched(): boolean {
    return this.#growing;
  }

  /** @internal */
  protected override get complete(): boolean {
    return this.hasUpdated && this.#count === Infinity && !this.#slices;
  }

  /** @internal */
  protected override get pending(): Promise<unknown> | undefined {
    return this.#slices?.then(() => super.pending) ?? super.pending;
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    if (isServerRendered(this)) return super.createRenderRoot();
    this.#reserved = true;
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    root.append(document.createElement('slot'));
    return root;
  }

  protected override async scheduleUpdate(): Promise<void> {
    if (this.#reserved) {
      this.#reserved = false;
      if (
        supportsAdoptingStyleSheets &&
        this.loadState.status === 'loading' &&
        this.ownerDocument === document &&
        !document.hidden
      )
        await reserveSpace(this, heightOf(this.skeleton));
      this.renderRoot.replaceChildren();
      super.createRenderRoot();
    }
    void super.scheduleUpdate();
  }

  /** The update that is the trend's first decides how the trend is rendered. */
  protected override update(changed: PropertyValues): void {
    if (this.#count === undefined && this.loadState.status === 'ready') {
      const atOnce = ON_SERVER || document.hidden || isDeepLink(location.hash) || this.served;
      this.#count = atOnce ? Infinity : 1;
      if (!atOnce) {
        containOffscreen(this);
        this.#slices = this.#renderInSlices(performance.now());
      }
    }
    try {
      super.update(changed);
    } catch (error) {
      if (!this.#growing) throw error;
      // A page's script has changed the tree between two tasks.
      this.#growing = false;
      super.update(changed);
    }
  }

  /** Updates now; what is rendered stays as it is where nothing else has asked for an update. */
  #grow(): void {
    this.#growing = !this.isUpdatePending && this.loadState.status === 'ready';
    this.requestUpdate();
    this.performUpdate();
    this.#growing = false;
  }

  /** @param begun when the task began, in ms */
  async #renderInSlices(begun: number): Promise<void> {
    try {
      // This update comes first.
      await Promise.resolve();
      while (this.loadState.status === 'ready') {
        const { renderedCount } = this;
        if (performance.now() - begun >= TIME_BOX || renderedCount === Infinity) {
          await yieldToMain();
          // The browser lays out now, if no frame has come: not together with all of the next slice, and before the
          // card is complete, because scroll anchoring may use it from then on.
          this.getBoundingClientRect();
          if (renderedCount === Infinity) {
            await nextFrame();
            return;
          }
          await yieldToMain();
          begun = performance.now();
        }
        this.#count = renderedCount < this.sectionCount && !document.hidden ? renderedCount + 1 : Infinity;
        this.#grow();
      }
    } finally {
      this.#count = Infinity;
      this.#slices = undefined;
      this.exposeState();
      // The page is told only now.
      this.#grow();
    }
  }
}

/** Settles after the next frame; soon where none comes, as in a window that is covered. */
const nextFrame = (): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, 60);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      setTimeout(resolve);
    });
  });

/** Reserves a card's height before its first rendering, and parses its style sheets, in tasks of their own. */
async function reserveSpace({ shadowRoot, constructor }: LitElement, height: number): Promise<void> {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    `:host(:not([hidden])){display:block;min-block-size:min(${height}px,100vh - 40px);overflow-anchor:none}`,
  );
  shadowRoot?.adoptedStyleSheets.push(sheet);
  await yieldToMain();
  // Lit parses each sheet in this getter.
  ((constructor as typeof LitElement).elementStyles as CSSResult[]).map(({ styleSheet }) => styleSheet);
  await yieldToMain();
}
