import { ContextProvider } from '@lit/context';
import type { PropertyDeclarations, PropertyValues } from 'lit';
import { trendContext } from '../../context/trend-context.js';
import type { TrendSource } from '../../loading/trend-store.js';
import { keyword, nextLevel, writeAttribute } from '../shared/attributes.js';
import { balanceStyles } from '../shared/balance.styles.js';
import { hostStyles } from '../shared/host.styles.js';
import { markStyles } from '../shared/mark.styles.js';
import { picturesStyles } from '../shared/pictures/pictures.styles.js';
import type { Section, SectionTemplate, SectionView } from '../shared/section.js';
import { TrendElement, type TrendState } from '../shared/trend-element.js';
import { loadingTemplate, roomTemplate } from '../shared/loading.template.js';
import { stateWords } from '../../strings/en.js';
import { loadWords } from '../../strings/translation.js';
import { arrive, waitingRoot } from './arrival.js';
import { type CardSection, cardSections, costs, fontParts, sectionNames } from './card-sections.js';
import { openFonts } from './fonts-ahead.js';
import { GradualRendering } from './gradual-rendering.js';
import { LazyStart } from './lazy-start.js';
import { handedOver, isArriving, isServed, joinServed } from './served-html.js';
import { cardStyles } from './trend-card.styles.js';
import { cardTemplate } from './trend-card.template.js';

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
  #worded = false;
  /** Whether it was seen to that what there is can be read. */
  #met = false;
  /** Whether there is only the fallback until the first update. */
  #waiting = false;
  readonly #lazy = new LazyStart(this);
  readonly #gradual = new GradualRendering(
    this,
    () => this.#names.map((name) => costs[name]),
    () => {
      const content = this.renderRoot.querySelector('[part=content]');
      return openFonts(
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
    return this.#gradual.rest ? 'loading' : super.state;
  }

  get #names(): readonly CardSection[] {
    return sectionNames(this.sections);
  }

  protected override get shape(): readonly number[] {
    return this.#names.map((name) => cardSections[name].lines);
  }

  protected override renderTrend(alone: SectionView): unknown {
    const names = this.#names;
    const view: SectionView = { ...alone, alone: false };
    const below: SectionView = names.includes('header') ? { ...view, level: nextLevel(view.level) } : view;
    const { parts } = this.#gradual;
    if (!parts) return loadingTemplate(view.words(stateWords), this.shape);
    return cardTemplate(
      view,
      names.map((name, i) => {
        const section = cardSections[name];
        // What is still to come keeps its room, unseen: what is there already never moves.
        if (i >= parts) return { name, content: roomTemplate(section.lines) };
        return { name, content: this.#template(section)(name === 'header' ? view : below) };
      }),
      parts === Infinity,
    );
  }

  override connectedCallback(): void {
    if (isArriving(this)) return;
    const trend = handedOver(this);
    if (trend && !this.trend) this.trend = trend;
    super.connectedCallback();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    // A server's HTML brings its style along.
    if (isServed(this)) return this.shadowRoot ?? this;
    this.#waiting = true;
    return waitingRoot(this);
  }

  protected override async scheduleUpdate(): Promise<void> {
    if (this.#waiting) {
      this.#waiting = false;
      if (this.state === 'loading' && this.ownerDocument === document && !document.hidden)
        await arrive(this, this.shape);
      this.renderRoot.replaceChildren();
      super.createRenderRoot();
    }
    void super.scheduleUpdate();
  }

  protected override shouldUpdate(): boolean {
    if (!isServed(this) || this.#worded) return true;
    // What is there stays until there is something to show instead, and the words to say it in. Until then it does not
    // answer to the reader, and is not called ready.
    const words = loadWords(this.trend?.lang);
    if (this.trend && !words) return true;
    if (!this.trend) super.updated();
    void words?.then(() => {
      this.#worded = true;
      this.requestUpdate();
    });
    return false;
  }

  protected override update(changed: PropertyValues): void {
    if (isServed(this) && !joinServed(this.renderRoot, this.render(), this.renderOptions)) super.createRenderRoot();
    super.update(changed);
  }

  protected override updated(): void {
    this.#gradual.rendered();
    if (!this.#gradual.rest) super.updated();
    // The first of the text is read before the rest has come.
    else if (!this.#met) this.meetGround();
  }

  protected override meetGround(): void {
    this.#met = super.state !== 'empty';
    super.meetGround();
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const complete = await super.getUpdateComplete();
    if (!this.#gradual.rest) return complete;
    await this.#gradual.rest;
    return super.getUpdateComplete();
  }

  #template(section: Section): SectionTemplate {
    let template = this.#templates.get(section);
    if (!template) this.#templates.set(section, (template = section.attach(this)));
    return template;
  }
}
