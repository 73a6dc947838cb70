import { html } from 'lit';
import { Pane } from '../pane.js';
import { sharedStyles } from '../studio.styles.js';

export class StudioTextEditor extends Pane {
  static override styles = [sharedStyles];

  override render() {
    return html`<h2>Text</h2>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'studio-text-editor': StudioTextEditor;
  }
}

customElements.define('studio-text-editor', StudioTextEditor);
