import { type CSSResultGroup, html, nothing, type PropertyDeclarations } from 'lit';
import { SourceController } from '../../context/source-controller.js';
import type { Evidence, TrendDocument, TrendInput } from '../../document/index.js';
import type { TrendError } from '../../loading/trend-error.js';
import { stateMessages } from '../../messages/en.js';
import { answering, loadWhenIdle } from '../../sections/behaviours/on-demand.js';
import type { EvidenceNavigator } from '../../sections/behaviours/evidence-navigator.js';
import { explainerOf } from '../../sections/glossary/glossary.js';
import type { SectionView } from '../../sections/section.js';
import { sectionView } from '../../sections/section-view.js';
import type { LoadState } from '../../store/load-state.js';
import type { TrendSource } from '../../store/trend-store.js';
import { failureView, failureViewAbsent, failureViewLoading, showFailure } from '../states/load-failure-view.js';
import type { StaleNotice } from '../states/stale-notice.js';
import { type SkeletonBlock, skeletonTemplate } from '../states/skeleton.template.js';
import { baseTemplate, contentTemplate } from './base.template.js';
import { AdaptedElement } from './adapted-element.js';
import { ElementState } from '../states/element-state.js';
import { hostStyles } from './host.styles.js';
import { Selection } from './selection.js';
import { stateEvent } from '../states/state-event.js';
import { Words } from './words.js';

/** Where the loading of a trend stands. */
export type TrendState = LoadState['status'];

/**
 * What every element has: a trend, from its property, its `src` or the elements around it; the four
 * states in which that can be; and the events that tell of them. A subclass renders the trend.
 * @fires trend-load - the trend is shown
 * @fires trend-error - the trend cannot be shown, or could not be loaded again
 * @fires trend-evidence-select - another piece of evidence is selected, or none
 * @cssprop --trend-ink - text, the axis, what is filled of a share
 * @cssprop --trend-quiet - dates, labels, captions
 * @cssprop --trend-line - rules and grid lines
 * @cssprop --trend-support - supporting evidence
 * @cssprop --trend-challenge - counterexamples
 * @cssprop --trend-second - what is filled of the shares after the first
 * @cssprop --trend-accent - focus and the picked row
 * @cssprop --trend-surface - the background
 * @cssprop --trend-raised - boxes that open above the text
 * @cssprop --trend-font-family - all type
 * @cssprop [--trend-font-size=medium] - the base of the scale
 * @cssprop [--trend-line-height=1.55] - running text
 * @cssprop [--trend-measure=32em] - the longest line of text
 * @cssprop --trend-heading-font - claim, headings and figures
 * @cssprop [--trend-heading-weight=700] - claim, headings and figures
 * @cssprop [--trend-title-size=clamp(1.5625em, 1.1em + 2.9cqi, 2.375em)] - the claim
 * @cssprop [--trend-figure-size=clamp(3.125em, 2.2em + 5.8cqi, 4.75em)] - the shares
 * @cssprop [--trend-space=40px] - between sections
 * @cssprop --trend-padding - inside the edge
 * @cssprop --trend-radius - corners
 * @cssprop [--trend-sticky-top=0px] - how far below the top the column names of long tables stay
 * @cssprop --trend-picture-logo - the mark in saved pictures: width, height and the data of a path
 * @cssprop [--trend-max-width=none] - the widest that it grows
 */
export abstract class TrendElement extends AdaptedElement {
  static override styles: CSSResultGroup = hostStyles;
  static override properties: PropertyDeclarations = {
    trend: { attribute: false, noAccessor: true },
    selected: { attribute: false, noAccessor: true },
  };

  readonly #trend = new SourceController(this);
  readonly #state = new ElementState(this, this.#trend);
  readonly #selection = new Selection(this);
  #announced: LoadState | undefined;
  readonly #words = new Words(this);

  /**
   * The trend that is shown. Set it to a document as an object to show that; it is parsed and copied,
   * never kept. A faulty one gives the state `error`; null takes it back.
   */
  get trend(): TrendDocument | undefined {
    const { state } = this.#trend;
    return state.status === 'ready' ? state.trend : undefined;
  }
  set trend(document: TrendInput | null | undefined) {
    this.#trend.give(document);
  }

