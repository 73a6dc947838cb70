import { html } from 'lit';
import { Pane } from '../pane.js';
import { sharedStyles } from '../studio.styles.js';

export class StudioTheme extends Pane {
  static override styles = [sharedStyles];

  override render() {
    return html`<h2>Theme</h2>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'studio-theme': StudioTheme;
  }
}

customElements.define('studio-theme', StudioTheme);
