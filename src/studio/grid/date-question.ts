import { css, html, LitElement, nothing } from 'lit';
import type { DateOrder } from '../../import/date.js';
import { sharedStyles } from '../studio.styles.js';
import type { DateDoubt } from './paste.js';

const ORDERS: readonly (readonly [order: DateOrder, label: string])[] = [
  ['dmy', 'The day is first'],
  ['mdy', 'The month is first'],
];

/** How many dates are shown as examples. */
const EXAMPLES = 2;

/**
 * Asks in which order pasted dates are written, before anything is: once for all of them, or for each.
 * @fires answer - `detail` is a date for each doubt, or undefined where nothing is to be pasted
 */
export class StudioDateQuestion extends LitElement {
  static override properties = { doubts: { attribute: false }, order: { state: true } };
  static override styles = [
    sharedStyles,
    css`
      dialog {
        box-sizing: border-box;
        width: min(34rem, calc(100vw - 32px));
        border: 1px solid var(--edge);
        border-radius: 3px;
        padding: 20px;
        background: var(--surface);
        color: var(--ink);
      }
      dialog::backdrop {
        background: rgb(0 0 0 / 40%);
      }
      fieldset {
        margin: 0;
        border: 0;
        padding: 0;
      }
      legend {
        padding: 0;
      }
      label {
        display: block;
        padding: 4px 0;
      }
      input[type='radio'] {
        width: 20px;
        height: 20px;
        min-height: 0;
        margin: 0 8px 0 0;
        vertical-align: -4px;
      }
      .example {
        display: block;
        padding-left: 28px;
      }
      button.main:disabled {
        border-color: var(--line);
        background: none;
        color: var(--quiet);
      }
      .each {
        max-height: 40vh;
        margin: 4px 0 0;
        overflow: auto;
      }
      .actions {
        display: flex;
        gap: 8px;
        margin-top: 16px;
      }
    `,
  ];

  declare doubts: readonly DateDoubt[];
  declare order: DateOrder | 'each' | undefined;
  readonly #dates = new Map<number, string>();

  constructor() {
    super();
    this.doubts = [];
  }

  override render() {
    const count = this.doubts.length;
    return html`<dialog aria-labelledby="question" @cancel=${this.#cancel} @keydown=${this.#keep}>
      <h2 id="question">${count === 1 ? 'One date' : `${count} dates`} can be read in two ways</h2>
      <p>Nothing is pasted yet.</p>
      <fieldset>
        <legend class="visually-hidden">How are they written?</legend>
        ${ORDERS.map(([order, label]) => this.#choice(order, label, this.#examples(order)))}
        ${this.#choice('each', 'Let me see each')}
      </fieldset>
      ${this.order === 'each' ? html`<div class="each">${this.doubts.map(this.#one)}</div>` : nothing}
      <div class="actions">
        <button class="main" ?disabled=${!this.#isAnswered} @click=${this.#paste}>Paste</button>
        <button @click=${this.#cancel}>Cancel</button>
      </div>
    </dialog>`;
  }

  protected override firstUpdated(): void {
    this.renderRoot.querySelector('dialog')?.showModal();
  }

  #choice(order: DateOrder | 'each', label: string, examples: readonly string[] = []) {
    return html`<label>
      <input
        type="radio"
        name="order"
        value=${order}
        .checked=${this.order === order}
        @change=${() => (this.order = order)}
      />${label} ${examples.map((example) => html`<span class="quiet example">${example}</span>`)}
    </label>`;
  }

  #examples(order: DateOrder): readonly string[] {
    return this.doubts.slice(0, EXAMPLES).map((doubt) => `${doubt.text.trim()} is ${this.#dateOf(doubt, order) ?? ''}`);
  }

  readonly #one = (doubt: DateDoubt, i: number) =>
    html`<label>
      Row ${doubt.row + 1}: ${doubt.text}
      <select
        @change=${({ target }: Event) => {
          this.#dates.set(i, (target as HTMLSelectElement).value);
          this.requestUpdate();
        }}
      >
        <option value="">–</option>
        ${doubt.readings.map(({ date }) => html`<option value=${date}>${date}</option>`)}
      </select>
    </label>`;

  #dateOf({ readings }: DateDoubt, order: DateOrder | 'each' | undefined): string | undefined {
    return readings.find((reading) => reading.order === order)?.date;
  }

  get #isAnswered(): boolean {
    if (this.order === 'each') return this.doubts.every((_, i) => this.#dates.get(i));
    return this.order !== undefined;
  }

  /** Keys in the dialog are not keys of the grid. */
  readonly #keep = (event: Event): void => event.stopPropagation();

  readonly #paste = (): void => {
    if (!this.#isAnswered) return;
    this.#answer(
      this.doubts.map(
        (doubt, i) => (this.order === 'each' ? this.#dates.get(i) : this.#dateOf(doubt, this.order)) ?? doubt.text,
      ),
    );
  };

  readonly #cancel = (event: Event): void => {
    event.preventDefault();
    this.#answer(undefined);
  };

  #answer(dates: readonly string[] | undefined): void {
    this.renderRoot.querySelector('dialog')?.close();
    this.dispatchEvent(new CustomEvent('answer', { detail: dates }));
  }
}

customElements.define('studio-date-question', StudioDateQuestion);
