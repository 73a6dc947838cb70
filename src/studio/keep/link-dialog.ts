import { html, nothing } from 'lit';
import '../take/studio-code.js';
import { fragmentOf, LONG } from './link.js';
import { StudioDialog } from './studio-dialog.js';

/** A link that holds the document. */
export class LinkDialog extends StudioDialog {
  static override properties = { ...StudioDialog.properties, address: { state: true } };

  declare address: string;
  protected override readonly heading = 'A link to this document';

  constructor() {
    super();
    this.address = '';
  }

  override async show(): Promise<void> {
    const { studio } = this;
    if (!studio) return;
    const fragment = await fragmentOf({ text: studio.document.text, theme: studio.settings.theme });
    this.address = new URL(fragment, location.href).href;
    await super.show();
  }

  protected override body() {
    const { length } = this.address;
    return html`
      <p>
        The link itself holds the document and the theme, packed. Nothing is sent to anybody but by you. Whoever opens
        it has a copy; later changes here do not reach it.
      </p>
      <studio-code label=${`${length.toLocaleString('en')} characters`} .code=${this.address}></studio-code>
      ${
        length > LONG
          ? html`<p>Some mail programs cut links that are longer than 8,000 characters. Send the file instead.</p>`
          : nothing
      }
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'studio-link': LinkDialog;
  }
}

customElements.define('studio-link', LinkDialog);
