import { type CSSResultGroup, html, LitElement, nothing, type PropertyDeclarations } from 'lit';
import { closestOf, SourceController, type SourceHost } from '../../context/source-controller.js';
import type { TrendDocument } from '../../document/index.js';
import { textDirection } from '../../locale/direction.js';
import { TrendEvent } from '../../events/events.js';
import type { LoadState } from '../../store/load-state.js';
import type { TrendError } from '../../loading/trend-error.js';
import type { TrendSource } from '../../store/trend-store.js';
import { stateMessages } from '../../messages/en.js';
import { loadMessages, messagesFor } from '../../messages/messages-for.js';
import { keyword, type TrendTheme, writeAttribute } from './attributes.js';
import { headingLevel, type HeadingLevel } from '../../sections/parts/heading-level.js';
import { hostStyles } from './host.styles.js';
import type { StaleNotice } from '../states/stale-notice.js';
import type { SectionHost, SectionView } from '../../sections/section.js';
import { skeletonTemplate } from '../states/skeleton.template.js';

const directionOf = (lang: string | undefined) => (lang === undefined ? lang : textDirection(lang));

/** What is seldom needed; never there when it cannot be had. */
let seldom: typeof import('../states/seldom.js') | undefined;
let bringing: Promise<void> | undefined;
const bringSeldom = (then: () => void) => {
  bringing ??= import('../states/seldom.js').then(
    (module) => {
      seldom = module;
    },
    () => undefined,
  );
  void bringing.then(then);
};

const OWN = { noAccessor: true };

/** Where the loading of a trend stands. */
export type TrendState = LoadState['status'];

/**
 * What every element has: a trend, from its property, its `src` or the elements around it; the four
 * states in which that can be; and the events that tell of them. A subclass renders the trend.
 * @fires trend-load - the trend is shown
 * @fires trend-error - the trend cannot be shown, or could not be loaded again
 * @cssprop --trend-ink - text, the axis
 * @cssprop --trend-quiet - dates, labels, captions
 * @cssprop --trend-line - rules and grid lines
 * @cssprop --trend-support - supporting evidence, the first series
 * @cssprop --trend-challenge - counterexamples
 * @cssprop --trend-second - the second series
 * @cssprop --trend-accent - focus and the picked row
 * @cssprop --trend-surface - the background
 * @cssprop --trend-raised - boxes that open above the text
 * @cssprop --trend-font-family - all type
 * @cssprop [--trend-font-size=16px] - the base of the scale
 * @cssprop [--trend-line-height=1.55] - running text
 * @cssprop [--trend-measure=66ch] - the longest line of text
 * @cssprop --trend-heading-font - claim, headings and figures
 * @cssprop [--trend-heading-weight=700] - claim, headings and figures
 * @cssprop [--trend-title-size=clamp(25px, 1.1em + 2.9cqi, 38px)] - the claim
 * @cssprop [--trend-figure-size=clamp(56px, 3.2em + 3cqi, 84px)] - the shares
 * @cssprop [--trend-space=40px] - between sections
 * @cssprop --trend-padding - inside the edge
 * @cssprop --trend-radius - corners
 * @cssprop [--trend-max-width=none] - the widest that it grows
 */
export abstract class TrendElement extends LitElement implements SourceHost, SectionHost {
  static override styles: CSSResultGroup = hostStyles;

  // Attributes are the state: each property reads and writes its own, as in HTML.
  static override properties: PropertyDeclarations = {
    trend: { attribute: false, noAccessor: true },
    src: OWN,
    integrity: OWN,
    keep: OWN,
    headingLevel: { attribute: 'heading-level', noAccessor: true },
    theme: OWN,
  };

  readonly #trend = new SourceController(this);
  readonly #internals = this.attachInternals();
  #announced: LoadState | undefined;
  /** Of the trend, or else of the page: first known when rendering is over, since a server knows no page. */
  #lang: string | undefined;

  /**
   * The trend that is shown. Set it to a document as an object to show that; it is parsed and copied,
   * never kept. A faulty one gives the state `error`; null takes it back.
   */
  get trend(): TrendDocument | undefined {
    const { state } = this.#trend;
    return state.status === 'ready' ? state.trend : undefined;
  }
  set trend(document: unknown) {
    this.#trend.give(document);
  }

  /**
   * The address of a trend document, relative to the page.
   * @attr src
   */
  get src(): string {
    return this.getAttribute('src')?.trim() ?? '';
  }
  set src(src: string | null) {
    writeAttribute(this, 'src', src);
  }

  /**
   * The hash that the document at `src` must match (Subresource Integrity).
   * @attr integrity
   */
  get integrity(): string {
    return this.getAttribute('integrity')?.trim() ?? '';
  }
  set integrity(integrity: string | null) {
    writeAttribute(this, 'integrity', integrity);
  }

  /**
   * Keeps the last good copy of the document at `src` in the reader's browser, to be shown, with its date, when the
   * document cannot be had. Without it nothing is stored.
   * @attr keep
   */
  get keep(): boolean {
    return this.hasAttribute('keep');
  }
  set keep(keep: boolean | null) {
    writeAttribute(this, 'keep', keep ? '' : null);
  }

