import { html } from 'lit';
import type { Studio } from '../studio.js';
import type { Shared } from './carried.js';
import { StudioDialog } from './studio-dialog.js';

/** Asks before the document of a link takes the place of the one that is written on. @fires studio-replaced */
export class LinkArrivesDialog extends StudioDialog {
  static override properties = { ...StudioDialog.properties, shared: { attribute: false } };

  declare shared: Shared | undefined;
  protected override readonly heading = 'Open the document of the link?';

  protected override body(studio: Studio) {
    return html`
      <p>It takes the place of what is written here. Undo brings that back.</p>
      <div class="row">
        <button class="main" @click=${() => this.#open(studio)}>Open it</button>
        <button @click=${() => this.close()}>Stay here</button>
      </div>
    `;
  }

  #open({ document, settings }: Studio): void {
    const { shared } = this;
    if (!shared) return;
    this.dispatchEvent(new Event('studio-replaced'));
    document.replace(shared.text);
    settings.theme = shared.theme;
    this.close();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'studio-link-arrives': LinkArrivesDialog;
  }
}

customElements.define('studio-link-arrives', LinkArrivesDialog);
