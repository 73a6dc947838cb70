import { html } from 'lit';
import { Pane } from '../pane.js';
import { sharedStyles } from '../studio.styles.js';

export class StudioForm extends Pane {
  static override styles = [sharedStyles];

  override render() {
    return html`<h2>Form</h2>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'studio-form': StudioForm;
  }
}

customElements.define('studio-form', StudioForm);
