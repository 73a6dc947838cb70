import { html, nothing, type TemplateResult } from 'lit';
import './form/studio-form.js';
import type { Keeper } from './keep/keeper.js';
import './keep/studio-keep.js';
import { Pane } from './pane.js';
import './preview/studio-preview.js';
import './take/studio-take.js';
import './text-editor/studio-text-editor.js';
import './theme/studio-theme.js';
import { sharedStyles } from './studio.styles.js';
import type { Studio } from './studio.js';
import { trendStudioStyles } from './trend-studio.styles.js';

interface Tab {
  readonly name: string;
  readonly label: string;
  readonly pane: (studio: Studio) => TemplateResult;
}

const WRITE: readonly Tab[] = [
  { name: 'form', label: 'Form', pane: (studio) => html`<studio-form .studio=${studio}></studio-form>` },
  {
    name: 'text',
    label: 'Text',
    pane: (studio) => html`<studio-text-editor .studio=${studio}></studio-text-editor>`,
  },
];

const LOOK: readonly Tab[] = [
  { name: 'see', label: 'See', pane: (studio) => html`<studio-preview .studio=${studio}></studio-preview>` },
  { name: 'theme', label: 'Theme', pane: (studio) => html`<studio-theme .studio=${studio}></studio-theme>` },
  { name: 'take', label: 'Take it', pane: (studio) => html`<studio-take .studio=${studio}></studio-take>` },
];

type Side = 'write' | 'look';

const SIDES: Readonly<Record<Side, { readonly label: string; readonly list: string; readonly tabs: readonly Tab[] }>> =
  {
    write: { label: 'Write', list: 'How to write', tabs: WRITE },
    look: { label: 'Look', list: 'What to look at', tabs: LOOK },
  };

/** The page of the studio: on one side it is written, on the other seen, themed and taken. */
export class TrendStudio extends Pane {
  static override properties = {
    ...Pane.properties,
    keeper: { attribute: false },
    fault: { attribute: false },
    chosen: { state: true },
    side: { state: true },
    isNarrow: { state: true },
    share: { state: true },
  };
  static override styles = [sharedStyles, trendStudioStyles];

  declare keeper: Keeper | undefined;
  /** What went wrong before the page began. */
  declare fault: string;
  declare chosen: Readonly<Record<Side, string>>;
  /** The side that narrow windows show. */
  declare side: Side;
  declare isNarrow: boolean;
  /** The width of writing, in percent. */
  declare share: number;

  readonly #narrow = matchMedia('(width < 900px)');

  constructor() {
    super();
    this.fault = '';
    this.chosen = { write: 'form', look: 'see' };
    this.side = 'write';
    this.isNarrow = this.#narrow.matches;
    this.share = 50;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#narrow.addEventListener('change', this.#resized);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#narrow.removeEventListener('change', this.#resized);
  }

  override render() {
    const { studio } = this;
    if (!studio) return nothing;
    return html`
      <header>
        <a class="skip" href="#write" @click=${this.#skip}>Skip to the document</a>
        <h1>Studio</h1>
        <studio-keep .studio=${studio} .keeper=${this.keeper} .fault=${this.fault}></studio-keep>
      </header>
      <main class=${this.side}>
        ${this.#sideTemplate(studio, 'write')}
        <div
          class="splitter"
          role="separator"
          tabindex="0"
          aria-orientation="vertical"
          aria-label="Width of the side to write on"
          aria-valuemin="20"
          aria-valuemax="80"
          aria-valuenow=${this.share}
          @keydown=${this.#splitByKey}
          @pointerdown=${this.#grab}
          @pointermove=${this.#splitByPointer}
          @dblclick=${() => this.#split(50)}
        ></div>
        ${this.#sideTemplate(studio, 'look')}
      </main>
    `;
  }

  protected override updated(): void {
    const title = this.studio?.document.valueAt(['title']);
    document.title = typeof title === 'string' && title.trim() ? `${title.trim()} · Studio` : 'Studio · trend-embed';
  }

  #sideTemplate(studio: Studio, side: Side) {
    const { label, list, tabs } = SIDES[side];
    const isShown = !this.isNarrow || this.side === side;
    return html`
      <section class=${side} aria-label=${label}>
        <div class="tabs" role="tablist" aria-label=${list} @keydown=${this.#arrows}>
          ${tabs.map(({ name, label: text }) => {
            const isChosen = name === this.chosen[side];
            return html`
              <button
                role="tab"
                id=${`tab-${name}`}
                aria-controls=${`panel-${name}`}
                aria-selected=${String(isChosen && isShown)}
                tabindex=${isChosen ? 0 : -1}
                @click=${() => this.#choose(side, name)}
              >
                ${text}
              </button>
            `;
          })}
        </div>
        ${tabs.map(
          ({ name, pane }) => html`
            <div
              role="tabpanel"
              id=${`panel-${name}`}
              aria-labelledby=${`tab-${name}`}
              tabindex="-1"
              ?hidden=${name !== this.chosen[side] || !isShown}
            >
              ${pane(studio)}
            </div>
          `,
        )}
      </section>
    `;
  }

  #choose(side: Side, name: string): void {
    this.side = side;
    this.chosen = { ...this.chosen, [side]: name };
  }

  #split(share: number): void {
    this.share = Math.round(Math.min(80, Math.max(20, share)));
    this.style.setProperty('--write', `${this.share}%`);
  }

  readonly #resized = ({ matches }: MediaQueryListEvent): void => {
    this.isNarrow = matches;
  };

  readonly #skip = (event: Event): void => {
    event.preventDefault();
    this.renderRoot.querySelector<HTMLElement>('[role=tabpanel]:not([hidden])')?.focus();
  };

  readonly #splitByKey = (event: KeyboardEvent): void => {
    const { key } = event;
    const share = { ArrowLeft: this.share - 5, ArrowRight: this.share + 5, Home: 20, End: 80, Enter: 50 }[key];
    if (share === undefined) return;
    event.preventDefault();
    this.#split(share);
  };

  readonly #grab = (event: PointerEvent): void => {
    if (event.currentTarget instanceof Element) event.currentTarget.setPointerCapture(event.pointerId);
  };

  readonly #splitByPointer = (event: PointerEvent): void => {
    const { currentTarget, pointerId, clientX } = event;
    if (!(currentTarget instanceof Element) || !currentTarget.hasPointerCapture(pointerId)) return;
    this.#split((clientX / this.clientWidth) * 100);
  };

  readonly #arrows = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined || !(event.target instanceof HTMLElement)) return;
    const tabs = [...this.renderRoot.querySelectorAll<HTMLElement>('[role=tab]')].filter(
      (tab) => tab.parentElement === event.currentTarget,
    );
    const next = tabs[(tabs.indexOf(event.target) + step + tabs.length) % tabs.length];
    next?.click();
    next?.focus();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'trend-studio': TrendStudio;
  }
}

customElements.define('trend-studio', TrendStudio);
