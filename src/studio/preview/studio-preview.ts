import { html } from 'lit';
import { Pane } from '../pane.js';
import { sharedStyles } from '../studio.styles.js';

export class StudioPreview extends Pane {
  static override styles = [sharedStyles];

  override render() {
    return html`<h2>See</h2>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'studio-preview': StudioPreview;
  }
}

customElements.define('studio-preview', StudioPreview);
