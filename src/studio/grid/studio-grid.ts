import { html } from 'lit';
import { Pane } from '../pane.js';
import { sharedStyles } from '../studio.styles.js';

export class StudioGrid extends Pane {
  static override styles = [sharedStyles];

  override render() {
    return html`<h2>Evidence</h2>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'studio-grid': StudioGrid;
  }
}

customElements.define('studio-grid', StudioGrid);