  /**
   * The piece of evidence that is marked in every element that shows the trend, or null. Set it to a piece, to its id, or
   * to null; before the trend is there, too. A piece or an id that the trend does not have marks none.
   */
  get selected(): Evidence | null {
    return this.#selection.get();
  }
  set selected(piece: Evidence | string | null | undefined) {
    this.#selection.set(piece);
  }

  /** Where loading stands: `empty`, `loading`, `ready` or `error`; also a custom state. */
  get state(): TrendState {
    const { status } = this.loadState;
    return status === 'ready' && !this.complete ? 'loading' : status;
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
  sourceChanged(): void {
    this.#selection.restore();
    this.exposeState();
    this.requestUpdate();
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
    const { url, trend } = state;
    const { shownLevel: level, paper } = this;
    return sectionView(trend, { url, level, selected, timeRange, explain: explainerOf(trend), paper });
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

  /** @internal The load state as this element shows it. */
  get loadState(): LoadState {
    return this.#state.value;
  }

  /** @internal False while a schedule has still to render what belongs to the trend: until then `state` is `loading`. */
  protected get complete(): boolean {
    return true;
  }

  /** @internal What `updateComplete` waits for besides the update: the view of a failure, an answer to the reader. */
  protected get pending(): Promise<unknown> | undefined {
    return (this.error && failureViewLoading) ?? answering;
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const complete = await super.getUpdateComplete();
    if (!this.pending) return complete;
    await this.pending;
    return super.getUpdateComplete();
  }

  /** Updates; where a section or its controller throws, the element fails as a whole and its fallback is shown. */
  protected override performUpdate(): void {
    try {
      super.performUpdate();
    } catch (error) {
      if (this.#state.hasThrown) {
        // A controller that throws does so in every update.
        this.update(new Map());
        this.updated();
        return;
      }
      this.#state.fail(error);
      this.sourceChanged();
      this.performUpdate();
    }
  }

  /** @internal Called wherever `state` changes, so that it and the custom state never differ. */
  protected exposeState(): void {
    this.#state.expose(this.state);
  }

  protected override updated(): void {
    const { loadState } = this;
    if (loadState.status === 'ready' && !this.complete) {
      // The first text is read before the rest has come.
      this.adaptColours();
      return;
    }
    if (loadState.status === 'ready') loadWhenIdle();
    this.#words.load(loadState !== this.#announced);
    const owned = this.#trend.owned;
    if (loadState !== this.#announced) {
      this.#announced = loadState;
      this.exposeState();
      this.adaptColours();
      const event = (owned || this.#state.hasThrown) && stateEvent(loadState);
      if (event) this.dispatchEvent(event);
      if (loadState.status === 'loading' || 'failure' in loadState) void showFailure(this);
    }
    this.#selection.tell(owned);
  }

  protected override render(): unknown {
    const { loadState } = this;
    // What the page put inside stands outside of the base: it keeps the page's own look.
    const fallback = html`<slot></slot>`;
    if (loadState.status === 'empty') return fallback;
    const content = this.#content(loadState);
    // What is already there is read while the trend is on its way; where it cannot be had, the reason comes first.
    const above = loadState.status === 'loading' ? fallback : nothing;
    const below = loadState.status === 'error' ? fallback : nothing;
    return baseTemplate(this.trend?.lang, content, above, below, this.handedTheme);
  }

  #content(state: LoadState): unknown {
    const { messages } = this.#words;
    const words = messages(stateMessages);
    if (state.status === 'loading') return skeletonTemplate(words, this.skeleton);
    if (state.status === 'error') {
      if (!this.tellsFailure(state.failure)) return nothing;
      if (failureViewAbsent) return html`<p part="error">${words.failed}</p>`;
      return failureView?.failureTemplate(messages, state.failure, this);
    }
    const { view } = this;
    if (!view) return undefined;
    return contentTemplate(this.bare ? this.renderBare() : this.renderTrend(view), this.staleNotice?.(state, view));
  }

  /** @internal */
  protected tellsFailure(failure: TrendError): boolean {
    return this.error === failure;
  }

  /** @internal What the skeleton has the shape of. */
  protected abstract get skeleton(): readonly SkeletonBlock[];

  /** @internal */
  protected abstract renderTrend(view: SectionView): unknown;
}
