import { html } from 'lit';
import { Pane } from '../pane.js';
import { sharedStyles } from '../studio.styles.js';

export class StudioKeep extends Pane {
  static override styles = [sharedStyles];

  override render() {
    return html`<h2>Keep</h2>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'studio-keep': StudioKeep;
  }
}

customElements.define('studio-keep', StudioKeep);
