import { html } from 'lit';
import { Pane } from '../pane.js';
import { sharedStyles } from '../studio.styles.js';

export class StudioTake extends Pane {
  static override styles = [sharedStyles];

  override render() {
    return html`<h2>Take it</h2>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'studio-take': StudioTake;
  }
}

customElements.define('studio-take', StudioTake);
