import { type CSSResultGroup, html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import { closestOf, SourceController, type SourceHost } from '../../context/source-controller.js';
import type { TrendDocument } from '../../document/index.js';
import { TrendEvent } from '../../events/events.js';
import { TrendError } from '../../loading/trend-error.js';
import { stateMessages } from '../../messages/en.js';
import { loadMessages, messagesFor } from '../../messages/messages-for.js';
import type { EvidenceNavigator } from '../../sections/behaviours/evidence-navigator.js';
import type { SectionHost, SectionView } from '../../sections/section.js';
import { sectionView } from '../../sections/section-view.js';
import type { LoadState } from '../../store/load-state.js';
import type { TrendSource } from '../../store/trend-store.js';
import type { StaleNotice } from '../states/stale-notice.js';
import { skeletonTemplate } from '../states/skeleton.template.js';
import { baseTemplate, contentTemplate } from './base.template.js';
import { hostStyles } from './host.styles.js';
import { TrendAttributes } from './trend-attributes.js';

/** Loaded on demand; undefined until it has come, or where it cannot be had. */
let failureView: typeof import('../states/failure-view.js') | undefined;
let loading: Promise<void> | undefined;

/** Loads what shows a failure: ahead, because when the network has failed it is too late. */
const loadFailureView = (): Promise<void> =>
  (loading ??= import('../states/failure-view.js').then(
    (module) => {
      failureView = module;
    },
    () => undefined,
  ));

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
export abstract class TrendElement extends TrendAttributes implements SourceHost, SectionHost {
  static override styles: CSSResultGroup = hostStyles;
  static override properties: PropertyDeclarations = { trend: { attribute: false, noAccessor: true } };

  readonly #trend = new SourceController(this);
  readonly #internals = this.attachInternals();
  #announced: LoadState | undefined;
  /** Set where rendering threw, for the load state whose trend it was. */
  #thrown: { readonly state: LoadState; readonly failed: LoadState & { status: 'error' } } | undefined;
  /** Of the trend, or else of the page: known after the first rendering only, since a server knows no page. */
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

  /** Where loading stands: `empty`, `loading`, `ready` or `error`; also a custom state. */
  get state(): TrendState {
    return this.loadState.status;
  }

  /** Why the trend cannot be shown, in the state `error`. */
  get error(): TrendError | undefined {
    const { loadState } = this;
    return loadState.status === 'error' ? loadState.failure : undefined;
  }

  /** @internal */
  get source(): TrendSource | undefined {
    return this.#trend.source;
  }

  /** @internal Joins the element to the trend that it now asks for. */
  syncSource(): void {
    this.#trend.sync();
  }

  /** @internal */
  get deferred(): boolean {
    return false;
  }

  /** @internal */
  get view(): SectionView | undefined {
    const { state } = this.#trend;
    if (state.status !== 'ready') return undefined;
    const { selected, timeRange } = this.source ?? {};
    return sectionView(state.trend, { url: state.url, level: this.headingLevel, selected, timeRange });
  }

  /** @internal Says above the trend that it is an offline copy; set while one is shown. */
  declare staleNotice?: StaleNotice;

  /** @internal */
  declare navigator?: EvidenceNavigator | undefined;

  /** Loads the document again, past the HTTP cache. When that fails, the trend already shown stays. */
  async reload(): Promise<void> {
    await this.source?.reload();
    await this.updateComplete;
  }

  /** Constructed style sheets stay behind when an element moves to another document. */
  adoptedCallback(): void {
    void loadFailureView().then(() => failureView?.readoptStyles(this));
  }

  /** The load state as this element shows it: `error` too where a section threw. */
  protected get loadState(): LoadState {
    const { state } = this.#trend;
    return this.#thrown?.state === state ? this.#thrown.failed : state;
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    if (this.ownerDocument === document) return super.createRenderRoot();
    // In another document the style sheets come with the adoption.
    return this.shadowRoot ?? this.attachShadow({ mode: 'open' });
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    // Until the failure view has come there is the fallback alone.
    if (this.error) await loading;
    return super.getUpdateComplete();
  }

  /** Renders; where a section throws, the element fails as a whole and its fallback is shown. */
  protected override update(changed: PropertyValues): void {
    try {
      this.commit(changed);
    } catch (error) {
      const { state } = this.#trend;
      const url = 'url' in state ? state.url : null;
      const reason = error instanceof Error ? error.message : String(error);
      const failure = new TrendError('invalid', `${url ?? 'The trend'} cannot be rendered: ${reason}`, url);
      this.#thrown = { state, failed: { status: 'error', failure } };
      // eslint-disable-next-line no-console -- a fault of this package or of the page's built-ins, to be reported
      console.error(`trend-embed: ${failure.message}`);
      super.update(changed);
    }
  }

  protected commit(changed: PropertyValues): void {
    super.update(changed);
  }

  protected override updated(): void {
    const { loadState } = this;
    // While a trend is under way, the page's language is the best guess at its own.
    const lang = (this.trend ?? (closestOf(this, '[lang]') as HTMLElement | undefined))?.lang;
    // Once for each language and state: a file that fails to load is not asked for by every update.
    if (lang !== this.#lang || loadState !== this.#announced) void loadMessages(lang, () => this.requestUpdate());
    this.#lang = lang;
    if (loadState === this.#announced) return;
    this.#announced = loadState;
    this.#internals.states.clear();
    this.#internals.states.add(loadState.status);
    this.adaptToBackground();
    if (this.#trend.owned || this.#thrown) this.#announce(loadState);
    if (loadState.status === 'loading' || 'failure' in loadState) void this.#showFailure(loadState);
  }

  /** Picks an ink that can be read on the page's background. */
  protected adaptToBackground(): void {
    const defer = this.#trend.state.status === 'loading';
    void import('./page-background.js').then(({ adaptToBackground }) => adaptToBackground(this, defer));
  }

  #announce(state: LoadState): void {
    if ('failure' in state) {
      const { code, message, url, problems } = state.failure;
      this.dispatchEvent(new TrendEvent('trend-error', { code, message, url, problems }));
    } else if (state.status === 'ready') {
      this.dispatchEvent(new TrendEvent('trend-load', { trend: state.trend, url: state.url }));
    }
  }

  async #showFailure(state: LoadState): Promise<void> {
    if ('staleSince' in state || this.keep) {
      const stale = await import('../states/stale-notice.js').catch(() => undefined);
      if ('staleSince' in this.loadState) void stale?.showStaleNotice(this);
    }
    await loadFailureView();
    if (!('failure' in this.loadState)) return;
    failureView?.readoptStyles(this);
    this.requestUpdate();
  }

  protected override render(): unknown {
    const { loadState } = this;
    // What the page put inside stands outside of the base: it keeps the page's own look.
    const fallback = html`<slot></slot>`;
    if (loadState.status === 'empty') return fallback;
    const shown = loadState.status === 'error' ? fallback : nothing;
    return baseTemplate(this.trend?.lang, this.#content(loadState), shown);
  }

  #content(state: LoadState): unknown {
    const messages = messagesFor(this.#lang);
    if (state.status === 'loading') return skeletonTemplate(messages(stateMessages), this.skeletonLines);
    if (state.status === 'error') return failureView?.failureTemplate(messages, state.failure, this);
    const { view } = this;
    return view && contentTemplate(this.renderTrend(view), this.staleNotice?.(state, view));
  }

  /** Lines of text in each block of the skeleton. */
  protected abstract get skeletonLines(): readonly number[];

  protected abstract renderTrend(view: SectionView): unknown;
}
