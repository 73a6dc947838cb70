import { css, html, LitElement } from 'lit';
import type { ThemeChoice } from '../settings.js';
import { NO_THEME } from '../settings.js';
import { sharedStyles } from '../studio.styles.js';
import { paletteOf } from './palette.js';
import { paletteStory } from './palette-story.js';
import { ONE_COLOUR } from './theme-css.js';

/**
 * A brand's colour, and what was made of it.
 * @fires theme-change - `detail` is the new theme
 */
export class BrandField extends LitElement {
  static override properties = { theme: { attribute: false } };
  static override styles = [
    sharedStyles,
    css`
      .values {
        display: flex;
        flex-wrap: wrap;
        gap: 4px;
        align-items: center;
      }
      input[type='color'] {
        inline-size: 40px;
        padding: 3px;
      }
      label {
        display: block;
        font-size: 14px;
      }
      p {
        margin-block: 8px 0;
      }
    `,
  ];

  declare theme: ThemeChoice;

  constructor() {
    super();
    this.theme = NO_THEME;
  }

  override render() {
    const { brand, ready } = this.theme;
    const palette = paletteOf(brand);
    const isFaulty = brand !== '' && !palette;
    return html`
      <label for="brand">Brand colour</label>
      <div class="values">
        <input
          type="color"
          aria-label="Pick a brand colour"
          .value=${palette?.brand ?? '#888888'}
          @input=${this.#change}
        />
        <input
          type="text"
          id="brand"
          spellcheck="false"
          autocomplete="off"
          placeholder="#6b3fd4"
          aria-describedby="story"
          aria-invalid=${String(isFaulty)}
          .value=${brand}
          @input=${this.#change}
        />
        <button ?disabled=${brand === ''} @click=${() => this.#tell('')}>No brand colour</button>
      </div>
      <p class=${isFaulty ? 'fault' : 'quiet'} id="story">
        ${isFaulty ? `Not applied: “${brand}” is no colour. Write it as #rrggbb, by name, or as rgb() or oklch().` : ''}
        ${
          palette && ready === ONE_COLOUR
            ? 'The theme “One colour” makes its own palette of it; counterexamples have the colour of the text, and differ by place and shape.'
            : ''
        }
        ${palette && ready !== ONE_COLOUR ? paletteStory(palette) : ''}
        ${brand === '' ? 'A whole palette for light and dark pages is made of it, every text at 7:1 or more.' : ''}
      </p>
    `;
  }

  #tell(brand: string): void {
    this.dispatchEvent(new CustomEvent('theme-change', { detail: { ...this.theme, brand } }));
  }

  readonly #change = ({ target }: Event): void => {
    if (target instanceof HTMLInputElement) this.#tell(target.value);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'brand-field': BrandField;
  }
}

customElements.define('brand-field', BrandField);