  /**
   * The level of the topmost heading, 1 to 6.
   * @attr heading-level
   */
  get headingLevel(): HeadingLevel {
    const level = Number(this.getAttribute('heading-level'));
    return level === headingLevel(level) ? level : 2;
  }
  set headingLevel(level: number | null) {
    writeAttribute(this, 'heading-level', level);
  }

  /**
   * `auto` follows the page's own colours; `light` and `dark` bring a surface of their own.
   * @attr theme
   */
  get theme(): TrendTheme {
    return keyword(this, 'theme', ['auto', 'light', 'dark']);
  }
  set theme(theme: TrendTheme | null) {
    writeAttribute(this, 'theme', theme);
  }

  /** Where loading stands: `empty`, `loading`, `ready` or `error`; also a custom state. */
  get state(): TrendState {
    return this.#trend.state.status;
  }

  /** Why the trend cannot be shown, in the state `error`. */
  get error(): TrendError | undefined {
    const { state } = this.#trend;
    return state.status === 'error' ? state.failure : undefined;
  }

  /** @internal */
  get source(): TrendSource | undefined {
    return this.#trend.source;
  }

  /** @internal */
  get deferred(): boolean {
    return false;
  }

  /** @internal Tells the reader that the trend is from a kept copy; brought along when one is shown. */
  declare staleNotice?: StaleNotice;

  /** Loads the document again, past the HTTP cache. When that fails, the trend already shown stays. */
  async reload(): Promise<void> {
    await this.source?.reload();
    await this.updateComplete;
  }

  override attributeChangedCallback(_name: string, before: string | null, after: string | null): void {
    if (before !== after) this.requestUpdate();
  }

  /** Constructed style sheets stay behind when an element moves to another document. */
  adoptedCallback(): void {
    bringSeldom(() => seldom?.readoptStyles(this));
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    if (this.ownerDocument === document) return super.createRenderRoot();
    // Elsewhere the style sheets come with the adoption.
    return this.shadowRoot ?? this.attachShadow({ mode: 'open' });
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    // Until then there is the fallback.
    if (this.error) await bringing;
    return super.getUpdateComplete();
  }

  protected override updated(): void {
    const { state } = this.#trend;
    // While a trend is under way, the page's language is the best guess at its own.
    this.#lang = (this.trend ?? (closestOf(this, '[lang]') as HTMLElement | undefined))?.lang;
    void loadMessages(this.#lang, () => this.requestUpdate());
    if (state === this.#announced) return;
    this.#announced = state;
    this.#internals.states.clear();
    this.#internals.states.add(state.status);
    this.adaptToBackground();
    if (this.#trend.owned) this.#announce(state);
    // Asked for ahead: when the network has failed, it is too late.
    if (state.status === 'loading' || 'failure' in state) bringSeldom(() => seldom?.tellTrouble(this));
  }

  /** Sees to it that what is rendered can be read on what is behind it. */
  protected adaptToBackground(): void {
    const unhurried = this.#trend.state.status === 'loading';
    void import('./page-background.js').then(({ adaptToBackground: meetGround }) => meetGround(this, unhurried));
  }

  #announce(state: LoadState): void {
    if ('failure' in state) {
      const { code, message, url, problems } = state.failure;
      this.dispatchEvent(new TrendEvent('trend-error', { code, message, url, problems }));
    } else if (state.status === 'ready') {
      this.dispatchEvent(new TrendEvent('trend-load', { trend: state.trend, url: state.url }));
    }
  }

  protected override render(): unknown {
    const { state } = this.#trend;
    // What the page put inside stands outside of the base: it keeps the page's own look.
    const fallback = html`<slot></slot>`;
    if (state.status === 'empty') return fallback;
    const lang = this.trend?.lang;
    return html`${state.status === 'error' ? fallback : nothing}
      <div part="base" lang=${lang ?? nothing} dir=${directionOf(lang) ?? nothing}>${this.#content(state)}</div>`;
  }

  #content(state: Exclude<LoadState, { status: 'empty' }>): unknown {
    const words = messagesFor(this.#lang);
    if (state.status === 'loading') return skeletonTemplate(words(stateMessages), this.skeletonLines);
    if (state.status === 'error') return seldom?.failureTemplate(words, state.failure, this);
    const view = this.#view(state.trend, state.url);
    return html`<div part="content">${this.staleNotice?.(state, view)}${this.renderTrend(view)}</div>`;
  }

  #view(trend: TrendDocument, url: string | null): SectionView {
    const { selected, timeRange: stretch } = this.source ?? {};
    // Against no address nothing can be resolved: it stays as it is.
    const base = url ?? '';
    const { lang } = trend;
    return {
      trend,
      messages: messagesFor(lang),
      lang: lang ?? 'en',
      direction: directionOf(lang),
      level: this.headingLevel,
      selected,
      timeRange: stretch,
      alone: true,
      href: (href) => (URL.canParse(href, base) ? new URL(href, base).href : href),
    };
  }

  /** Lines of text in each block of the loading state. */
  protected abstract get skeletonLines(): readonly number[];

  protected abstract renderTrend(view: SectionView): unknown;
}
