import { html, LitElement } from 'lit';
import { sharedStyles } from '../studio.styles.js';

/** How long the answer stays, in ms. */
const ANSWER = 4000;

/** Copies a text, and says whether it could. */
export class CopyButton extends LitElement {
  static override properties = { text: { attribute: false }, label: {}, answer: { state: true } };
  static override styles = [sharedStyles];

  declare text: string;
  declare label: string;
  declare answer: string;

  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.text = '';
    this.label = 'Copy';
    this.answer = '';
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  override render() {
    return html`<button @click=${this.#copy}>${this.label}</button>
      <span role="status" class="quiet">${this.answer}</span>`;
  }

  readonly #copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(this.text);
      this.answer = 'Copied.';
    } catch {
      this.answer = 'The browser does not let this page copy: select the text and copy it by key.';
    }
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => (this.answer = ''), ANSWER);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'copy-button': CopyButton;
  }
}

customElements.define('copy-button', CopyButton);
