import { html, nothing } from 'lit';
import { firstText } from '../first-text.js';
import type { Studio } from '../studio.js';
import { StudioDialog } from './studio-dialog.js';

/** Begins another document. @fires studio-replaced */
export class NewDialog extends StudioDialog {
  static override properties = { ...StudioDialog.properties, fault: { state: true } };

  declare fault: string;
  protected override readonly heading = 'A new trend';

  constructor() {
    super();
    this.fault = '';
  }

  protected override body(studio: Studio) {
    return html`
      <p>It takes the place of what is written now. Undo brings that back.</p>
      <ul>
        <li>
          <span>Empty: a claim, and nothing else</span>
          <button class="main" @click=${() => this.#begin(studio, firstText())}>Begin empty</button>
        </li>
        <li>
          <span>The example: eleven pieces of evidence, two shares, a diagram and questions</span>
          <button @click=${() => this.#example(studio)}>Begin with the example</button>
        </li>
      </ul>
      ${this.fault ? html`<p class="fault" role="alert">${this.fault}</p>` : nothing}
    `;
  }

  async #example(studio: Studio): Promise<void> {
    const address = new URL('example.json', studio.place.own);
    const response = await fetch(address).catch(() => undefined);
    if (response?.ok) this.#begin(studio, await response.text());
    else this.fault = `The example cannot be loaded from ${address.href}. Try again.`;
  }

  #begin(studio: Studio, text: string): void {
    this.fault = '';
    this.dispatchEvent(new Event('studio-replaced'));
    studio.document.replace(text);
    this.close();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'studio-new': NewDialog;
  }
}

customElements.define('studio-new', NewDialog);
