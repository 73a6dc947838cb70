import { ContextProvider } from '@lit/context';
import type { PropertyDeclarations, PropertyValues } from 'lit';
import { trendContext } from '../../context/trend-context.js';
import type { TrendSource } from '../../store/trend-store.js';
import { keyword, writeAttribute } from '../base/attributes.js';
import { nextLevel } from '../../sections/parts/heading-level.js';
import { balanceStyles } from '../../sections/balance/styles.js';
import { hostStyles } from '../base/host.styles.js';
import { markStyles } from '../../sections/parts/marks.styles.js';
import { picturesStyles } from '../../sections/pictures/styles.js';
import type { Section, SectionTemplate, SectionView } from '../../sections/section.js';
import { TrendElement, type TrendState } from '../base/trend-element.js';
import { skeletonTemplate, placeholderTemplate } from '../states/skeleton.template.js';
import { stateMessages } from '../../messages/en.js';
import { loadMessages } from '../../messages/messages-for.js';
import { reserveSpace, initialPlaceholder } from './initial-placeholder.js';
import { type CardSection, cardSections, costs, fontParts, sectionNames } from './card-sections.js';
import { warmUpFonts } from './font-warmup.js';
import { TimeSlicing } from './time-slicing.js';
import { LazyLoad } from './lazy-load.js';
import { embeddedDocument, isStreaming, isServerRendered, hydrateOrClear } from '../hydration/server-rendered.js';
import { cardStyles } from './card.styles.js';
import { cardTemplate } from './card.template.js';

/**
 * @summary A whole trend: the claim, its shares, the evidence for and against it, and what follows.
 * @tag trend-card
 * @slot - the fallback: shown before the trend is asked for, and when it cannot be had
 * @slot logo - above the claim: the mark of who shows the trend
 * @slot footer-action - above the footer: what the reader may do next
 * @fires trend-load - the trend is shown
 * @fires trend-error - the trend cannot be shown, or could not be loaded again
 * @fires trend-evidence-select - after the reader picked a point or a row
 * @fires trend-faq-toggle - after the reader opened or closed an answer
 * @csspart base - all of the card
 * @csspart section - one section, beside a part with its name
 * @csspart footer - the link to all trends, and the publisher
 */
export class TrendCardElement extends TrendElement {
  static override styles = [
    hostStyles,
    markStyles,
    ...new Set(Object.values(cardSections).map(({ styles }) => styles)),
    cardStyles,
    picturesStyles,
    balanceStyles,
  ];
  static override properties: PropertyDeclarations = {
    loading: { noAccessor: true },
    sections: { noAccessor: true },
  };

  readonly #context = new ContextProvider(this, { context: trendContext });
  readonly #templates = new Map<Section, SectionTemplate>();
  /** Whether the words of the trend's language have come, or will not. */
  #hasMessages = false;
  /** Whether it was seen to that what there is can be read. */
  #backgroundChecked = false;
  /** Whether there is only the fallback until the first update. */
  #waiting = false;
  readonly #lazy = new LazyLoad(this);
  readonly #slicing = new TimeSlicing(
    this,
    () => this.#names.map((name) => costs[name]),
    () => {
      const content = this.renderRoot.querySelector('[part=content]');
      return warmUpFonts(
        content,
        this.#names.flatMap((name) => fontParts[name] ?? []),
        this.trend?.title ?? '',
      );
    },
    () => super.getUpdateComplete(),
  );

  /** @internal */
  provide(source: TrendSource | undefined): void {
    this.#context.setValue(source);
  }

  /**
   * `lazy` waits with loading until the card is a screen away from view.
   * @attr loading
   */
  get loading(): 'eager' | 'lazy' {
    return keyword(this, 'loading', ['eager', 'lazy']);
  }
  set loading(loading: 'eager' | 'lazy' | null) {
    writeAttribute(this, 'loading', loading);
  }

  /**
   * Which sections are shown and in what order, by their names with spaces between:
   * `header stats explanation meters timeline evidence counterexamples guidance outlook bottom-line faq`.
   * @attr sections
   */
  get sections(): string {
    return this.getAttribute('sections') ?? '';
  }
  set sections(sections: string | null) {
    writeAttribute(this, 'sections', sections);
  }

  override get deferred(): boolean {
    return this.loading === 'lazy' && !this.#lazy.near;
  }

  /** `ready` is said of a card when all of it is there. */
  override get state(): TrendState {
    return this.#slicing.rest ? 'loading' : super.state;
  }

  get #names(): readonly CardSection[] {
    return sectionNames(this.sections);
  }

  protected override get skeletonLines(): readonly number[] {
    return this.#names.map((name) => cardSections[name].skeletonLines);
  }

  protected override renderTrend(alone: SectionView): unknown {
    const names = this.#names;
    const view: SectionView = { ...alone, alone: false };
    const below: SectionView = names.includes('header') ? { ...view, level: nextLevel(view.level) } : view;
    const { renderedCount: parts } = this.#slicing;
    if (!parts) return skeletonTemplate(view.messages(stateMessages), this.skeletonLines);
    return cardTemplate(
      view,
      names.map((name, i) => {
        const section = cardSections[name];
        // What is still to come keeps its room, unseen: what is there already never moves.
        if (i >= parts) return { name, content: placeholderTemplate(section.skeletonLines) };
        return { name, content: this.#template(section)(name === 'header' ? view : below) };
      }),
      parts === Infinity,
    );
  }

  override connectedCallback(): void {
    if (isStreaming(this)) return;
    const trend = embeddedDocument(this);
    if (trend && !this.trend) this.trend = trend;
    super.connectedCallback();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    // A server's HTML brings its style along.
    if (isServerRendered(this)) return this.shadowRoot ?? this;
    this.#waiting = true;
    return initialPlaceholder(this);
  }

  protected override async scheduleUpdate(): Promise<void> {
    if (this.#waiting) {
      this.#waiting = false;
      if (this.state === 'loading' && this.ownerDocument === document && !document.hidden)
        await reserveSpace(this, this.skeletonLines);
      this.renderRoot.replaceChildren();
      super.createRenderRoot();
    }
    void super.scheduleUpdate();
  }

  protected override shouldUpdate(): boolean {
    if (!isServerRendered(this) || this.#hasMessages) return true;
    // What is there stays until there is something to show instead, and the words to say it in. Until then it does not
    // answer to the reader, and is not called ready.
    const words = loadMessages(this.trend?.lang);
    if (this.trend && !words) return true;
    if (!this.trend) super.updated();
    void words?.then(() => {
      this.#hasMessages = true;
      this.requestUpdate();
    });
    return false;
  }

  protected override update(changed: PropertyValues): void {
    if (isServerRendered(this) && !hydrateOrClear(this.renderRoot, this.render(), this.renderOptions))
      super.createRenderRoot();
    super.update(changed);
  }

  protected override updated(): void {
    this.#slicing.rendered();
    if (!this.#slicing.rest) super.updated();
    // The first of the text is read before the rest has come.
    else if (!this.#backgroundChecked) this.adaptToBackground();
  }

  protected override adaptToBackground(): void {
    this.#backgroundChecked = super.state !== 'empty';
    super.adaptToBackground();
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const complete = await super.getUpdateComplete();
    if (!this.#slicing.rest) return complete;
    await this.#slicing.rest;
    return super.getUpdateComplete();
  }

  #template(section: Section): SectionTemplate {
    let template = this.#templates.get(section);
    if (!template) this.#templates.set(section, (template = section.attach(this)));
    return template;
  }
}
