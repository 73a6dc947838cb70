import { parse, formatHex } from 'culori';
import { css, html, LitElement } from 'lit';
import { sharedStyles } from '../studio.styles.js';
import { isApplied } from './theme-css.js';
import type { Variable } from './variables.js';

/**
 * A variable with its value. A value that is none stays in the field, and is not applied.
 * @fires value-change - `detail` is the value, empty for the default
 */
export class VariableField extends LitElement {
  static override properties = { variable: { attribute: false }, value: {}, shown: {} };
  static override styles = [
    sharedStyles,
    css`
      .field {
        display: grid;
        grid-template-columns: minmax(8em, 1fr) minmax(0, 1.4fr);
        gap: 4px 12px;
        align-items: center;
        padding-block: 6px;
        border-block-end: 1px solid var(--line);
      }
      label {
        display: block;
        font-size: 14px;
      }
      .for {
        margin: 0;
        font-size: 13px;
        color: var(--quiet);
      }
      .values {
        display: flex;
        gap: 4px;
      }
      input[type='text'] {
        flex: 1;
        min-inline-size: 0;
      }
      input[type='color'] {
        flex: none;
        inline-size: 40px;
        padding: 3px;
      }
      .fault {
        grid-column: 1 / -1;
        margin: 0;
      }
      @media (width < 480px) {
        .field {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];

  declare variable: Variable | undefined;
  declare value: string;
  /** The colour that is painted now, `#rrggbb`. */
  declare shown: string;

  constructor() {
    super();
    this.value = '';
    this.shown = '';
  }

  override render() {
    const { variable, value } = this;
    if (!variable) return undefined;
    const isFaulty = value !== '' && !isApplied(variable.name, value);
    return html`
      <div class="field">
        <div>
          <label for="value">${variable.label}</label>
          <p class="for" id="for">${variable.description}</p>
        </div>
        <div class="values">
          ${
            variable.property === 'color'
              ? html`<input
                  type="color"
                  aria-label=${`Pick: ${variable.label}`}
                  .value=${this.#picked()}
                  @input=${this.#change}
                />`
              : undefined
          }
          <input
            type="text"
            id="value"
            spellcheck="false"
            autocomplete="off"
            placeholder=${variable.initial ?? (this.shown || 'default')}
            aria-describedby="for fault"
            aria-invalid=${String(isFaulty)}
            .value=${value}
            @input=${this.#change}
          />
          <button ?disabled=${value === ''} aria-label=${`Reset: ${variable.label}`} @click=${() => this.#tell('')}>
            Reset
          </button>
        </div>
        <p class="fault" id="fault" role="status" ?hidden=${!isFaulty}>
          ${isFaulty ? `Not applied: “${value}” is no ${variable.property ?? 'logo'} that browsers take.` : ''}
        </p>
      </div>
    `;
  }

  #picked(): string {
    const color = parse(this.value.trim());
    return color ? formatHex(color) : this.shown || '#888888';
  }

  #tell(detail: string): void {
    this.dispatchEvent(new CustomEvent('value-change', { detail }));
  }

  readonly #change = ({ target }: Event): void => {
    if (target instanceof HTMLInputElement) this.#tell(target.value);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'variable-field': VariableField;
  }
}

customElements.define('variable-field', VariableField);
