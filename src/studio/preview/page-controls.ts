import { css, html, LitElement } from 'lit';
import { sharedStyles } from '../studio.styles.js';
import { GROUNDS, type Look, PLAIN_LOOK } from '../stage/look.js';

const FAMILIES = [
  ['System', 'system-ui, sans-serif'],
  ['Serif', 'Georgia, serif'],
  ['Monospace', 'ui-monospace, Menlo, Consolas, monospace'],
] as const;

/** Stands for a typeface of the author's own in the list. */
const OWN = 'own';

/**
 * The page around the card: its colour, typeface and direction.
 * @fires look-change - `detail` is the new look
 */
export class PageControls extends LitElement {
  static override properties = {
    look: { attribute: false },
    family: { state: true },
    colour: { state: true },
  };
  static override styles = [
    sharedStyles,
    css`
      .row {
        display: flex;
        flex-wrap: wrap;
        gap: 8px 20px;
        align-items: end;
      }
      .field {
        display: grid;
        gap: 2px;
        font-size: 14px;
      }
      .pair {
        display: flex;
        gap: 4px;
      }
      input[type='color'] {
        inline-size: 40px;
        padding: 3px;
      }
      input[type='text'] {
        inline-size: 9em;
      }
      .check {
        display: flex;
        gap: 6px;
        align-items: center;
        min-height: 32px;
        font-size: 14px;
      }
      .check input {
        inline-size: 20px;
        min-height: 20px;
        margin: 2px;
      }
    `,
  ];

  declare look: Look;
  /** One of the list, or the author's own. */
  declare family: string;
  /** As it is typed; empty for that of the scheme. */
  declare colour: string;

  constructor() {
    super();
    this.look = PLAIN_LOOK;
    this.family = PLAIN_LOOK.family;
    this.colour = '';
  }

  override render() {
    const { look, colour } = this;
    const isColour = colour === '' || CSS.supports('color', colour);
    return html`
      <div class="row">
        <div class="field">
          <label for="colour">Page colour</label>
          <span class="pair">
            <input
              type="color"
              aria-label="Pick a page colour"
              .value=${/^#[0-9a-f]{6}$/i.test(colour) ? colour : GROUNDS[look.scheme].ground}
              @input=${this.#colour}
            />
            <input
              type="text"
              id="colour"
              spellcheck="false"
              placeholder=${GROUNDS[look.scheme].ground}
              aria-describedby="colour-fault"
              aria-invalid=${String(!isColour)}
              .value=${colour}
              @input=${this.#colour}
            />
          </span>
        </div>
        <label class="field">
          Typeface
          <select @change=${this.#pick}>
            ${FAMILIES.map(
              ([name, family]) => html`<option value=${family} ?selected=${family === this.family}>${name}</option>`,
            )}
            <option value=${OWN} ?selected=${this.family === OWN}>Another one…</option>
          </select>
        </label>
        ${
          this.family === OWN
            ? html`<label class="field">
                Its name
                <input type="text" spellcheck="false" placeholder="'Gill Sans', serif" @input=${this.#name} />
              </label>`
            : undefined
        }
        <label class="check">
          <input type="checkbox" .checked=${look.direction === 'rtl'} @change=${this.#turn} /> Right to left
        </label>
      </div>
      <p class="fault" id="colour-fault" role="status">
        ${isColour ? '' : `“${colour}” is no colour: the page keeps the one before.`}
      </p>
    `;
  }

  #tell(part: Partial<Look>): void {
    this.dispatchEvent(new CustomEvent('look-change', { detail: { ...this.look, ...part } }));
  }

  readonly #colour = ({ target }: Event): void => {
    if (!(target instanceof HTMLInputElement)) return;
    this.colour = target.value.trim();
    if (this.colour === '' || CSS.supports('color', this.colour)) this.#tell({ ground: this.colour });
  };

  readonly #pick = ({ target }: Event): void => {
    if (!(target instanceof HTMLSelectElement)) return;
    this.family = target.value;
    if (this.family !== OWN) this.#tell({ family: this.family });
  };

  readonly #name = ({ target }: Event): void => {
    if (target instanceof HTMLInputElement && CSS.supports('font-family', target.value))
      this.#tell({ family: target.value });
  };

  readonly #turn = ({ target }: Event): void => {
    if (target instanceof HTMLInputElement) this.#tell({ direction: target.checked ? 'rtl' : 'ltr' });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'page-controls': PageControls;
  }
}

customElements.define('page-controls', PageControls);
